package probity.service.entry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.ledger.commitment.Payload;
import probity.ledger.entry.EntryKind;
import probity.ledger.entry.Provenance;

/// One entry to append. Its sequence and time are given by the writer.
///
/// @param target the earlier entry it is about; [Target.None] exactly for kinds that correct nothing
/// @param name null for acts that may be repeated
/// @param subject whom the payload is about; null when it is about nobody
/// @param upload the file it came in with; null otherwise
public record Addition(
        EntryKind kind,
        Target target,
        Provenance provenance,
        Payload payload,
        @Nullable RecordName name,
        @Nullable String subject,
        @Nullable UUID upload) {
    public Addition {
        if (kind.corrects() == target instanceof Target.None) {
            throw new IllegalArgumentException("an addition of kind " + kind.code() + " cannot be about " + target);
        }
    }
}
