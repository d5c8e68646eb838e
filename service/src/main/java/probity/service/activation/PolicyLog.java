package probity.service.activation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import probity.ledger.commitment.Payload;
import probity.ledger.entry.EntryKind;
import probity.ledger.entry.Provenance;
import probity.ledger.reading.Reading;
import probity.ledger.statement.PolicyStatement;
import probity.service.activation.life.Turn.NotTaken;
import probity.service.entry.Addition;
import probity.service.entry.Appending;
import probity.service.entry.Disclosed;
import probity.service.entry.Logs;
import probity.service.entry.Outcome;
import probity.service.entry.RecordName;
import probity.service.entry.StoredLedger;
import probity.service.entry.Target;

/// What the ledger says about policy versions: the truth about which of them was in force when.
public final class PolicyLog {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// No source of a policy has a space in its id.
    private static final String SOURCE = "policy version";

    private final Logs logs;
    private final StoredLedger ledger;

    public PolicyLog(Logs logs, StoredLedger ledger) {
        this.logs = logs;
        this.ledger = ledger;
    }

    /// A statement, and where it stands.
    public record Stated(long sequence, Instant received, PolicyStatement statement) {}

    /// Every statement about a programme's versions, in order.
    public List<Stated> all(String programme) {
        List<Stated> all = new ArrayList<>();
        for (Disclosed one : ledger.ofKind(programme, EntryKind.POLICY_VERSION)) {
            Payload payload = one.payload();
            if (payload != null && PolicyStatement.read(payload) instanceof Reading.Read<PolicyStatement> read) {
                all.add(new Stated(
                        one.entry().sequence(), one.entry().position().received(), read.value()));
            }
        }
        return all;
    }

    /// The first statement that cannot be read, because its payload is gone or is of another form; empty when all can.
    /// What the ledger says about versions is not known then, and so nothing may be served on the strength of it.
    public OptionalLong unreadable(String programme) {
        return ledger.ofKind(programme, EntryKind.POLICY_VERSION).stream()
                .filter(one -> one.payload() == null
                        || !(PolicyStatement.read(one.payload()) instanceof Reading.Read<PolicyStatement>))
                .mapToLong(one -> one.entry().sequence())
                .findFirst();
    }

    /// What came of appending.
    sealed interface Appended permits Stood, Refused {}

    /// @param again whether it stood there before, without rows of its own
    record Stood(Stated stated, boolean again) implements Appended {}

    /// Nothing was appended.
    ///
    /// @param passing whether it was the database and not the step, so that another try may go better
    record Refused(NotTaken why, boolean passing) implements Appended {}

    /// Appends a statement; the same one under the same name stands once, however often it is sent.
    ///
    /// @param rows written in the same transaction
    Appended append(String programme, String name, PolicyStatement statement, Addition.Rider rows) {
        Appending answer = logs.append(programme, addition(name, statement), rows, PATIENCE)
                .join();
        return switch (answer) {
            case Appending.Committed(List<Outcome> outcomes) ->
                switch (outcomes.getFirst()) {
                    case Outcome.Stands stands -> stood(programme, stands, statement);
                    case Outcome.Refused(String code, String sentence) ->
                        new Refused(
                                new NotTaken(
                                        code, sentence, "Nothing was changed; look at its page for the next step."),
                                code.equals("rows_refused"));
                };
            case Appending.Busy _, Appending.Full _, Appending.Unavailable _ ->
                new Refused(
                        new NotTaken(
                                answer.refusal().equals("disk_full") ? "disk_full" : "ledger_unavailable",
                                "The ledger did not take the step (" + answer.refusal() + ").",
                                "Try again in a moment, and look at the page first: when the answer of the database was"
                                        + " lost, the step may stand."),
                        true);
        };
    }

    /// Appends the versions that a programme came with: all of them, or none.
    ///
    /// @return whether they stand
    boolean adopt(String programme, List<PolicyStatement> versions) {
        List<Addition> group = versions.stream()
                .map(one -> addition("adopted " + one.number(), one))
                .toList();
        return logs.append(programme, group, PATIENCE).join() instanceof Appending.Committed committed
                && committed.outcomes().stream().allMatch(one -> one instanceof Outcome.Stands);
    }

    private static Addition addition(String name, PolicyStatement statement) {
        return new Addition(
                EntryKind.POLICY_VERSION,
                new Target.None(),
                Provenance.OPERATOR,
                statement.payload(),
                new RecordName(SOURCE, name + " " + statement.guard().rules().hex()),
                null,
                null);
    }

    private Stood stood(String programme, Outcome.Stands stands, PolicyStatement statement) {
        Disclosed entry = Objects.requireNonNull(ledger.entry(programme, stands.sequence()));
        return new Stood(new Stated(stands.sequence(), entry.entry().position().received(), statement), stands.again());
    }
}
