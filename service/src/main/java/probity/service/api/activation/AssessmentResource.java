package probity.service.api.activation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import probity.service.activation.Attempt;
import probity.service.activation.Check;
import probity.service.activation.assessment.AssessmentReader;
import probity.service.activation.assessment.AssessmentReading;
import probity.service.activation.life.Turn;
import probity.service.api.BoundedBody;
import probity.service.operator.AccountOnly;
import probity.service.operator.Caller;
import probity.service.problem.Problem;
import probity.service.problem.ProblemException;

/// The impact assessment of a version: its form, and the file that was sent.
@Path("/api/programmes/{programme}/candidates/{id}/assessment")
@Tag(name = "Candidates")
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentResource {
    private final CandidateDesk desk;

    @Inject
    AssessmentResource(CandidateDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(summary = "The newest assessment of the version, as it was sent")
    public byte[] newest(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @Context ContainerRequestContext request) {
        byte[] newest = desk.assessment(desk.find(programme, id, Caller.of(request)));
        if (newest == null) {
            throw ProblemException.of(404, "assessment_missing", "There is no impact assessment of this version.");
        }
        return newest;
    }

    @GET
    @Path("form")
    @Operation(summary = "The form: what the policy says is filled in, what people judge is open")
    public byte[] form(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @Context ContainerRequestContext request) {
        CandidateDesk.Found found = desk.find(programme, id, Caller.of(request));
        if (desk.check(found) instanceof Check.Read read && read.admissible() != null) {
            return AssessmentForms.of(found, read);
        }
        throw ProblemException.of(
                409, "not_assessable", "Only a version that can be read and may be used is assessed.");
    }

    /// @param file SHA-256 of the file that was taken
    public record Taken(String file) {}

    @PUT
    @AccountOnly
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send the assessment; it must be whole. For authors")
    public Taken send(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            InputStream body,
            @Context ContainerRequestContext request)
            throws IOException {
        Caller caller = Caller.of(request);
        CandidateDesk.Found found = desk.find(programme, id, caller);
        // Before a byte is read.
        CandidateDesk.needAuthor(caller);
        byte[] file = BoundedBody.read(body, AssessmentReader.MOST_BYTES);
        return switch (AssessmentReader.read(file)) {
            case AssessmentReading.Refused refused -> throw refused(refused.faults());
            case AssessmentReading.Read read -> {
                Attempt attempt = desk.assess(found, file, caller);
                if (attempt.turn() instanceof Turn.NotTaken no) {
                    throw CandidateDesk.notTaken(no);
                }
                yield new Taken(read.file().digest().hex());
            }
        };
    }

    private static ProblemException refused(List<AssessmentReading.Fault> faults) {
        return new ProblemException(
                Problem.of(422, "assessment_incomplete", "The assessment is not whole; see `places`.")
                        .withHelp("The form is at /api/schemas/impact-assessment-1.json.")
                        .withPlaces(faults.stream()
                                .map(fault -> new Problem.Place(fault.at(), fault.code(), fault.sentence()))
                                .toList()));
    }
}
