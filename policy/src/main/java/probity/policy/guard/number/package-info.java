/// Numbers as texts for people write them, and as rules work with them.
@NullMarked
package probity.policy.guard.number;

import org.jspecify.annotations.NullMarked;
