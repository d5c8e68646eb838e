package probity.service.activation.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;

/// A file that somebody uploaded as the next version of a programme, without its bytes.
///
/// @param number of the version; null while the file cannot be read
/// @param inForce its first day; null while the file cannot be read
/// @param zone of the programme at the upload; null when it was uploaded before that was kept
/// @param author the account that uploaded it
/// @param digest SHA-256 of the file
public record Candidate(
        UUID id,
        String programme,
        @Nullable Integer number,
        @Nullable LocalDate inForce,
        @Nullable ZoneId zone,
        String author,
        Instant at,
        Digest digest) {}
