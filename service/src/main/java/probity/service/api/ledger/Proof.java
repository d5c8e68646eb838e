package probity.service.api.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.ledger.entry.Entry;
import probity.ledger.merkle.ConsistencyProof;
import probity.ledger.merkle.InclusionProof;

/// An entry and its proof (RFC 9162 §2.1.3). Holds nothing personal.
///
/// @param entry canonical bytes, base64
/// @param leaf hash of the entry's leaf, hexadecimal
/// @param path sibling hashes from the leaf up, hexadecimal
/// @param checkpoint the signed note whose root the path leads to
public record Proof(
        long sequence,
        String kind,
        Instant received,
        String source,
        @Nullable Long corrects,
        String entry,
        String leaf,
        List<String> path,
        String checkpoint) {

    static Proof of(Entry entry, InclusionProof proof, byte[] note) {
        return new Proof(
                entry.sequence(),
                entry.kind().code(),
                entry.position().received(),
                entry.provenance().sourceId(),
                entry.corrects(),
                Base64.getEncoder().encodeToString(entry.canonical()),
                entry.leaf().hex(),
                proof.path().stream().map(Digest::hex).toList(),
                new String(note, StandardCharsets.UTF_8));
    }

    /// That an earlier tree is the beginning of a later one (RFC 9162 §2.1.4).
    public record Consistent(long earlier, long size, List<String> path, String checkpoint) {
        static Consistent of(ConsistencyProof proof, byte[] note) {
            return new Consistent(
                    proof.earlier(),
                    proof.size(),
                    proof.path().stream().map(Digest::hex).toList(),
                    new String(note, StandardCharsets.UTF_8));
        }
    }
}
