/// The command as a whole process on records files: beside DuckDB on a large one, and how long one waits for a
/// small one.
@NullMarked
package probity.bench.csv;

import org.jspecify.annotations.NullMarked;
