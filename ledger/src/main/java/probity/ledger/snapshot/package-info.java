/// The records of everybody as of one head in a file, so that a start need not read the whole ledger.
@NullMarked
package probity.ledger.snapshot;

import org.jspecify.annotations.NullMarked;
