package probity.policy.tree;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Position;
import probity.policy.diagnostic.Report;
import probity.policy.diagnostic.SourceText;

/// Bytes to characters: UTF-8 and nothing else, no control characters but tab and line ends.
public final class TextDecoder {

    /// Largest file that is read.
    public static final int MOST_BYTES = 2_000_000;

    private final String name;

    private TextDecoder(String name) {
        this.name = name;
    }

    /// A report on the text in `bytes`; when it has errors, its text is not worth reading.
    public static Report decode(String name, byte[] bytes) {
        return new TextDecoder(name).decode(bytes);
    }

    private Report decode(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return tooLarge(name, bytes.length);
        }
        int skip = startsWithMark(bytes) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        String text = decodeStrictly(in);
        if (text == null) {
            return notUtf8(bytes, in.position());
        }
        Report report = Report.on(SourceText.of(name, text));
        warnOfEncoding(report, skip > 0);
        if (text.isBlank()) {
            report.add(
                    Code.FILE_EMPTY, Position.START, "The file is empty.", "Write the document, or give another file.");
        }
        checkControlCharacters(report);
        return report;
    }

    /// The report on a file of `size` bytes that is too large to be read at all.
    public static Report tooLarge(String name, long size) {
        return failed(
                name,
                Code.FILE_TOO_LARGE,
                "The file has " + size + " bytes; at most " + MOST_BYTES + " are read.",
                "A policy is a text for people. Split it, or check that this is the right file.");
    }

    /// The report on a file of which nothing can be read.
    public static Report failed(String name, Code code, String sentence, String help) {
        Report report = Report.on(SourceText.of(name, ""));
        report.add(code, Position.START, sentence, help);
        return report;
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF;
    }

    private static @Nullable String decodeStrictly(ByteBuffer in) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
        CoderResult result = decoder.decode(in, out, true);
        return result.isUnderflow() && decoder.flush(out).isUnderflow()
                ? out.flip().toString()
                : null;
    }

    private Report notUtf8(byte[] bytes, int at) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < at; i++) {
            if (bytes[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        Report report = Report.on(SourceText.of(name, ""));
        report.add(
                Code.NOT_UTF8,
                new Position(line, at - lineStart + 1, at),
                "Byte " + (at + 1) + " of the file is not UTF-8.",
                "Save the file as UTF-8 (in most editors: Save with encoding).");
        return report;
    }

    private static void warnOfEncoding(Report report, boolean marked) {
        if (marked) {
            report.add(
                    Code.BYTE_ORDER_MARK,
                    Position.START,
                    "The file begins with a byte order mark, which belongs to the bytes that are hashed.",
                    "Save it as UTF-8 without a mark; the meaning stays the same.");
        }
        if (report.source().text().contains("\r\n")) {
            report.add(
                    Code.WINDOWS_LINE_ENDS,
                    Position.START,
                    "The lines end as on Windows (CR LF), which belongs to the bytes that are hashed.",
                    "Save it with line ends LF, so that the same text has the same hash everywhere.");
        }
    }

    private static void checkControlCharacters(Report report) {
        String text = report.source().text();
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isRefused(c)) {
                report.add(
                        Code.CONTROL_CHARACTER,
                        new Position(line, text.codePointCount(lineStart, i) + 1, text.codePointCount(0, i)),
                        String.format(Locale.ROOT, "The character U+%04X has no place in a text.", (int) c),
                        "Delete it; perhaps the file is not a text file.");
                return;
            }
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
    }

    private static boolean isRefused(char c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        boolean highControl = c >= 0x7F && c < 0xA0 && c != 0x85;
        return control || highControl || c == 0xFEFF || c >= 0xFFFE;
    }
}
