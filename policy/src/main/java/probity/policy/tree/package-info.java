/// The shape of a YAML text, every part with its position, before anything is known of its meaning.
@NullMarked
package probity.policy.tree;

import org.jspecify.annotations.NullMarked;
