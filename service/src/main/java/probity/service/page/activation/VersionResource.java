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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import probity.policy.PolicyFile;
import probity.service.activation.Told;
import probity.service.api.Asked;
import probity.service.api.activation.CandidateDesk;
import probity.service.operator.AccountOnly;
import probity.service.page.Link;
import probity.service.page.web.FormToken;
import probity.service.page.web.PageFrame;
import probity.service.page.web.Visit;
import probity.service.programme.ProgrammeState;
import probity.service.programme.ServedProgramme;

/// The list of versions, public; and the form for a draft, for authors.
@Path("/programmes/{programme}")
public class VersionResource {
    private final Asked asked;
    private final CandidateDesk desk;
    private final PageFrame frame;

    @Inject
    VersionResource(Asked asked, CandidateDesk desk, PageFrame frame) {
        this.asked = asked;
        this.desk = desk;
        this.frame = frame;
    }

    @GET
    @Path("versions")
    @Produces(PageFrame.HTML)
    public Response list(@PathParam("programme") String id, @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(id);
        Visit visit = frame.visit(request, programme, Visit.Way.VERSIONS);
        VersionsPage page =
                new VersionPages(programme, visit).page(desk.all(programme, visit.caller()), asked.today(programme));
        return frame.page(visit, "versions", visit.words().say("versions.title"), page);
    }

    @GET
    @Path("draft")
    @AccountOnly
    @Produces(PageFrame.HTML)
    public Response form(@PathParam("programme") String id, @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(id);
        return form(programme, frame.visit(request, programme, Visit.Way.VERSIONS), "");
    }

    private Response form(ServedProgramme programme, Visit visit, String wrong) {
        DraftPage page = new DraftPage(
                Link.to(
                        visit.words().say("versions.crumb", PageFrame.title(visit.words(), programme)),
                        visit.address() + "/versions"),
                visit.address() + "/draft",
                programme.state() == ProgrammeState.SAMPLE ? visit.words().say("draft.sample") : "",
                wrong);
        return frame.page(
                Response.status(wrong.isEmpty() ? 200 : 422),
                visit,
                new PageFrame.Drawing("draft", visit.words().say("draft.title"), page));
    }

    /// What the form sends.
    public record Sent(
            @RestForm @Nullable String token,
            @RestForm("file") @Nullable FileUpload file) {}

    @POST
    @Path("draft")
    @AccountOnly
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(PageFrame.HTML)
    public Response draft(
            @PathParam("programme") String id, @BeanParam Sent sent, @Context ContainerRequestContext request)
            throws IOException {
        ServedProgramme programme = asked.programme(id);
        Visit visit = frame.visit(request, programme, Visit.Way.VERSIONS);
        FormToken.check(visit.caller(), sent.token());
        FileUpload file = sent.file();
        if (file == null || file.size() == 0) {
            return form(programme, visit, visit.words().say("draft.wrong.none"));
        }
        if (file.size() > CandidateDesk.MOST_BYTES) {
            return form(programme, visit, visit.words().say("draft.wrong.large"));
        }
        Told told = desk.draft(
                programme, new PolicyFile("policy.yaml", Files.readAllBytes(file.uploadedFile())), visit.caller());
        return Response.seeOther(URI.create(
                        visit.address() + "/candidates/" + told.candidate().id()))
                .build();
    }
}
