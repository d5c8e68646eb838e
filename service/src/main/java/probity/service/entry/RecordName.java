package probity.service.entry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import probity.ledger.digest.Digest;

/// What makes a submission the same one when it is sent again: the id its source gave it. Unique within a programme.
///
/// No record, because its key is worked out once, by the thread that takes the submission in: the log's one writer has
/// it ready.
public final class RecordName {
    /// The most characters an id may have.
    public static final int MOST_CHARACTERS = 500;

    private final String source;
    private final String id;
    private final Digest key;

    /// @param source the source as the policy names it; empty for the operator's own acts
    /// @param id the source's own name for the record, not empty
    public RecordName(String source, String id) {
        if (id.isEmpty() || id.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("an id has 1 to 500 characters, this has " + id.length());
        }
        this.source = source;
        this.id = id;
        byte[] sourceBytes = source.getBytes(StandardCharsets.UTF_8);
        byte[] length =
                ByteBuffer.allocate(Integer.BYTES).putInt(sourceBytes.length).array();
        this.key = Digest.sha256(length, sourceBytes, id.getBytes(StandardCharsets.UTF_8));
    }

    public String source() {
        return source;
    }

    public String id() {
        return id;
    }

    /// SHA-256 over the length of the source, the source and the id: what is kept when the payload is erased.
    Digest key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordName that && source.equals(that.source) && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return source + "/" + id;
    }
}
