package probity.service.page.everybody;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.service.api.everybody.JudgedDays;
import probity.service.day.DayChange;
import probity.service.day.DayRun;
import probity.service.operator.OperatorOnly;
import probity.service.page.web.PageFrame;
import probity.service.page.web.Visit;
import probity.service.programme.ServedProgramme;

/// What a change of day changed, for the operator alone.
@Path("/programmes/{programme}/days")
@OperatorOnly
public class DayPageResource {

    static final int PAGE = 25;
    private static final int RUNS = 14;

    private final JudgedDays days;
    private final PageFrame frame;

    @Inject
    DayPageResource(JudgedDays days, PageFrame frame) {
        this.days = days;
        this.frame = frame;
    }

    @GET
    @Produces(PageFrame.HTML)
    public Response newest(@PathParam("programme") String id, @Context ContainerRequestContext request) {
        ServedProgramme programme = days.programme(id);
        List<DayRun> runs = days.runs(programme, RUNS);
        return runs.isEmpty()
                ? draw(visit(request, programme), new DayPages(visit(request, programme), programme).none())
                : page(programme, runs.getFirst(), "", request);
    }

    @GET
    @Path("{day}")
    @Produces(PageFrame.HTML)
    public Response day(
            @PathParam("programme") String id,
            @PathParam("day") String day,
            @QueryParam("after") @Nullable String after,
            @Context ContainerRequestContext request) {
        ServedProgramme programme = days.programme(id);
        return page(programme, days.run(programme, day), after == null ? "" : after, request);
    }

    private Response page(ServedProgramme programme, DayRun run, String after, ContainerRequestContext request) {
        Visit visit = visit(request, programme);
        List<DayChange> changes = days.changes(visit.caller(), run, after, PAGE + 1);
        List<DayRun> runs = days.runs(programme, RUNS);
        return draw(visit, new DayPages(visit, programme).page(runs, run, changes, after));
    }

    private Visit visit(ContainerRequestContext request, ServedProgramme programme) {
        return frame.visit(request, programme, Visit.Way.SEARCH);
    }

    private Response draw(Visit visit, DayPage page) {
        return frame.page(visit, "day", page.title(), page);
    }
}
