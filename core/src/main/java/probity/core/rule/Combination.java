package probity.core.rule;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How what a rule makes of one record depends on other records, other rules and the hour.
///
/// @param latestOnly whether only the latest record of the rule's type counts
/// @param exceptionTo ids of rules that make nothing of a record of which this one makes something
public record Combination(
        boolean latestOnly,
        @Nullable Multiplier multiplier,
        @Nullable OneAct act,
        @Nullable Repeat repeat,
        Set<String> exceptionTo) {

    /// It does not.
    public static final Combination PLAIN = new Combination(false, null, null, null, Set.of());

    public Combination {
        exceptionTo = Set.copyOf(exceptionTo);
    }
}
