/// Record types and their fields: read in each version, then merged through all of them.
@NullMarked
package probity.policy.type;

import org.jspecify.annotations.NullMarked;
