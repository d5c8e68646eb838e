/// The way in: files to a compiled policy, or to everything that is wrong with them.
@NullMarked
package probity.policy;

import org.jspecify.annotations.NullMarked;
