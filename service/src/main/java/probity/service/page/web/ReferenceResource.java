package probity.service.page.web;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import probity.service.page.reference.ReferencePage;

/// Every part of the pages in every state. In development and tests only.
@IfBuildProfile(anyOf = {"dev", "test"})
@Path("/reference")
public class ReferenceResource {

    private final PageFrame frame;

    @Inject
    ReferenceResource(PageFrame frame) {
        this.frame = frame;
    }

    @GET
    @Produces(PageFrame.HTML)
    public Response reference(@Context ContainerRequestContext request) {
        Visit visit = frame.visit(request, null, Visit.Way.NONE);
        String title = visit.words().say("reference.title");
        return frame.page(
                visit, "reference", title, ReferencePage.of(visit.words().figures()));
    }
}
