/// The closed words of the guard: what is not among them is refused.
@NullMarked
package probity.policy.guard.taxonomy;

import org.jspecify.annotations.NullMarked;
