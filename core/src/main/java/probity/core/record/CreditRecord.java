package probity.core.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One dated, sourced statement about one subject.
///
/// @param id the source's own name for it, unique within programme and source
/// @param type index into the policy's record types
/// @param date the day of the fact in the programme's time zone, not the day of arrival
/// @param time the time of the fact, when the source gives one
/// @param ended the day a continuing breach ended
/// @param corrects the id of the record that this one replaces
/// @param values one entry a slot: a [Value], or null where the record has no such field
public record CreditRecord(
        String id,
        int type,
        LocalDate date,
        @Nullable LocalTime time,
        RecordStatus status,
        @Nullable LocalDate ended,
        @Nullable String corrects,
        List<@Nullable Value> values) {

    public CreditRecord {
        Objects.requireNonNull(id, "id");
        // List.copyOf would refuse the nulls that stand for absent fields.
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /// A plain standing record with no time, end or correction.
    public static CreditRecord of(String id, int type, LocalDate date, List<@Nullable Value> values) {
        return new CreditRecord(id, type, date, null, RecordStatus.STANDS, null, null, values);
    }

    /// The same record with another status.
    public CreditRecord withStatus(RecordStatus other) {
        return new CreditRecord(id, type, date, time, other, ended, corrects, values);
    }
}
