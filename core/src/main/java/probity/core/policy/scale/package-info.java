/// The axes of a score and how they become one number.
@NullMarked
package probity.core.policy.scale;

import org.jspecify.annotations.NullMarked;
