/// Typed expressions over one record: whole numbers, yes or no, codes. Compiled from the policy's text, exact, without
// loops.
@NullMarked
package probity.core.expression;

import org.jspecify.annotations.NullMarked;
