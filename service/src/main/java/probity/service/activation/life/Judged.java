package probity.service.activation.life;

import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import probity.ledger.digest.Digest;

/// What the guard said about the policy with the version as its last, and which guard it was.
///
/// @param guard version of the guard
/// @param rules SHA-256 over its table of rules
/// @param policy the hash of the policy it judged, with the version as its last
/// @param open rules whose conditions only activation can close
public record Judged(String guard, Digest rules, Digest policy, Verdict verdict, NavigableSet<String> open) {

    public Judged {
        open = new TreeSet<>(open);
    }

    /// The strictest finding, as far as the text of the policy goes.
    public enum Verdict {
        /// Nothing stands against it that its text could cure.
        ADMISSIBLE,
        /// Something is missing that its text can supply.
        CONDITIONS,
        /// No paper cures it.
        REFUSED;

        /// The stable name.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
