package probity.policy.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads the rows of a CSV file in UTF-8, one at a time, strictly by [RFC
/// 4180](https://www.rfc-editor.org/rfc/rfc4180).
///
/// A row that is not well-formed is one [#fault]; reading goes on with the **line** after the one on which that
/// row began, so that one stray quote costs one row and not the rest of the file. Unlike common readers it takes
/// neither a quote inside an unquoted cell nor one that is never closed. Lines end in LF, CRLF or CR; empty lines
/// are passed over; a byte order mark at the beginning is not part of the first cell. Holds one row in memory, at
/// most [#LONGEST_ROW] bytes of it.
///
/// Where a row begins, nothing that stands before it matters. So a file may be read from any such place on, see
/// [#from].
public final class CsvRows implements Closeable {

    /// A row of more bytes than this is at fault.
    public static final int LONGEST_ROW = 1 << 20;

    private static final int END = -1;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final ByteWindow bytes;
    private final long limit;
    private int[] begins = new int[16];
    private int[] ends = new int[16];
    private boolean[] doubled = new boolean[16];
    private int cells;
    private int content;
    private int length;
    private int seen;
    private long line;
    private long lines = 1;
    private RowFault fault = RowFault.NONE;

    public CsvRows(InputStream input) throws IOException {
        this(new ByteWindow(input), Long.MAX_VALUE);
        boolean marked = true;
        for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
            marked &= bytes.at(i) == Byte.toUnsignedInt(BYTE_ORDER_MARK[i]);
        }
        if (marked) {
            bytes.drop(BYTE_ORDER_MARK.length);
        }
    }

    private CsvRows(ByteWindow bytes, long limit) {
        this.bytes = bytes;
        this.limit = limit;
    }

    /// Reads the rows that begin in the first `length` bytes of `input`; the last of them may end behind those.
    /// Lines and positions are counted from here.
    ///
    /// @param input stands where a row of a file begins
    static CsvRows from(InputStream input, long length) {
        return new CsvRows(new ByteWindow(input), length);
    }

    /// Moves to the next row that is not empty. False at the end of the file.
    public boolean next() throws IOException {
        bytes.drop(length);
        length = 0;
        skipEmptyLines();
        if (bytes.dropped() >= limit || bytes.at(0) == END) {
            return false;
        }
        line = lines;
        fault = RowFault.NONE;
        bytes.passed();
        readCells();
        seen = bytes.passed();
        if (fault == RowFault.NONE && (seen & ByteWindow.BEYOND_ASCII) != 0 && !isUtf8()) {
            fault = RowFault.NOT_UTF_8;
        }
        return true;
    }

    /// How many lines end before the place where reading stands; after the last row, how many there are.
    long linesBefore() {
        return lines - 1;
    }

    /// The number of the line on which the row begins, from 1.
    public long line() {
        return line;
    }

    /// Why the row could not be read; [RowFault#NONE] when it could, and only then it has cells.
    public RowFault fault() {
        return fault;
    }

    public int cells() {
        return cells;
    }

    /// The text of a cell, without its quotes.
    public String cell(int index) {
        String text = bytes.text(begins[index], ends[index]);
        return doubled[index] ? text.replace("\"\"", "\"") : text;
    }

    /// Whether a cell holds nothing.
    public boolean isEmpty(int index) {
        return begins[index] == ends[index];
    }

    /// Lets `cell` stand for the text of a cell, until the next row.
    void view(int index, CellBytes cell) {
        if (doubled[index]) {
            cell.set(cell(index));
        } else {
            int origin = bytes.origin();
            int from = origin + begins[index];
            int to = origin + ends[index];
            if (seen == 0) {
                cell.setPlain(bytes.held(), from, to);
            } else {
                cell.set(bytes.held(), from, to);
            }
        }
    }

    /// All cells.
    public List<String> texts() {
        List<String> texts = new ArrayList<>(cells);
        for (int i = 0; i < cells; i++) {
            texts.add(cell(i));
        }
        return texts;
    }

    /// The row as it stands in the file, without its line break.
    public String raw() {
        return bytes.text(0, content);
    }

    /// How many bytes of the file lie behind, this row included.
    public long position() {
        return bytes.dropped() + length;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private void skipEmptyLines() throws IOException {
        while (isLineBreak(bytes.at(0))) {
            bytes.drop(lineBreak(0));
            lines++;
        }
    }

    private void readCells() throws IOException {
        cells = 0;
        int at = 0;
        int breaks = 0;
        while (true) {
            boolean quoted = bytes.at(at) == '"';
            int end = quoted ? quotedCell(at) : plainCell(at);
            if (fault != RowFault.NONE) {
                leaveLine();
                return;
            }
            breaks += quoted && bytes.hasPassedControl() ? breaksBetween(at, end) : 0;
            at = end;
            if (bytes.at(at) != ',') {
                break;
            }
            at++;
        }
        content = at;
        length = at + lineBreak(at);
        lines += breaks + (length > at ? 1 : 0);
    }

    /// Reads a cell without quotes and gives the place of what ends it.
    private int plainCell(int from) throws IOException {
        int at = from;
        while (true) {
            int passed = bytes.passPlain(at);
            if (passed > at && isTooLong(passed)) {
                return passed;
            }
            at = passed;
            int one = bytes.at(at);
            if (one == ',' || isLineBreak(one) || one == END) {
                add(from, at, false);
                return at;
            }
            if (one == '"') {
                fault = RowFault.QUOTE_INSIDE_CELL;
                return at;
            }
        }
    }

    /// Reads a cell that begins with a quote and gives the place of what ends it, behind the closing quote.
    private int quotedCell(int from) throws IOException {
        int at = from + 1;
        boolean pairs = false;
        while (true) {
            at = bytes.passQuoted(at);
            int one = bytes.at(at);
            if (one == END || (at > from + 1 && isTooLong(at))) {
                fault = RowFault.QUOTE_NOT_CLOSED;
                return at;
            }
            if (one == '"') {
                if (bytes.at(at + 1) != '"') {
                    break;
                }
                pairs = true;
                at += 2;
            }
        }
        add(from + 1, at, pairs);
        int after = bytes.at(at + 1);
        if (after != ',' && after != END && !isLineBreak(after)) {
            fault = RowFault.TEXT_AFTER_QUOTE;
        }
        return at + 1;
    }

    private boolean isTooLong(int at) {
        if (at > LONGEST_ROW) {
            fault = RowFault.ROW_TOO_LONG;
        }
        return at > LONGEST_ROW;
    }

    private void add(int begin, int end, boolean pairs) {
        if (cells == begins.length) {
            begins = Arrays.copyOf(begins, cells * 2);
            ends = Arrays.copyOf(ends, cells * 2);
            doubled = Arrays.copyOf(doubled, cells * 2);
        }
        begins[cells] = begin;
        ends[cells] = end;
        doubled[cells] = pairs;
        cells++;
    }

    /// Ends a faulty row at the end of the line on which it began.
    private void leaveLine() throws IOException {
        cells = 0;
        int at = 0;
        while (bytes.at(at) != END && !isLineBreak(bytes.at(at))) {
            at++;
            if (at > LONGEST_ROW) {
                bytes.drop(at);
                at = 0;
            }
        }
        content = at;
        length = at + lineBreak(at);
        lines++;
    }

    private int breaksBetween(int from, int to) throws IOException {
        int breaks = 0;
        for (int at = from; at < to; at++) {
            if (isLineBreak(bytes.at(at))) {
                breaks++;
                at += lineBreak(at) - 1;
            }
        }
        return breaks;
    }

    private static boolean isLineBreak(int one) {
        return one == '\n' || one == '\r';
    }

    /// How many bytes the line break at `at` takes; 0 where there is none.
    private int lineBreak(int at) throws IOException {
        return switch (bytes.at(at)) {
            case '\n' -> 1;
            case '\r' -> bytes.at(at + 1) == '\n' ? 2 : 1;
            default -> 0;
        };
    }

    private boolean isUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.copy(length)));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
