package probity.ledger.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Collects what is found, up to a number that a person can still read.
final class Findings {
    private static final int MOST_KEPT = 1_000;

    private final List<Finding> kept = new ArrayList<>();
    private final Set<Long> namedEntries = new HashSet<>();
    private long count;

    void add(Finding finding) {
        count++;
        if (kept.size() < MOST_KEPT) {
            kept.add(finding);
            if (finding.part() == LedgerPart.ENTRIES && finding.entries() != null) {
                namedEntries.add(finding.entries().from());
            }
        }
    }

    /// Whether a finding already names the bytes of this entry.
    boolean nameEntry(long sequence) {
        return namedEntries.contains(sequence);
    }

    /// Whether anything was found in the entries.
    boolean doubtEntries() {
        return kept.stream().anyMatch(finding -> finding.part() == LedgerPart.ENTRIES);
    }

    boolean isEmpty() {
        return count == 0;
    }

    VerificationResult.Failed failed() {
        return new VerificationResult.Failed(kept, count);
    }
}
