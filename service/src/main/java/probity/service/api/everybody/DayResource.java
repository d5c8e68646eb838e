package probity.service.api.everybody;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.service.api.Asked;
import probity.service.day.DayChange;
import probity.service.day.DayRun;
import probity.service.operator.Caller;
import probity.service.operator.OperatorOnly;

/// What changes of day changed, for the operator alone: how many moved on one day and on the next tells of one person,
/// however large the numbers are.
@Path("/api/programmes/{programme}/days")
@Tag(name = "Subjects")
@OperatorOnly
public class DayResource {
    private static final int RUNS = 100;
    private static final Asked.Range MOST = new Asked.Range(1, 1_000, 100);
    private static final int PART = 1_000;

    private final JudgedDays days;

    @Inject
    DayResource(JudgedDays days) {
        this.days = days;
    }

    /// @param next the subject behind which the next page begins; null at the end
    public record Changes(
            DayView run, List<DayChange> changes, @Nullable String next) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The last days on which everybody was evaluated, and how many that moved")
    public List<DayView> runs(@PathParam("programme") String id) {
        return days.runs(days.programme(id), RUNS).stream().map(DayView::of).toList();
    }

    @GET
    @Path("{day}/changes")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Whom a change of day moved, in alphabetical order")
    public Changes changes(
            @PathParam("programme") String id,
            @PathParam("day") String day,
            @BeanParam PageQuery query,
            @Context ContainerRequestContext request) {
        DayRun run = days.run(days.programme(id), day);
        int most = (int) Asked.number("most", query.most, MOST);
        List<DayChange> changes = days.changes(Caller.of(request), run, query.after(), most);
        String next = changes.size() < most ? null : changes.getLast().subject();
        return new Changes(DayView.of(run), changes, next);
    }

    @GET
    @Path("{day}/changes.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(summary = "The same as a file")
    public Response csv(
            @PathParam("programme") String id, @PathParam("day") String day, @Context ContainerRequestContext request) {
        DayRun run = days.run(days.programme(id), day);
        Caller caller = Caller.of(request);
        StreamingOutput file = out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(ChangesCsv.HEAD);
            String after = "";
            for (boolean more = true; more; ) {
                List<DayChange> part = days.changes(caller, run, after, PART);
                for (DayChange change : part) {
                    text.write(ChangesCsv.line(change));
                }
                more = part.size() == PART;
                after = more ? part.getLast().subject() : after;
            }
            text.flush();
        };
        return Response.ok(file)
                .header("Content-Disposition", "attachment; filename=\"changes-" + run.day() + ".csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
