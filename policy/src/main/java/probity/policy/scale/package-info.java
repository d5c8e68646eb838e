/// The scale of the score and its bands.
@NullMarked
package probity.policy.scale;

import org.jspecify.annotations.NullMarked;
