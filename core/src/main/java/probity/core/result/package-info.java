/// What an evaluation says: the sum and its lines, what was seen and not counted, proposals, the next change.
@NullMarked
package probity.core.result;

import org.jspecify.annotations.NullMarked;
