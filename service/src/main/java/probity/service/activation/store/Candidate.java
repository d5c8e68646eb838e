package probity.service.activation.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.policy.PolicyFile;

/// A policy version on its way into force, as it was uploaded.
///
/// @param number null while the file cannot be read
/// @param inForce null while the file cannot be read
/// @param author the account that uploaded it
/// @param file the version's file
public record Candidate(
        UUID id,
        String programme,
        @Nullable Integer number,
        @Nullable LocalDate inForce,
        String author,
        Instant at,
        PolicyFile file) {

    /// SHA-256 of the file.
    public Digest digest() {
        return Digest.sha256(file.bytes());
    }
}
