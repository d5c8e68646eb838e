package probity.service.api.activation;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.core.comparison.Basis;
import probity.service.activation.comparison.Comparison;
import probity.service.activation.comparison.LiveChange;
import probity.service.activation.comparison.Running;
import probity.service.operator.AccountOnly;
import probity.service.operator.Caller;
import probity.service.operator.ReadAudit;
import probity.service.problem.ProblemException;

/// A candidate beside what is in force, on the live subjects. Subjects are named to the operator only, and only where
/// they are companies.
@Path("/api/programmes/{programme}/candidates/{id}")
@Tag(name = "Candidates")
@AccountOnly
public class ComparisonResource {
    private static final long PATIENCE_MILLIS = 1_000;

    private final CandidateDesk desk;
    private final ReadAudit audit;

    @Inject
    ComparisonResource(CandidateDesk desk, ReadAudit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /// A comparison at work.
    ///
    /// @param of 0 before subjects were counted
    public record Working(String state, long done, long of) {}

    @GET
    @Path("comparison")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Who gains and loses, which bands and lists change; 202 with the progress while it is at work")
    public Response comparison(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @QueryParam("basis") @Nullable String basis,
            @Context ContainerRequestContext request) {
        Caller caller = Caller.of(request);
        CandidateDesk.Found found = desk.find(programme, id, caller);
        Running running = desk.compare(found, basis(basis));
        Comparison done = running.within(PATIENCE_MILLIS);
        return done == null
                ? working(running)
                : Response.ok(ComparisonView.of(done, isNamed(found, done, caller)))
                        .build();
    }

    @GET
    @Path("comparison.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(summary = "The same as CSV: a line a count, and for the operator a line a company")
    public Response csv(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @QueryParam("basis") @Nullable String basis,
            @Context ContainerRequestContext request) {
        Caller caller = Caller.of(request);
        CandidateDesk.Found found = desk.find(programme, id, caller);
        Running running = desk.compare(found, basis(basis));
        Comparison done = running.within(PATIENCE_MILLIS);
        return done == null
                ? working(running)
                : Response.ok(ComparisonCsv.of(ComparisonView.of(done, isNamed(found, done, caller))))
                        .header("Content-Disposition", "attachment; filename=\"comparison.csv\"")
                        .header("Cache-Control", "no-store")
                        .build();
    }

    private static Response working(Running running) {
        return Response.status(202)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Retry-After", "1")
                .entity(new Working("working", running.done(), running.size()))
                .build();
    }

    private boolean isNamed(CandidateDesk.Found found, Comparison done, Caller caller) {
        boolean named = caller.isOperator() && !done.about().persons();
        if (named) {
            audit.note(
                    caller.name(),
                    found.programme().id(),
                    done.changes().stream().map(LiveChange::subject).toList(),
                    "comparison");
        }
        return named;
    }

    /// The basis that an address names.
    public static Basis basis(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Basis.FIRST_DAY;
        }
        for (Basis basis : Basis.values()) {
            if (basis.code().equals(text)) {
                return basis;
            }
        }
        throw ProblemException.of(400, "basis_unknown", "`basis` is first-day or always.");
    }
}
