package probity.service.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import probity.ledger.entry.EntryKind;
import probity.ledger.entry.Provenance;
import probity.ledger.statement.Erasure;
import probity.policy.guard.Finding;
import probity.policy.guard.FindingText;
import probity.service.entry.Addition;
import probity.service.entry.Appending;
import probity.service.entry.Logs;
import probity.service.entry.Outcome;
import probity.service.entry.StoredLedger;
import probity.service.entry.Target;
import probity.service.programme.ServedProgramme;

/// Hands records to a programme's log and says what became of each.
public final class Intake {
    /// How long an act waits for room.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Logs logs;

    public Intake(Logs logs) {
        this.logs = logs;
    }

    /// Appends the records as one group: all of them are decided in one transaction, in their order.
    ///
    /// @param patience how long to wait for room before [Appending.Busy]
    /// @return one outcome a record; for a record that brings a status along, the outcome of the record itself
    public CompletableFuture<Appending> take(
            ServedProgramme programme, List<Submission> records, @Nullable UUID upload, Duration patience) {
        List<Addition> additions = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        for (Submission record : records) {
            List<Finding> refused = programme.refused(record.source(), record.record());
            taken.add(new Taken(additions.size(), refused));
            if (refused.isEmpty()) {
                additions.addAll(RecordAdditions.of(programme.core(), record, upload));
            }
        }
        if (additions.isEmpty()) {
            return CompletableFuture.completedFuture(ofRecords(new Appending.Committed(List.of()), taken));
        }
        return logs.append(programme.id(), additions, patience).thenApply(answer -> ofRecords(answer, taken));
    }

    /// @param first place of the record's addition among those appended; of no meaning where it was refused
    /// @param refused what the guard has against it
    private record Taken(int first, List<Finding> refused) {
        Outcome of(Appending.Committed committed) {
            return refused.isEmpty()
                    ? committed.outcomes().get(first)
                    : new Outcome.Refused(
                            "guard_refused", "The guard refuses this record. " + FindingText.line(refused));
        }
    }

    private static Appending ofRecords(Appending answer, List<Taken> taken) {
        return answer instanceof Appending.Committed committed
                ? new Appending.Committed(
                        taken.stream().map(one -> one.of(committed)).toList())
                : answer;
    }

    /// Appends acts of the operator.
    public Appending act(String programme, List<Addition> acts) {
        return logs.append(programme, acts, PATIENCE).join();
    }

    /// Erases payloads, and an entry says so: both, or neither.
    public Appending erase(String programme, NavigableSet<Long> sequences) {
        Addition addition = new Addition(
                EntryKind.ERASED,
                new Target.None(),
                Provenance.OPERATOR,
                new Erasure(sequences).payload(),
                null,
                null,
                null);
        Addition.Rider deleting = (connection, place) -> {
            StoredLedger.deletePayloads(connection, programme, sequences);
            return null;
        };
        return logs.append(programme, addition, deleting, PATIENCE).join();
    }
}
