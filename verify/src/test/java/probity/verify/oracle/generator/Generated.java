package probity.verify.oracle.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import probity.core.policy.Policy;

/// A generated policy, compiled and as a tree, and the source of records and days that matter for it.
public final class Generated {

    private final long seed;
    private final Policy policy;
    private final List<Map<String, Object>> versions;
    private final RecordGenerator records;

    Generated(long seed, Policy policy, List<Map<String, Object>> versions, RecordGenerator records) {
        this.seed = seed;
        this.policy = policy;
        this.versions = versions;
        this.records = records;
    }

    /// The days on which nearly everything happens in it, and its types.
    RecordGenerator records() {
        return records;
    }

    public Policy policy() {
        return policy;
    }

    /// The next question: new records, and a day near them.
    public GeneratedCase next() {
        return new GeneratedCase(seed, versions, records.records(), day());
    }

    /// A day on which much happens, or the day after, or any day.
    public LocalDate day() {
        return records.day();
    }
}
