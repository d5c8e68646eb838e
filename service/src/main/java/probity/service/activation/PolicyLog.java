package probity.service.activation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import probity.ledger.commitment.Payload;
import probity.ledger.entry.EntryKind;
import probity.ledger.entry.Provenance;
import probity.ledger.reading.Reading;
import probity.ledger.statement.PolicyStatement;
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

    /// Appends a statement; the same one under the same name stands once, however often it is sent.
    ///
    /// @return where it stands, or null when the ledger did not take it
    public @Nullable Stated append(String programme, String name, PolicyStatement statement) {
        Addition addition = new Addition(
                EntryKind.POLICY_VERSION,
                new Target.None(),
                Provenance.OPERATOR,
                statement.payload(),
                new RecordName(SOURCE, name + " " + statement.guard().rules().hex()),
                null,
                null);
        Appending answer = logs.append(programme, List.of(addition), PATIENCE).join();
        if (answer instanceof Appending.Committed committed
                && committed.outcomes().getFirst() instanceof Outcome.Stands stands) {
            Disclosed entry = ledger.entry(programme, stands.sequence());
            return entry == null
                    ? null
                    : new Stated(stands.sequence(), entry.entry().position().received(), statement);
        }
        return null;
    }
}
