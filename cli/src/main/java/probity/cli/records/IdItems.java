package probity.cli.records;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import probity.policy.csv.RecordRow;

/// The names of records, parted by id: finds names that stand twice, and corrections of records that are not there.
///
/// An item is a name with its line and a digest of its subject; or a name that a row on that line corrects.
final class IdItems {

    private static final int NAME = 0;
    private static final int CORRECTED = 1;

    private IdItems() {}

    static void write(DataOutputStream to, RecordRow row) throws IOException {
        write(to, NAME, row, row.id());
    }

    static void writeCorrected(DataOutputStream to, RecordRow row) throws IOException {
        write(to, CORRECTED, row, row.corrects());
    }

    private static void write(DataOutputStream to, int kind, RecordRow row, String id) throws IOException {
        to.write(kind);
        to.writeUTF(row.source());
        to.writeUTF(id);
        Packed.write(to, row.line());
        Packed.write(to, row.subject().hashCode());
    }

    /// The row that holds a name. The digest of its subject may be that of another one too; then the correction stands
    /// by itself.
    private record Holder(long line, int subject) {}

    /// Looks through one part; its items lie in the order of the file.
    static void check(Part part, BadRows bad) throws IOException {
        Map<RecordKey, Holder> holders = new HashMap<>();
        try (DataInputStream from = part.read()) {
            for (long left = part.items(); left > 0; left--) {
                int kind = from.readUnsignedByte();
                RecordKey key = new RecordKey(from.readUTF(), from.readUTF());
                Holder holder = new Holder(Packed.read(from), Packed.readInt(from));
                if (kind == NAME) {
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
}
