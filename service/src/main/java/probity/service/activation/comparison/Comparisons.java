package probity.service.activation.comparison;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import probity.core.comparison.Basis;
import probity.policy.Admissible;
import probity.service.entry.StoredLedger;
import probity.service.programme.ServedProgramme;
import probity.service.subject.SubjectRecords;
import probity.service.subject.Subjects;

/// Compares candidates with what is in force, one at a time for each candidate and basis. A result is kept as long as
/// nothing is recorded and no version comes into force.
public final class Comparisons {
    private static final int PAGE = 1_000;

    private final StoredLedger ledger;
    private final Subjects subjects;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    public Comparisons(StoredLedger ledger, Subjects subjects) {
        this.ledger = ledger;
        this.subjects = subjects;
    }

    private record Key(UUID candidate, Basis basis) {}

    private record Kept(long head, String policy, Running running) {}

    /// What is to be compared.
    ///
    /// @param with the policy with the candidate as its last version
    public record Wanted(ServedProgramme programme, UUID candidate, Admissible with) {}

    /// The comparison, begun if it is not there.
    public Running of(Wanted wanted, Basis basis, Instant now) {
        long head = ledger.size(wanted.programme.id());
        return kept.compute(new Key(wanted.candidate, basis), (key, before) -> {
                    boolean holds = before != null
                            && (before.running.within(0) == null
                                    || (before.head == head && before.policy.equals(wanted.with.hash())));
                    return holds
                            ? before
                            : new Kept(head, wanted.with.hash(), begin(wanted, basis, new Start(head, now)));
                })
                .running;
    }

    private record Start(long head, Instant at) {}

    private Running begin(Wanted wanted, Basis basis, Start start) {
        Running running = new Running(wanted.candidate, basis, start.at);
        Thread.ofVirtual().name("comparison-" + wanted.candidate).start(() -> {
            try {
                running.finish(compare(wanted, running, start.head));
            } catch (RuntimeException failed) {
                running.fail(failed);
            }
        });
        return running;
    }

    private Comparison compare(Wanted wanted, Running running, long head) {
        running.of(ledger.countSubjects(wanted.programme.id()));
        LiveComparing comparing = new LiveComparing(wanted.with, running.basis());
        String after = "";
        for (List<String> page = page(wanted, after); !page.isEmpty(); page = page(wanted, after)) {
            for (String subject : page) {
                comparing.take(SubjectRecords.of(
                        wanted.with.policy(), subject, head, ledger.about(wanted.programme.id(), subject, head)));
                running.oneMore();
                after = subject;
            }
        }
        return comparing.result(head);
    }

    private List<String> page(Wanted wanted, String after) {
        return subjects.search(wanted.programme, "", after, PAGE);
    }

    /// The comparison that is at work or done, or null when none was begun.
    public @Nullable Running find(UUID candidate, Basis basis) {
        Kept found = kept.get(new Key(candidate, basis));
        return found == null ? null : found.running;
    }
}
