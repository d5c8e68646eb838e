package probity.service.activation.comparison;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import probity.core.comparison.Basis;
import probity.core.policy.RecordType;
import probity.core.population.PopulationCursor;
import probity.policy.Admissible;
import probity.service.entry.StoredLedger;
import probity.service.population.Everybody;
import probity.service.programme.ServedProgramme;
import probity.service.subject.SubjectRecords;
import probity.service.subject.Subjects;

/// Compares candidates with what is in force, one at a time for each candidate and basis. A result is kept as long as
/// nothing is recorded and no version comes into force, and as long as it is among the last that were asked for.
public final class Comparisons {
    private static final int PAGE = 1_000;

    /// Comparisons at work at once: they share processors and database with intake.
    private static final int WORKERS = 2;

    /// Comparisons that may wait for a worker, and results that are kept: each may hold every subject.
    private static final int MOST = 8;

    private final StoredLedger ledger;
    private final Subjects subjects;
    private final ThreadPoolExecutor workers;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    public Comparisons(StoredLedger ledger, Subjects subjects) {
        this.ledger = ledger;
        this.subjects = subjects;
        this.workers = new ThreadPoolExecutor(
                WORKERS,
                WORKERS,
                60,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST),
                Thread.ofPlatform().daemon().name("comparison-", 0).factory());
        workers.allowCoreThreadTimeOut(true);
    }

    private record Key(UUID candidate, Basis basis) {}

    private record Kept(long head, String policy, Running running) {}

    /// What is to be compared.
    ///
    /// @param with the policy with the candidate as its last version
    public record Wanted(ServedProgramme programme, UUID candidate, Admissible with) {}

    /// The comparison, begun if it is not there. One that failed is given once, so that whoever waits for it is told,
    /// and begun anew by the next call.
    ///
    /// @return null when too many are at work
    public @Nullable Running of(Wanted wanted, Basis basis, Instant now) {
        long head = ledger.size(wanted.programme.id());
        Key key = new Key(wanted.candidate, basis);
        synchronized (kept) {
            Kept before = kept.get(key);
            if (before != null && before.running.failed()) {
                kept.remove(key);
                return before.running;
            }
            if (before != null
                    && (!before.running.isOver()
                            || (before.head == head && before.policy.equals(wanted.with.hash())))) {
                return before.running;
            }
            Running running = new Running(wanted.candidate, basis, now);
            try {
                workers.execute(() -> work(wanted, running, head));
            } catch (RejectedExecutionException tooMany) {
                return null;
            }
            kept.put(key, new Kept(head, wanted.with.hash(), running));
            forget();
            return running;
        }
    }

    /// Drops those that were not asked for longest. Those at work are as many as there is room for.
    private void forget() {
        List<Key> over = kept.entrySet().stream()
                .filter(one -> one.getValue().running.isOver())
                .map(Map.Entry::getKey)
                .toList();
        over.subList(0, Math.max(0, over.size() - MOST)).forEach(kept::remove);
    }

    private void work(Wanted wanted, Running running, long head) {
        try {
            running.finish(compare(wanted, running, head));
        } catch (RuntimeException | Error failed) {
            running.fail(failed);
        }
    }

    private Comparison compare(Wanted wanted, Running running, long head) {
        Everybody.Snapshot held = isReadBy(wanted) ? subjects.everybody(wanted.programme, Everybody::snapshot) : null;
        return held == null ? fromDatabase(wanted, running, head) : fromMemory(held, wanted, running);
    }

    /// Whether the records in memory mean the same to the policy with the candidate.
    private static boolean isReadBy(Wanted wanted) {
        List<RecordType> known = wanted.programme.core().types();
        List<RecordType> types = wanted.with.policy().types();
        return types.size() >= known.size() && types.subList(0, known.size()).equals(known);
    }

    private static Comparison fromMemory(Everybody.Snapshot held, Wanted wanted, Running running) {
        running.of(held.names().size());
        LiveComparing comparing = new LiveComparing(wanted.with, running.basis());
        PopulationCursor records = held.records().cursor();
        for (int i = 0; i < held.names().size(); i++) {
            records.subject(held.numbers().get(i));
            comparing.take(held.names().get(i), records);
            running.oneMore();
        }
        return comparing.result(held.head());
    }

    private Comparison fromDatabase(Wanted wanted, Running running, long head) {
        running.of(ledger.countSubjects(wanted.programme.id()));
        LiveComparing comparing = new LiveComparing(wanted.with, running.basis());
        String after = "";
        for (List<String> page = page(wanted, after); !page.isEmpty(); page = page(wanted, after)) {
            for (String subject : page) {
                SubjectRecords records = SubjectRecords.of(
                        wanted.with.policy(), subject, head, ledger.about(wanted.programme.id(), subject, head));
                comparing.take(subject, records.cursor());
                running.oneMore();
                after = subject;
            }
        }
        return comparing.result(head);
    }

    private List<String> page(Wanted wanted, String after) {
        return subjects.search(wanted.programme, "", after, PAGE);
    }
}
