package probity.service.population;

import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.record.CreditRecord;
import probity.core.record.RecordStatus;
import probity.ledger.json.JsonValue.JsonObject;
import probity.service.entry.Disclosed;
import probity.service.intake.RecordPayload;

/// An entry about a subject, read for the population.
///
/// @param sequence its place in the log
/// @param subject whom it is about
/// @param effect what it does
record Arrival(long sequence, String subject, Effect effect) {

    /// What an entry does.
    sealed interface Effect {}

    /// It is a record.
    ///
    /// @param corrects the entry it takes the place of; [#NONE] for none
    record Recorded(CreditRecord record, long corrects) implements Effect {}

    /// It is about an earlier record.
    ///
    /// @param status what it makes of it
    record Acted(long target, RecordStatus status) implements Effect {}

    /// The policy has no type for it. Its subject is known by it all the same.
    record Unknown() implements Effect {}

    static final long NONE = -1;

    private static final Effect UNKNOWN = new Unknown();

    /// The entry as the log has it, or null when it is about nobody, or erased.
    static @Nullable Arrival of(Policy policy, Disclosed one) {
        if (one.subject() == null || one.payload() == null) {
            return null;
        }
        Long corrects = one.entry().corrects();
        long target = corrects == null ? NONE : corrects;
        JsonObject payload = one.payload().object();
        Effect effect =
                switch (one.entry().kind()) {
                    case RECORD, CORRECTION -> recorded(policy, payload, target);
                    case VOID -> new Acted(target, voided(payload));
                    case HOLD -> new Acted(target, RecordStatus.HELD);
                    case HOLD_ENDED -> new Acted(target, RecordStatus.STANDS);
                    case PROGRAMME_OPENED, POLICY_VERSION, KEY_ROTATION, ERASED -> UNKNOWN;
                };
        return new Arrival(one.entry().sequence(), one.subject(), effect);
    }

    /// A record by its payload.
    static Effect recorded(Policy policy, JsonObject payload, long corrects) {
        CreditRecord record = RecordPayload.read(policy, payload);
        return record == null ? UNKNOWN : new Recorded(record, corrects);
    }

    private static RecordStatus voided(JsonObject payload) {
        return payload.text("reason").equals("removed") ? RecordStatus.REMOVED : RecordStatus.VOID;
    }
}
