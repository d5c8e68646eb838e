/// Rules, and the general provisions that reach them.
@NullMarked
package probity.policy.rule;

import org.jspecify.annotations.NullMarked;
