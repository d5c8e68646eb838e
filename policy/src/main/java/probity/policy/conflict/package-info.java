/// Whether two rules can count for one record, and whether a rule can count at all: conditions as regions of what a
/// record can hold.
@NullMarked
package probity.policy.conflict;

import org.jspecify.annotations.NullMarked;
