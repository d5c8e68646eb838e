/// What follows from a score: lists, benefits and measures, and what they depend on.
@NullMarked
package probity.policy.provision;

import org.jspecify.annotations.NullMarked;
