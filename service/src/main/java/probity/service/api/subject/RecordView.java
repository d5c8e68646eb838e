package probity.service.api.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.core.policy.RecordType;
import probity.core.record.Value;
import probity.service.intake.RecordPayload;
import probity.service.programme.ServedProgramme;
import probity.service.subject.SubjectRecord;

/// A record as it stands.
///
/// @param sequence of its entry
/// @param fields in the text form in which records are sent
public record RecordView(
        long sequence,
        Instant received,
        String source,
        String id,
        String type,
        LocalDate date,
        String status,
        @Nullable String corrects,
        SortedMap<String, String> fields) {

    static RecordView of(ServedProgramme programme, SubjectRecord one) {
        RecordType type = programme.type(one.record().type());
        TreeMap<String, String> fields = new TreeMap<>();
        for (int slot = 0; slot < type.fields().size(); slot++) {
            Value value = one.record().values().get(slot);
            if (value != null) {
                fields.put(
                        type.fields().get(slot).name(),
                        RecordPayload.text(type.fields().get(slot).type(), value));
            }
        }
        return new RecordView(
                one.sequence(),
                one.received(),
                one.source(),
                one.record().id(),
                type.name(),
                one.record().date(),
                one.record().status().name().toLowerCase(Locale.ROOT),
                one.record().corrects(),
                fields);
    }
}
