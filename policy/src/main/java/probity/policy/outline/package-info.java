/// One version as far as it can be read by itself: its articles with their provisions, and every name it gives.
@NullMarked
package probity.policy.outline;

import org.jspecify.annotations.NullMarked;
