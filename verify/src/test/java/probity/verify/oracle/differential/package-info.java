/// The product beside the oracle: the same policies, records and days through both, and what differs made small.
@NullMarked
package probity.verify.oracle.differential;

import org.jspecify.annotations.NullMarked;
