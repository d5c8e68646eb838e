package probity.service.subject;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.record.CreditRecord;
import probity.core.record.RecordCursor;
import probity.core.record.RecordList;
import probity.core.record.RecordStatus;
import probity.ledger.commitment.Payload;
import probity.ledger.entry.Entry;
import probity.service.entry.Disclosed;
import probity.service.intake.RecordPayload;

/// The records of one subject in order of arrival, as known at a head.
///
/// @param head how many entries of the ledger are known
/// @param records those that today's policy has a type for
public record SubjectRecords(String subject, long head, List<SubjectRecord> records) {
    public SubjectRecords {
        records = List.copyOf(records);
    }

    /// Reads the entries about a subject: records and corrections as records, voids and holds as their status.
    public static SubjectRecords of(Policy policy, String subject, long head, List<Disclosed> entries) {
        Map<Long, SubjectRecord> bySequence = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        for (Disclosed one : entries) {
            Entry entry = one.entry();
            switch (entry.kind()) {
                case RECORD, CORRECTION -> {
                    SubjectRecord record = record(policy, one, bySequence, ids);
                    if (record != null) {
                        bySequence.put(entry.sequence(), record);
                    }
                }
                case VOID -> status(bySequence, entry, isRemoval(one) ? RecordStatus.REMOVED : RecordStatus.VOID);
                case HOLD -> status(bySequence, entry, RecordStatus.HELD);
                case HOLD_ENDED -> status(bySequence, entry, RecordStatus.STANDS);
                case PROGRAMME_OPENED, POLICY_VERSION, KEY_ROTATION, ERASED -> {}
            }
        }
        return new SubjectRecords(subject, head, new ArrayList<>(bySequence.values()));
    }

    private static @Nullable SubjectRecord record(
            Policy policy, Disclosed one, Map<Long, SubjectRecord> earlier, Set<String> ids) {
        Payload payload = one.payload();
        CreditRecord read = payload == null ? null : RecordPayload.read(policy, payload);
        if (read == null) {
            return null;
        }
        Entry entry = one.entry();
        String source = entry.provenance().sourceId();
        String id = ids.add(read.id()) ? read.id() : source + "/" + read.id();
        ids.add(id);
        Long target = entry.corrects();
        SubjectRecord corrected = target == null ? null : earlier.get(target);
        CreditRecord named = new CreditRecord(
                id,
                read.type(),
                read.date(),
                read.time(),
                read.status(),
                read.ended(),
                corrected == null ? null : corrected.record().id(),
                read.values());
        return new SubjectRecord(entry.sequence(), entry.position().received(), source, named);
    }

    private static void status(Map<Long, SubjectRecord> records, Entry act, RecordStatus status) {
        Long target = act.corrects();
        SubjectRecord record = target == null ? null : records.get(target);
        if (record == null) {
            return;
        }
        RecordStatus before = record.record().status();
        // A void is final: a hold or its end changes nothing any more.
        if (before != RecordStatus.VOID && before != RecordStatus.REMOVED) {
            records.put(
                    record.sequence(),
                    new SubjectRecord(
                            record.sequence(),
                            record.received(),
                            record.source(),
                            record.record().withStatus(status)));
        }
    }

    private static boolean isRemoval(Disclosed one) {
        return one.payload() != null && one.payload().object().text("reason").equals("removed");
    }

    /// A cursor for one evaluation.
    public RecordCursor cursor() {
        return new RecordList(records.stream().map(SubjectRecord::record).toList());
    }
}
