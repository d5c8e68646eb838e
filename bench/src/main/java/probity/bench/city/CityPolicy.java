package probity.bench.city;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import probity.core.policy.Policy;
import probity.core.result.Standing;
import probity.policy.Admissible;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;

/// The policy of the workload "City", read from its file, and the sum by which engines show that they agree.
public final class CityPolicy {

    /// Day 0 of the records.
    public static final LocalDate FIRST_DAY = LocalDate.of(2097, 1, 1);

    /// The day on which results are asked for.
    public static final LocalDate AS_OF = FIRST_DAY.plusDays(CityRecords.DAYS);

    private static final List<String> WORST_FIRST = List.of("D", "C", "B", "A", "AA", "AAA");

    private static final Map<String, Long> PUBLISHED = Map.of(
            "1000/100000", 7635541133L,
            "50000/1000000", 19820512474174L,
            "500000/10000000", 1981864586009436L,
            "500000/50000000", 1910206106658439L);

    private CityPolicy() {}

    /// The published checksum; what was computed for a size of which none is.
    static long published(CityRecords records, long computed) {
        return PUBLISHED.getOrDefault(records.subjects() + "/" + records.count(), computed);
    }

    /// Fails when a checksum is not the published one.
    public static void requirePublished(CityRecords records, long computed) {
        if (computed != published(records, computed)) {
            throw new IllegalStateException("computed " + computed + " and not " + published(records, computed));
        }
    }

    /// @param root of the checkout
    public static Policy read(Path root) {
        Path file = root.resolve("programmes/city-benchmark/policy.yaml");
        Compilation compilation = PolicyCompiler.compile(file);
        if (compilation instanceof Compilation.Compiled compiled
                && compiled.policy() instanceof Admissible admissible) {
            return admissible.policy();
        }
        throw new IllegalStateException(file + " does not compile: " + compilation.diagnostics());
    }

    /// What one subject adds to the checksum.
    public static long share(int subject, Standing standing) {
        int listed = standing.lists().contains("listed") ? 1 : 0;
        long result = standing.score() * 16 + WORST_FIRST.indexOf(standing.band()) * 2L + listed;
        return (subject + 1L) * result;
    }
}
