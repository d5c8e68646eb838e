package probity.cli.records;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import probity.cli.parts.ItemReader;
import probity.cli.parts.ItemWriter;
import probity.cli.parts.Part;
import probity.policy.csv.CellBytes;
import probity.policy.csv.RecordRow;

/// The names of records, parted by their digests: finds names that stand twice, and corrections of records that
/// are not there.
///
/// An item is a name with its line and a digest of its subject; or a name that a row on that line corrects; or
/// how many lines precede a stretch of the file.
final class NameItems {

    private static final int NAME = 0;
    private static final int CORRECTED = 1;
    private static final int LINES_BEFORE = 2;

    private NameItems() {}

    static void writeName(ItemWriter to, RecordRow row) {
        write(to, NAME, row, row.idBytes());
    }

    static void writeCorrected(ItemWriter to, RecordRow row) {
        write(to, CORRECTED, row, row.correctsBytes());
    }

    private static void write(ItemWriter to, int kind, RecordRow row, CellBytes id) {
        to.begin(kind);
        to.text(row.sourceBytes());
        to.text(id);
        to.count(row.line());
        to.number(row.subjectBytes().digest());
        to.end();
    }

    static void writeLinesBefore(ItemWriter to, long lines) {
        to.begin(LINES_BEFORE);
        to.count(lines);
        to.end();
    }

    /// The row that holds a name.
    private record Holder(long line, long subject) {}

    /// Looks through one part; its items lie in the order of the file.
    static void check(Part part, BadRows bad) throws IOException {
        Map<RecordKey, Holder> holders = new HashMap<>();
        CellBytes source = new CellBytes();
        CellBytes id = new CellBytes();
        long linesBefore = 0;
        try (ItemReader from = part.read()) {
            while (from.next()) {
                if (from.head() == LINES_BEFORE) {
                    linesBefore = from.count();
                    continue;
                }
                from.text(source);
                from.text(id);
                RecordKey key = new RecordKey(source.text(), id.text());
                Holder holder = new Holder(linesBefore + from.count(), from.number());
                if (from.head() == NAME) {
                    Holder earlier = holders.putIfAbsent(key, holder);
                    if (earlier != null) {
                        bad.addTaken(holder.line(), key.id(), earlier.line());
                    }
                } else {
                    Holder corrected = holders.get(key);
                    if (corrected == null
                            || corrected.subject() != holder.subject()
                            || corrected.line() == holder.line()) {
                        bad.addUnbound(holder.line(), key.id());
                    }
                }
            }
        }
    }

    /// Whether two of the digests in a part are the same; then two names may be.
    static boolean hasRepeated(Part part) throws IOException {
        int room = Integer.highestOneBit((int) Math.max(1, part.bytes() / Long.BYTES)) << 2;
        long[] known = new long[room];
        boolean zero = false;
        try (ItemReader from = part.read()) {
            while (from.hasWord()) {
                long digest = from.word();
                if (digest == 0) {
                    if (zero) {
                        return true;
                    }
                    zero = true;
                    continue;
                }
                int place = (int) digest & (room - 1);
                while (known[place] != 0) {
                    if (known[place] == digest) {
                        return true;
                    }
                    place = (place + 1) & (room - 1);
                }
                known[place] = digest;
            }
        }
        return false;
    }
}
