/// From trees to the checked policy: each version is read section by section, names are resolved, and the chain of
/// versions is held against itself.
@NullMarked
package probity.policy.version;

import org.jspecify.annotations.NullMarked;
