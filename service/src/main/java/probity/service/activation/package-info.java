/// Brings versions of a policy into force: checks them, takes their steps, tells their state from their rows, and
/// serves a programme under the versions that the ledger says are in force.
@NullMarked
package probity.service.activation;

import org.jspecify.annotations.NullMarked;
