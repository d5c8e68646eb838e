package probity.cli.records;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is to be read.
///
/// @param records the file of records
/// @param asOf the day judged: records dated later are counted apart
/// @param knownBy records that arrived later are not taken; null: all are
/// @param subjects a file that lists subjects; null for none
/// @param named whether records are asked for with their names; who only evaluates needs none
public record Wanted(
        Path records,
        LocalDate asOf,
        @Nullable LocalDate knownBy,
        @Nullable Path subjects,
        boolean named) {}
