/// CSV files of records: strict rows of RFC 4180, the header against the policy, and each row as a record or a reason.
@NullMarked
package probity.policy.csv;

import org.jspecify.annotations.NullMarked;
