package probity.service.api.record;

import org.jspecify.annotations.Nullable;
import probity.ledger.digest.StrictUtf8;
import probity.service.problem.ProblemException;

/// Why something is done.
///
/// @param reason 1 to 1,000 characters
public record Reason(@Nullable String reason) {
    private static final int LONGEST = 1_000;

    /// The reason of a request's body.
    static String of(@Nullable Reason body) {
        String reason =
                body == null || body.reason() == null ? "" : body.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST || StrictUtf8.encode(reason) == null) {
            throw ProblemException.of(400, "reason_missing", "`reason` says why, in 1 to 1,000 characters.");
        }
        return reason;
    }
}
