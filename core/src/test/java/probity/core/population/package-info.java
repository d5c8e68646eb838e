/// Records taken in by a ledger's order and read back by subject.
@NullMarked
package probity.core.population;

import org.jspecify.annotations.NullMarked;
