package probity.cli.records;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import probity.core.record.RecordStatus;
import probity.core.record.Value;
import probity.policy.csv.RecordRow;

/// Writes what lies in a part of the file, as bytes that [ColumnsLoader] reads.
///
/// An item is the name of a subject and then either nothing more (the subject is listed) or one record of it.
final class RecordItems {

    static final int LISTED = 0;
    static final int RECORD = 1;

    static final int ABSENT = 0;
    static final int QUANTITY = 1;
    static final int WORD = 2;

    /// A status is carried as its place in this list.
    static final List<RecordStatus> STATUSES = List.of(RecordStatus.values());

    private RecordItems() {}

    static void writeListed(DataOutputStream to, String subject) throws IOException {
        to.writeUTF(subject);
        to.write(LISTED);
    }

    static void write(DataOutputStream to, RecordRow row) throws IOException {
        to.writeUTF(row.subject());
        to.write(RECORD);
        Packed.write(to, row.line());
        to.writeUTF(row.source());
        to.writeUTF(row.id());
        to.writeUTF(row.corrects());
        Packed.write(to, row.type());
        Packed.write(to, row.day());
        Packed.write(to, row.second());
        Packed.write(to, row.ended());
        to.write(STATUSES.indexOf(row.status()));
        for (Value value : row.values()) {
            switch (value) {
                case null -> to.write(ABSENT);
                case Value.Quantity(long number) -> {
                    to.write(QUANTITY);
                    Packed.write(to, number);
                }
                case Value.Word(String word) -> {
                    to.write(WORD);
                    to.writeUTF(word);
                }
            }
        }
    }
}
