package probity.cli.records;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import probity.core.policy.RecordType;
import probity.core.record.columns.ColumnsBuilder;
import probity.core.record.columns.RecordColumns;

/// Reads the items of one part of the file into columns and ties corrections to what they correct.
///
/// A correction of a record that is not there stands by itself (docs/reference/evaluation.md).
final class ColumnsLoader {

    private final List<RecordType> types;
    private final BitSet leftOut;
    private final ColumnsBuilder columns;
    private final boolean corrections;
    private final Map<OwnKey, Integer> rows = new HashMap<>();

    /// @param leftOut the lines whose records are not taken
    /// @param corrections whether any record of the file corrects another
    ColumnsLoader(List<RecordType> types, BitSet leftOut, boolean corrections) {
        this.types = types;
        this.leftOut = leftOut;
        this.corrections = corrections;
        this.columns = new ColumnsBuilder(types);
    }

    /// A record among those of its subject.
    private record OwnKey(int subject, RecordKey key) {}

    RecordColumns load(DataInputStream from, long items) throws IOException {
        for (long item = 0; item < items; item++) {
            String subject = from.readUTF();
            if (from.readUnsignedByte() == RecordItems.LISTED) {
                columns.subject(subject);
            } else {
                loadRecord(from, subject);
            }
        }
        return columns.build();
    }

    private void loadRecord(DataInputStream from, String subject) throws IOException {
        boolean taken = !leftOut.get(Packed.readInt(from));
        String source = from.readUTF();
        String id = from.readUTF();
        String corrects = from.readUTF();
        int type = Packed.readInt(from);
        int day = Packed.readInt(from);
        int second = Packed.readInt(from);
        int ended = Packed.readInt(from);
        int status = from.readUnsignedByte();
        if (taken) {
            int owner = columns.subject(subject);
            int row = columns.add(owner, type, day, id);
            columns.second(second);
            columns.ended(ended);
            columns.status(RecordItems.STATUSES.get(status));
            if (corrections) {
                tie(
                        row,
                        new OwnKey(owner, new RecordKey(source, id)),
                        new OwnKey(owner, new RecordKey(source, corrects)));
            }
        }
        loadValues(from, types.get(type).fields().size(), taken);
    }

    private void tie(int row, OwnKey own, OwnKey corrected) {
        Integer target = rows.get(corrected);
        if (target != null) {
            columns.corrects(target);
        }
        rows.putIfAbsent(own, row);
    }

    private void loadValues(DataInputStream from, int slots, boolean taken) throws IOException {
        for (int slot = 0; slot < slots; slot++) {
            int kind = from.readUnsignedByte();
            if (kind == RecordItems.QUANTITY) {
                long number = Packed.read(from);
                if (taken) {
                    columns.number(slot, number);
                }
            } else if (kind == RecordItems.WORD) {
                String word = from.readUTF();
                if (taken) {
                    columns.text(slot, word);
                }
            }
        }
    }
}
