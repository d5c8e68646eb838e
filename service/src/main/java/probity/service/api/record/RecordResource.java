package probity.service.api.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import probity.service.api.Asked;
import probity.service.intake.FileDigest;
import probity.service.intake.Intake;
import probity.service.intake.UploadProgress;
import probity.service.intake.Uploads;
import probity.service.operator.Caller;
import probity.service.operator.OperatorOnly;
import probity.service.problem.Problem;
import probity.service.problem.ProblemException;
import probity.service.programme.ProgrammeState;
import probity.service.programme.ServedProgramme;

/// Records in: one, many, a stream, a file.
@Path("/api/programmes/{programme}/records")
@Tag(name = "Records", description = "Records on their way in, for the operator")
@OperatorOnly
public class RecordResource {
    private static final int MOST_IN_A_BATCH = 5_000;
    /// A batch is held in memory whole, a stream is not.
    private static final int MOST_BYTES_IN_A_BATCH = 8 << 20;

    private final Asked asked;
    private final Intake intake;
    private final Uploads uploads;
    private final String spool;

    @Inject
    RecordResource(Asked asked, Intake intake, Uploads uploads, @ConfigProperty(name = "probity.spool") String spool) {
        this.asked = asked;
        this.intake = intake;
        this.uploads = uploads;
        this.spool = spool;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take one record (an object) or many (an array)",
            description = "An object is answered with its sequence, or a problem. An array is one group: one answer a"
                    + " record, in order. The same id with the same content gets the same answer.")
    // It waits for the commit of its group: so many can wait as come in, and one commit answers them all.
    @RunOnVirtualThread
    public Response take(@PathParam("programme") String id, InputStream body) throws IOException {
        ServedProgramme programme = taking(id);
        byte[] bytes = body.readNBytes(MOST_BYTES_IN_A_BATCH + 1);
        if (bytes.length > MOST_BYTES_IN_A_BATCH) {
            throw tooLarge("A batch has at most " + MOST_BYTES_IN_A_BATCH + " bytes.");
        }
        JsonNode sent = RecordBatch.JSON.readTree(bytes);
        if (sent == null || sent.isMissingNode()) {
            throw ProblemException.of(400, "json_malformed", "The body is empty.");
        }
        RecordBatch batch = new RecordBatch(programme);
        if (!sent.isArray()) {
            batch.add(sent);
            return one(batch.commit(intake, Duration.ZERO).getFirst());
        }
        if (sent.size() > MOST_IN_A_BATCH) {
            throw tooLarge("A batch has at most " + MOST_IN_A_BATCH + " records.");
        }
        sent.forEach(batch::add);
        return Response.ok(batch.commit(intake, Duration.ZERO)).build();
    }

    private static ProblemException tooLarge(String detail) {
        return new ProblemException(
                Problem.of(413, "batch_too_large", detail).withHelp("Send more as application/x-ndjson."));
    }

    private static Response one(Answer answer) {
        String code = answer.code();
        if (code == null) {
            return Response.status(answer.outcome().equals("stands") ? 201 : 200)
                    .entity(answer)
                    .build();
        }
        int status = code.equals("exists_with_different_content") ? 409 : 422;
        String detail = answer.detail() == null ? "" : answer.detail();
        return Problem.of(status, code, detail).withPlaces(answer.places()).response();
    }

    @POST
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @Operation(
            summary = "Take a stream of records, one JSON object a line",
            description = "Answers with one line a committed group while the stream goes on; only these lines"
                    + " acknowledge.")
    public StreamingOutput stream(@PathParam("programme") String id, InputStream body) {
        // What is not served is answered with a status, and not within the stream.
        taking(id);
        NdjsonIntake stream = new NdjsonIntake(() -> taking(id), intake);
        return out -> stream.run(body, out);
    }

    @POST
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take a file of records (CSV)",
            description = "Nothing is taken if a row is bad, unless skip-bad=true: then the good ones are.")
    public Response file(
            @PathParam("programme") String id,
            @BeanParam FileQuery query,
            @Context ContainerRequestContext request,
            InputStream body)
            throws IOException {
        ServedProgramme programme = asked.programme(id);
        java.nio.file.Path file = Files.createTempFile(java.nio.file.Path.of(spool), "upload-", ".csv");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            Uploads.Offer offer = new Uploads.Offer(
                    file,
                    query.name == null ? "records.csv" : query.name,
                    FileDigest.of(file),
                    "true".equals(query.skipBad),
                    Caller.of(request).name());
            return switch (uploads.take(programme, offer, new UploadProgress(Files.size(file)))) {
                case Uploads.Taken taken ->
                    Response.status(201).entity(taken.upload()).build();
                case Uploads.Refused refused -> refused(refused);
            };
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Response refused(Uploads.Refused refused) {
        int status =
                switch (refused.code()) {
                    case "sample_takes_shipped_files_only" -> 403;
                    case "rows_refused", "header_refused" -> 422;
                    default -> 503;
                };
        List<Problem.Place> rows = refused.rows().stream()
                .limit(100)
                .map(row -> new Problem.Place("line " + row.line(), row.code(), row.reason()))
                .toList();
        return Problem.of(status, refused.code(), refused.reason())
                .withPlaces(rows)
                .response();
    }

    /// The programme, if it takes records that do not come in a shipped file.
    private ServedProgramme taking(String id) {
        ServedProgramme programme = asked.programme(id);
        if (programme.state() == ProgrammeState.SAMPLE) {
            throw ProblemException.of(
                    403,
                    "sample_takes_shipped_files_only",
                    "This programme is shown with its sample; it takes only files that ship with it.");
        }
        return programme;
    }
}
