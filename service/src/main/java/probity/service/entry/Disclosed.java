package probity.service.entry;

import org.jspecify.annotations.Nullable;
import probity.ledger.commitment.Payload;
import probity.ledger.entry.Entry;

/// An entry with its payload.
///
/// @param subject whom the payload is about; null when it is about nobody, or was erased
/// @param payload null when it was erased
public record Disclosed(
        Entry entry, @Nullable String subject, @Nullable Payload payload) {}
