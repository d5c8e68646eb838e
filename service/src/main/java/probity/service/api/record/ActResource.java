package probity.service.api.record;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.StrictUtf8;
import probity.ledger.entry.EntryKind;
import probity.ledger.entry.Provenance;
import probity.ledger.statement.Erasure;
import probity.service.api.Asked;
import probity.service.entry.Addition;
import probity.service.entry.Appending;
import probity.service.entry.Disclosed;
import probity.service.entry.Outcome;
import probity.service.entry.StoredLedger;
import probity.service.entry.Target;
import probity.service.intake.Intake;
import probity.service.intake.RecordAdditions;
import probity.service.intake.Upload;
import probity.service.intake.UploadStore;
import probity.service.operator.Caller;
import probity.service.operator.OperatorOnly;
import probity.service.problem.ProblemException;
import probity.service.programme.ServedProgramme;

/// What the operator does about records that stand: void, hold, release, erase, take a file back. Each is an entry.
@Path("/api/programmes/{programme}")
@Tag(name = "Acts", description = "The operator's acts on records that stand")
@Produces(MediaType.APPLICATION_JSON)
@OperatorOnly
public class ActResource {
    private final Asked asked;
    private final StoredLedger ledger;
    private final Intake intake;
    private final UploadStore uploads;

    @Inject
    ActResource(Asked asked, StoredLedger ledger, Intake intake, UploadStore uploads) {
        this.asked = asked;
        this.ledger = ledger;
        this.intake = intake;
        this.uploads = uploads;
    }

    /// Why something is done.
    public record Reason(@Nullable String reason) {}

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
        String reason = reason(body);
        Disclosed target = record(programme, sequence);
        EntryKind kind =
                switch (act) {
                    case "void" -> EntryKind.VOID;
                    case "hold" -> EntryKind.HOLD;
                    default -> EntryKind.HOLD_ENDED;
                };
        String subject = target.subject() == null ? "" : target.subject();
        Outcome outcome =
                append(programme, RecordAdditions.act(kind, target.entry().sequence(), subject, reason));
        if (outcome instanceof Outcome.Refused) {
            throw ProblemException.of(
                    409, "act_stands_already", "Entry " + sequence + " has this act already, with another reason.");
        }
        return Answer.of(act, outcome);
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
        return switch (intake.act(programme.id(), List.of(addition))) {
            case Appending.Committed committed -> committed.outcomes().getFirst();
            case Appending.Busy _ -> throw ProblemException.of(503, "too_busy", "Too much is waiting; ask again.");
            case Appending.Unavailable(String code) ->
                throw ProblemException.of(503, code, "The database does not answer; ask again.");
        };
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
        // The entry first: should the service die in between, verification still knows why the payloads go.
        Outcome outcome = append(
                programme,
                new Addition(
                        EntryKind.ERASED,
                        new Target.None(),
                        Provenance.OPERATOR,
                        new Erasure(new TreeSet<>(sequences)).payload(),
                        null,
                        null,
                        null));
        ledger.deletePayloads(programme.id(), sequences);
        return Answer.of("erased", outcome);
    }

    @GET
    @Path("uploads")
    @Operation(summary = "The newest files of records")
    public List<Upload> uploads(@PathParam("programme") String id) {
        return uploads.newest(asked.programme(id).id(), 100);
    }

    @POST
    @Path("uploads/{upload}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a file back: a void for each of its records, with a reason")
    public Upload undo(
            @PathParam("programme") String id,
            @PathParam("upload") String upload,
            @Nullable Reason body,
            @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(id);
        Upload found = uploads.find(programme.id(), uuid(upload));
        if (found == null) {
            throw unknown(upload);
        }
        if (!uploads.undo(found, Caller.of(request).name(), reason(body))) {
            throw ProblemException.of(503, "database_unavailable", "Not all voids were taken; ask again.");
        }
        Upload undone = uploads.find(programme.id(), found.id());
        return undone == null ? found : undone;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noUuid) {
            throw unknown(text);
        }
    }

    private static ProblemException unknown(String upload) {
        return ProblemException.of(404, "upload_unknown", "There is no upload `" + upload + "`.");
    }

    private static String reason(@Nullable Reason body) {
        String reason =
                body == null || body.reason() == null ? "" : body.reason().strip();
        if (reason.isEmpty() || reason.length() > 1_000 || StrictUtf8.encode(reason) == null) {
            throw ProblemException.of(400, "reason_missing", "`reason` says why, in 1 to 1,000 characters.");
        }
        return reason;
    }
}
