/// Snapshots that are whole, damaged, cut short and of another policy.
@NullMarked
package probity.ledger.snapshot;

import org.jspecify.annotations.NullMarked;
