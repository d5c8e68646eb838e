package probity.policy.cases;

import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// What a case states of its result. What is null is not stated, and not compared.
///
/// @param score in units of the policy's last decimal
/// @param because points by rule; rules that give and take nothing are not in it
/// @param uncounted ids of the records that move no points
/// @param beyond the rest
public record Expectation(
        @Nullable Long score,
        @Nullable String band,
        @Nullable SortedMap<String, Long> because,
        @Nullable SortedSet<String> lists,
        @Nullable SortedSet<String> proposes,
        @Nullable SortedSet<String> benefits,
        @Nullable SortedSet<String> uncounted,
        Beyond beyond) {

    /// Nothing stated.
    public static final Expectation NOTHING = new Expectation(null, null, null, null, null, null, null, Beyond.NOTHING);
}
