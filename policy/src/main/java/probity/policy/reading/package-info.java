/// Reading values out of a tree: which keys a section may have, and the forms of ids, numbers, days, lengths of time
/// and limits.
@NullMarked
package probity.policy.reading;

import org.jspecify.annotations.NullMarked;
