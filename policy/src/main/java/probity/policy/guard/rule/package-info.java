/// The guard's rules: the table that a lawyer reads, and one predicate for each of its ids.
@NullMarked
package probity.policy.guard.rule;

import org.jspecify.annotations.NullMarked;
