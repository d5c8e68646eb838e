package probity.service.activation.life;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;

/// What the steps need to know of an impact assessment.
///
/// @param file SHA-256 of its file
/// @param about what it says it is about
/// @param on the day it was signed
/// @param outcome what its authors decided
/// @param closes rules of the guard whose conditions it says are met
public record Assessed(Digest file, About about, LocalDate on, Outcome outcome, NavigableSet<String> closes) {

    public Assessed {
        closes = new TreeSet<>(closes);
    }

    /// @param policy the hash of the policy
    public record About(String programme, int version, Digest policy) {}

    /// @param go whether the programme may go on with this version
    /// @param highRisk whether high risk remains, so that the authority is consulted first (GDPR 36)
    /// @param asked the day the authority was asked, null when it was not
    /// @param answered the day it answered, null when it has not
    public record Outcome(
            boolean go,
            boolean highRisk,
            @Nullable LocalDate asked,
            @Nullable LocalDate answered) {}
}
