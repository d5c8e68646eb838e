package probity.service.page.activation;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import probity.service.activation.Attempt;
import probity.service.activation.Check;
import probity.service.activation.assessment.AssessmentReader;
import probity.service.activation.assessment.AssessmentReading;
import probity.service.activation.assessment.AssessmentReading.Fault;
import probity.service.activation.life.Turn.NotTaken;
import probity.service.api.activation.AssessmentForms;
import probity.service.api.activation.CandidateDesk;
import probity.service.api.activation.CandidateDesk.Found;
import probity.service.operator.AccountOnly;
import probity.service.operator.Caller;
import probity.service.page.web.FormToken;
import probity.service.page.web.PageFrame;
import probity.service.page.web.Visit;
import probity.service.problem.ProblemException;

/// The impact assessment of a version: read it, download the form, send it filled in.
@Path("/programmes/{programme}/candidates/{id}/assessment")
public class AssessmentPageResource {
    private final CandidateDesk desk;
    private final PageFrame frame;

    @Inject
    AssessmentPageResource(CandidateDesk desk, PageFrame frame) {
        this.desk = desk;
        this.frame = frame;
    }

    @GET
    @Produces(PageFrame.HTML)
    public Response page(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @Context ContainerRequestContext request) {
        Found found = desk.find(programme, id, Caller.of(request));
        return page(found, frame.visit(request, found.programme(), Visit.Way.VERSIONS), List.of());
    }

    private Response page(Found found, Visit visit, List<Fault> faults) {
        AssessmentPage page = new AssessmentPages(found, visit, desk.assessment(found)).page(faults);
        return frame.page(
                Response.status(faults.isEmpty() ? 200 : 422),
                visit,
                new PageFrame.Drawing("assessment", page.title(), page));
    }

    @GET
    @Path("form")
    @Produces(MediaType.APPLICATION_JSON)
    public Response form(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @Context ContainerRequestContext request) {
        Found found = desk.find(programme, id, Caller.of(request));
        if (desk.check(found) instanceof Check.Read read && read.admissible() != null) {
            String name =
                    found.programme().id() + "-" + found.told().candidate().number() + "-assessment.json";
            return Response.ok(AssessmentForms.of(found, read))
                    .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                    .build();
        }
        throw ProblemException.of(
                409, "not_assessable", "Only a version that can be read and may be used is assessed.");
    }

    /// What the form sends.
    public record Sent(
            @RestForm @Nullable String token,
            @RestForm("file") @Nullable FileUpload file) {}

    @POST
    @AccountOnly
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(PageFrame.HTML)
    public Response send(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @BeanParam Sent sent,
            @Context ContainerRequestContext request)
            throws IOException {
        Found found = desk.find(programme, id, Caller.of(request));
        Visit visit = frame.visit(request, found.programme(), Visit.Way.VERSIONS);
        FormToken.check(visit.caller(), sent.token());
        FileUpload upload = sent.file();
        if (upload == null || upload.size() == 0 || upload.size() > AssessmentReader.MOST_BYTES) {
            return page(
                    found,
                    visit,
                    List.of(new Fault("", "json_unreadable", visit.words().say("assessment.wrong.none"))));
        }
        byte[] file = Files.readAllBytes(upload.uploadedFile());
        if (AssessmentReader.read(file) instanceof AssessmentReading.Refused refused) {
            return page(found, visit, refused.faults());
        }
        Attempt attempt = desk.assess(found, file, visit.caller());
        if (attempt.turn() instanceof NotTaken no) {
            return page(found, visit, List.of(new Fault("", no.code(), no.sentence() + " " + no.help())));
        }
        return Response.seeOther(URI.create(visit.address() + "/candidates/"
                        + found.told().candidate().id() + "/assessment"))
                .build();
    }
}
