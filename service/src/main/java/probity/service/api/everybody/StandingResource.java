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
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.core.policy.PolicyVersion;
import probity.core.result.Standing;
import probity.service.api.Asked;
import probity.service.operator.Caller;
import probity.service.operator.OperatorOnly;
import probity.service.operator.ReadAudit;
import probity.service.population.Everybody;
import probity.service.problem.Problem;
import probity.service.problem.ProblemException;
import probity.service.programme.ServedProgramme;
import probity.service.subject.Subjects;

/// Where everybody stands, from memory, in alphabetical order and in no other. Every subject that is named is noted
/// first.
@Path("/api/programmes/{programme}/standings")
@Tag(name = "Subjects")
@Produces(MediaType.APPLICATION_JSON)
@OperatorOnly
public class StandingResource {
    private static final Asked.Range MOST = new Asked.Range(1, 1_000, 100);

    private final Asked asked;
    private final Subjects subjects;
    private final ReadAudit audit;

    @Inject
    StandingResource(Asked asked, Subjects subjects, ReadAudit audit) {
        this.asked = asked;
        this.subjects = subjects;
        this.audit = audit;
    }

    @GET
    @Operation(
            summary = "Subjects in alphabetical order with score, band and lists on the day that is judged when none is"
                    + " named; those in one band, or on one list, when it is given")
    public StandingsView standings(
            @PathParam("programme") String id,
            @BeanParam StandingQuery query,
            @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(id);
        int most = (int) Asked.number("most", query.most, MOST);
        Everybody.Wanted wanted = new Everybody.Wanted(text(query.containing), query.after(), most);
        Predicate<Standing> where = where(programme.core().inForceOn(asked.asOf(programme, null)), query);
        StandingsView view =
                subjects.everybody(programme, all -> StandingsView.of(programme, all, all.page(wanted, where), most));
        if (view == null) {
            throw new ProblemException(Problem.of(
                            503,
                            "standings_not_in_memory",
                            "The records of everybody are not in memory: "
                                    + subjects.state(programme).code() + ".")
                    .withHelp("While they are read, ask again in a moment. Where they are too large, ask subject by"
                            + " subject, or start the service with more --population."));
        }
        audit.note(Caller.of(request).name(), programme.id(), view.subjects(), "standing");
        return view;
    }

    private static Predicate<Standing> where(PolicyVersion version, StandingQuery query) {
        String band = text(query.band);
        String list = text(query.list);
        if (!band.isEmpty()
                && version.bands().stream().noneMatch(one -> one.id().equals(band))) {
            throw ProblemException.of(400, "band_unknown", "The version in force has no band `" + band + "`.");
        }
        if (!list.isEmpty()
                && version.lists().stream().noneMatch(one -> one.id().equals(list))) {
            throw ProblemException.of(400, "list_unknown", "The version in force has no list `" + list + "`.");
        }
        return standing -> (band.isEmpty() || standing.band().equals(band))
                && (list.isEmpty() || standing.lists().contains(list));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
