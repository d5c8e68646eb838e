package probity.service.api.record;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.core.record.RecordStatus;
import probity.ledger.entry.EntryKind;
import probity.service.api.Asked;
import probity.service.entry.Addition;
import probity.service.entry.Appending;
import probity.service.entry.Disclosed;
import probity.service.entry.Outcome;
import probity.service.entry.StoredLedger;
import probity.service.entry.StoredLedger.Erased;
import probity.service.intake.Intake;
import probity.service.intake.RecordAdditions;
import probity.service.operator.OperatorOnly;
import probity.service.problem.NotTaken;
import probity.service.problem.ProblemException;
import probity.service.programme.ServedProgramme;
import probity.service.subject.Subjects;

/// What the operator does about records that stand: void, hold, release, erase. Each is an entry.
@Path("/api/programmes/{programme}")
@Tag(name = "Acts", description = "The operator's acts on records that stand")
@Produces(MediaType.APPLICATION_JSON)
@OperatorOnly
public class ActResource {
    private final Asked asked;
    private final StoredLedger ledger;
    private final Intake intake;
    private final Subjects subjects;

    @Inject
    ActResource(Asked asked, StoredLedger ledger, Intake intake, Subjects subjects) {
        this.asked = asked;
        this.ledger = ledger;
        this.intake = intake;
        this.subjects = subjects;
    }

    /// Which entries' payloads are to be erased.
    public record Sequences(@Nullable List<Long> sequences) {}

    @POST
    @Path("entries/{sequence}/{act: void|hold|hold-ended}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Void a record, hold it, or end a hold, with a reason")
    public Answer act(
            @PathParam("programme") String id,
            @PathParam("sequence") String sequence,
            @PathParam("act") String act,
            @Nullable Reason body) {
        ServedProgramme programme = asked.programme(id);
        String reason = Reason.of(body);
        Disclosed target = record(programme, sequence);
        EntryKind kind =
                switch (act) {
                    case "void" -> EntryKind.VOID;
                    case "hold" -> EntryKind.HOLD;
                    default -> EntryKind.HOLD_ENDED;
                };
        String subject = target.subject() == null ? "" : target.subject();
        requireFitting(programme, kind, target);
        Outcome outcome =
                append(programme, RecordAdditions.act(kind, target.entry().sequence(), subject, reason));
        if (outcome instanceof Outcome.Refused) {
            throw ProblemException.of(
                    409, "act_stands_already", "Entry " + sequence + " has this act already, with another reason.");
        }
        return Answer.of(act, outcome);
    }

    /// A hold pauses a record that stands, and its end takes up one that is held; a void is final.
    private void requireFitting(ServedProgramme programme, EntryKind kind, Disclosed target) {
        RecordStatus status = subjects.status(programme, target);
        if (kind == EntryKind.VOID || status == null) {
            return;
        }
        long sequence = target.entry().sequence();
        switch (status) {
            case VOID, REMOVED ->
                throw ProblemException.of(409, "record_void", "Entry " + sequence + " is void, and a void is final.");
            case HELD -> {
                if (kind == EntryKind.HOLD) {
                    throw ProblemException.of(409, "record_held", "Entry " + sequence + " is held already.");
                }
            }
            case STANDS -> {
                if (kind == EntryKind.HOLD_ENDED) {
                    throw ProblemException.of(409, "record_not_held", "Entry " + sequence + " is not held.");
                }
            }
        }
    }

    private Disclosed record(ServedProgramme programme, String sequence) {
        long number = Asked.number("sequence", sequence, new Asked.Range(0, Long.MAX_VALUE / 2, 0));
        Disclosed found = ledger.entry(programme.id(), number);
        if (found == null
                || found.subject() == null
                || (found.entry().kind() != EntryKind.RECORD && found.entry().kind() != EntryKind.CORRECTION)) {
            throw ProblemException.of(404, "record_unknown", "Entry " + number + " is no record that stands.");
        }
        return found;
    }

    private Outcome append(ServedProgramme programme, Addition addition) {
        return outcome(intake.act(programme.id(), List.of(addition)));
    }

    private static Outcome outcome(Appending answer) {
        if (answer instanceof Appending.Committed committed) {
            return committed.outcomes().getFirst();
        }
        throw NotTaken.of(answer);
    }

    @POST
    @Path("erasures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Erase the payloads of entries; the entries stay, and an entry says that they were erased")
    public Answer erase(@PathParam("programme") String id, @Nullable Sequences body) {
        ServedProgramme programme = asked.programme(id);
        List<Long> sequences = body == null || body.sequences() == null ? List.of() : body.sequences();
        long size = ledger.size(programme.id());
        if (sequences.isEmpty() || sequences.stream().anyMatch(one -> one == null || one < 1 || one >= size)) {
            throw ProblemException.of(
                    400, "sequences_invalid", "`sequences` names entries from 1 to " + (size - 1) + ".");
        }
        List<Erased> gone = new ArrayList<>();
        for (long sequence : sequences) {
            Disclosed entry = ledger.entry(programme.id(), sequence);
            if (entry != null && isStatement(entry.entry().kind())) {
                throw ProblemException.of(
                        422,
                        "statement_not_erasable",
                        "Entry " + sequence + " is a statement of the ledger itself. It names nobody and stays.");
            }
            gone.add(new Erased(sequence, entry == null ? null : entry.subject()));
        }
        Outcome outcome = outcome(intake.erase(programme.id(), new TreeSet<>(sequences)));
        if (outcome instanceof Outcome.Refused refused) {
            throw ProblemException.of(409, refused.code(), refused.sentence());
        }
        subjects.erased(programme, gone);
        return Answer.of("erased", outcome);
    }

    private static boolean isStatement(EntryKind kind) {
        return switch (kind) {
            case PROGRAMME_OPENED, POLICY_VERSION, KEY_ROTATION, ERASED -> true;
            case RECORD, CORRECTION, VOID, HOLD, HOLD_ENDED -> false;
        };
    }
}
