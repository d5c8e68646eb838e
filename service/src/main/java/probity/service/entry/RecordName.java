package probity.service.entry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import probity.ledger.digest.Digest;

/// What makes a submission the same one when it is sent again: the id its source gave it. Unique within a programme.
///
/// @param source the source as the policy names it; empty for the operator's own acts
/// @param id the source's own name for the record, not empty
public record RecordName(String source, String id) {
    /// The most characters an id may have.
    public static final int MOST_CHARACTERS = 500;

    public RecordName {
        if (id.isEmpty() || id.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("an id has 1 to 500 characters, this has " + id.length());
        }
    }

    /// SHA-256 over the length of the source, the source and the id: what is kept when the payload is erased.
    Digest key() {
        byte[] sourceBytes = source.getBytes(StandardCharsets.UTF_8);
        byte[] length =
                ByteBuffer.allocate(Integer.BYTES).putInt(sourceBytes.length).array();
        return Digest.sha256(length, sourceBytes, id.getBytes(StandardCharsets.UTF_8));
    }
}
