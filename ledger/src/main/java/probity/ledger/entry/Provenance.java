package probity.ledger.entry;

import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;

/// Who an entry comes from.
///
/// @param sourceId the source as the policy names it; empty when the entry is the operator's own. At most 200 bytes of
///     UTF-8, no control character
/// @param sourceKeyId which key of the source signed the submission; empty when it was not signed. Limits as above
/// @param signatureDigest SHA-256 of that signature's bytes; null when it was not signed
public record Provenance(
        String sourceId, String sourceKeyId, @Nullable Digest signatureDigest) {
    /// Most bytes of each of the two names.
    public static final int MOST_BYTES = 200;

    /// The operator itself, unsigned.
    public static final Provenance OPERATOR = new Provenance("", "", null);

    public Provenance {
        if (!EntryText.fault(sourceId, MOST_BYTES).isEmpty()) {
            throw new IllegalArgumentException("not a source id: `" + sourceId + "`");
        }
        if (!EntryText.fault(sourceKeyId, MOST_BYTES).isEmpty()) {
            throw new IllegalArgumentException("not a source key id: `" + sourceKeyId + "`");
        }
    }

    /// A source that did not sign.
    public static Provenance unsigned(String sourceId) {
        return new Provenance(sourceId, "", null);
    }
}
