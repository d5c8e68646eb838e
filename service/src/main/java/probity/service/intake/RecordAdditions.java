package probity.service.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.record.RecordStatus;
import probity.ledger.commitment.Payload;
import probity.ledger.entry.EntryKind;
import probity.ledger.entry.Provenance;
import probity.ledger.json.JsonValue;
import probity.ledger.json.JsonValue.JsonObject;
import probity.ledger.json.JsonValue.JsonText;
import probity.service.entry.Addition;
import probity.service.entry.RecordName;
import probity.service.entry.Target;

/// Turns what is sent into entries to append.
public final class RecordAdditions {
    private RecordAdditions() {}

    /// The entry of a record, and a second one where it comes in void, removed or held already.
    public static List<Addition> of(Policy policy, Submission submission, @Nullable UUID upload) {
        RecordName corrected = submission.corrected();
        List<Addition> additions = new ArrayList<>();
        additions.add(new Addition(
                corrected == null ? EntryKind.RECORD : EntryKind.CORRECTION,
                corrected == null ? new Target.None() : new Target.Named(corrected),
                Provenance.unsigned(submission.source()),
                RecordPayload.write(policy, submission),
                submission.name(),
                submission.subject(),
                upload));
        RecordStatus status = submission.record().status();
        if (status != RecordStatus.STANDS) {
            additions.add(withStatus(submission, status));
        }
        return additions;
    }

    private static Addition withStatus(Submission submission, RecordStatus status) {
        EntryKind kind = status == RecordStatus.HELD ? EntryKind.HOLD : EntryKind.VOID;
        String word = status == RecordStatus.REMOVED ? "removed" : "sent with this status";
        RecordName name = submission.name();
        return new Addition(
                kind,
                new Target.Named(name),
                Provenance.unsigned(submission.source()),
                reason(word),
                new RecordName(kind.code() + " " + name.source(), name.id()),
                submission.subject(),
                null);
    }

    /// An act of the operator on an earlier record: `void`, `hold` or `hold_ended`.
    ///
    /// @param sequence the record's entry
    public static Addition act(EntryKind kind, long sequence, String subject, String reason) {
        // A void is final and so has a name; holds come and go.
        RecordName name = kind == EntryKind.VOID ? voidOf(sequence) : null;
        return new Addition(kind, new Target.At(sequence), Provenance.OPERATOR, reason(reason), name, subject, null);
    }

    /// The name under which an entry is made void.
    static RecordName voidOf(long sequence) {
        return new RecordName("void", Long.toString(sequence));
    }

    private static Payload reason(String reason) {
        Map<String, JsonValue> members = Map.of("reason", new JsonText(reason));
        return Payload.of(new JsonObject(new TreeMap<>(members)));
    }
}
