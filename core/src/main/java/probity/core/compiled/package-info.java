/// A policy made ready for a whole population: tables that the plain evaluation's own parts fill, one loop that reads
/// them, and the plain evaluation itself wherever a record or a rule needs more than that.
@NullMarked
package probity.core.compiled;

import org.jspecify.annotations.NullMarked;
