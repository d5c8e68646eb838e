/// The room for the ledger as it lies in PostgreSQL: appending in groups, reading, proving, erasing.
@NullMarked
package probity.service.entry;

import org.jspecify.annotations.NullMarked;
