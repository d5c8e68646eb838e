/// A file of records, read once, checked, and parted by subject within bounded memory.
@NullMarked
package probity.cli.records;

import org.jspecify.annotations.NullMarked;
