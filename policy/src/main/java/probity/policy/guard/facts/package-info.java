/// What the guard is told: one record type with one effect, and the policy as a whole.
@NullMarked
package probity.policy.guard.facts;

import org.jspecify.annotations.NullMarked;
