package probity.bench.city;

/// Whoever computes the workload.
@FunctionalInterface
interface Competitor {

    /// The checksum of what was computed last.
    long checksum() throws Exception;
}
