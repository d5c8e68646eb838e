/// From a checked policy and its text to the facts that the guard judges.
@NullMarked
package probity.policy.guard.deduction;

import org.jspecify.annotations.NullMarked;
