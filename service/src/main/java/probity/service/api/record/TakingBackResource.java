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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.service.api.Asked;
import probity.service.entry.Appending;
import probity.service.intake.Upload;
import probity.service.intake.UploadStore;
import probity.service.operator.Caller;
import probity.service.operator.OperatorOnly;
import probity.service.problem.NotTaken;
import probity.service.problem.ProblemException;
import probity.service.programme.ServedProgramme;

/// Files of records that came in, and taking one back.
@Path("/api/programmes/{programme}/uploads")
@Tag(name = "Acts", description = "The operator's acts on records that stand")
@Produces(MediaType.APPLICATION_JSON)
@OperatorOnly
public class TakingBackResource {
    private final Asked asked;
    private final UploadStore uploads;

    @Inject
    TakingBackResource(Asked asked, UploadStore uploads) {
        this.asked = asked;
        this.uploads = uploads;
    }

    @GET
    @Operation(summary = "The newest files of records")
    public List<Upload> uploads(@PathParam("programme") String id) {
        return uploads.newest(asked.programme(id).id(), 100);
    }

    @POST
    @Path("{upload}/undo")
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
        Appending kept = uploads.undo(found, Caller.of(request).name(), Reason.of(body));
        if (kept != null) {
            throw NotTaken.of(kept);
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
}
