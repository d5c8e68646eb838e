package probity.ledger.checkpoint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;

/// Which guard judged policies and records where a checkpoint was signed.
///
/// @param version of the guard, from 1
/// @param rules SHA-256 of its table of rules with the version
public record GuardMark(int version, Digest rules) {
    private static final Pattern LINE = Pattern.compile("guard ([1-9][0-9]{0,8}) ([0-9a-f]{64})");

    public GuardMark {
        if (version < 1) {
            throw new IllegalArgumentException("no guard has the version " + version);
        }
    }

    /// As the line of a checkpoint, without its end.
    String text() {
        return "guard " + version + " " + rules.hex();
    }

    /// Null for a line that names no guard.
    static @Nullable GuardMark read(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? new GuardMark(Integer.parseInt(matcher.group(1)), Digest.ofHex(matcher.group(2)))
                : null;
    }
}
