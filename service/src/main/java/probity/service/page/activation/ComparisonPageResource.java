package probity.service.page.activation;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import probity.core.policy.PolicyVersion;
import probity.service.activation.Check;
import probity.service.activation.comparison.Comparison;
import probity.service.activation.comparison.LiveChange;
import probity.service.activation.comparison.Running;
import probity.service.api.activation.CandidateDesk;
import probity.service.api.activation.CandidateDesk.Found;
import probity.service.api.activation.ComparisonResource;
import probity.service.api.activation.ComparisonView;
import probity.service.operator.AccountOnly;
import probity.service.operator.Caller;
import probity.service.operator.ReadAudit;
import probity.service.page.web.PageFrame;
import probity.service.page.web.Visit;

/// A version beside what is in force. Whoever waits longer than a second sees how far the work is.
@Path("/programmes/{programme}/candidates/{id}/comparison")
@AccountOnly
public class ComparisonPageResource {
    private static final long PATIENCE_MILLIS = 1_000;

    private final CandidateDesk desk;
    private final PageFrame frame;
    private final ReadAudit audit;

    @Inject
    ComparisonPageResource(CandidateDesk desk, PageFrame frame, ReadAudit audit) {
        this.desk = desk;
        this.frame = frame;
        this.audit = audit;
    }

    @GET
    @Produces(PageFrame.HTML)
    public Response page(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @QueryParam("basis") @Nullable String basis,
            @Context ContainerRequestContext request) {
        Found found = desk.find(programme, id, Caller.of(request));
        Visit visit = frame.visit(request, found.programme(), Visit.Way.VERSIONS);
        Running running = desk.compare(found, ComparisonResource.basis(basis));
        Comparison done = running.within(PATIENCE_MILLIS);
        ComparisonPages pages = new ComparisonPages(found, visit);
        if (done == null) {
            return frame.working(visit, "comparing", visit.words().say("comparison.tab"), pages.working(running));
        }
        boolean named = visit.caller().isOperator() && !done.about().persons();
        if (named) {
            audit.note(
                    visit.caller().name(),
                    found.programme().id(),
                    done.changes().stream()
                            .limit(ComparisonPages.SHOWN)
                            .map(LiveChange::subject)
                            .toList(),
                    "comparison");
        }
        ComparisonPage page = pages.page(ComparisonView.of(done, named), newer(found));
        return frame.page(visit, "comparison", visit.words().say("comparison.tab"), page);
    }

    private PolicyVersion newer(Found found) {
        // Compared a moment ago, so it can be read.
        return Objects.requireNonNull(((Check.Read) desk.check(found)).version());
    }

    /// The bar alone; when the work is done the whole page is loaded again, once.
    @GET
    @Path("progress")
    @Produces(PageFrame.HTML)
    public Response progress(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @QueryParam("basis") @Nullable String basis,
            @Context ContainerRequestContext request) {
        Found found = desk.find(programme, id, Caller.of(request));
        Visit visit = frame.visit(request, found.programme(), Visit.Way.VERSIONS);
        Running running = desk.compare(found, ComparisonResource.basis(basis));
        ComparingPage page = new ComparisonPages(found, visit).working(running);
        return running.within(0) == null
                ? frame.part(visit, "progress-bar", page.progress())
                : Response.noContent()
                        .header("HX-Redirect", page.progress().after())
                        .build();
    }
}
