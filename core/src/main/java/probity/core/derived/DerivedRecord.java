package probity.core.derived;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.record.CreditRecord;
import probity.core.record.RecordStatus;
import probity.core.record.Value;

/// A record that nobody sent. It names what it was made from, and is a record like any other once it is taken in.
///
/// @param provision id of the provision that makes it
/// @param type index of its record type
/// @param ended the day a continuing breach ended, as in the record it was made from
/// @param values one entry a slot; null where it has no such field
public record DerivedRecord(
        String provision,
        int type,
        LocalDate date,
        @Nullable LocalDate ended,
        List<@Nullable Value> values,
        Origin origin) {

    public DerivedRecord {
        // List.copyOf would refuse the nulls that stand for absent fields.
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /// Where it comes from.
    ///
    /// @param programme id of the other programme
    /// @param record id of the record there; empty when it was made from a result
    public record Origin(String programme, String record) {}

    /// The record under an id of one's own.
    public CreditRecord toRecord(String id) {
        return new CreditRecord(id, type, date, null, RecordStatus.STANDS, ended, null, values);
    }
}
