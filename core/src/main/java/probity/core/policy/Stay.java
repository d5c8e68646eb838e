package probity.core.policy;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/// How long a subject stays on a list.
///
/// @param atLeast null for no least length
/// @param atMost null for no greatest length
/// @param leave what takes it off; null: that the list's trigger does not hold
public record Stay(
        @Nullable Period atLeast,
        @Nullable Period atMost,
        @Nullable Trigger leave) {

    /// Exactly as long as the list's trigger holds.
    public static final Stay PLAIN = new Stay(null, null, null);

    public boolean isPlain() {
        return atLeast == null && atMost == null && leave == null;
    }
}
