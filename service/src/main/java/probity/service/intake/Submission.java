package probity.service.intake;

import org.jspecify.annotations.Nullable;
import probity.core.record.CreditRecord;
import probity.service.entry.RecordName;

/// A record whose form is right, on its way into the ledger.
///
/// @param source entitled to send its type
/// @param subject whom it is about
/// @param record as the policy sees it; its status may already be void, removed or held
public record Submission(String source, String subject, CreditRecord record) {
    /// The name under which sending it again is recognised.
    public RecordName name() {
        return new RecordName(source, record.id());
    }

    /// The name of the record it corrects, or null.
    public @Nullable RecordName corrected() {
        String corrects = record.corrects();
        return corrects == null ? null : new RecordName(source, corrects);
    }
}
