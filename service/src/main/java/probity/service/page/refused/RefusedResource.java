package probity.service.page.refused;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import probity.policy.guard.Judgement;
import probity.service.page.Link;
import probity.service.page.Words;
import probity.service.page.activation.CandidatePage;
import probity.service.page.activation.Reasons;
import probity.service.page.web.PageFrame;
import probity.service.page.web.Visit;
import probity.service.problem.ProblemException;
import probity.service.programme.ProgrammeRefused;
import probity.service.programme.Programmes;

/// The guard's verdict on a programme that is not served. It is public, as the policy would have been.
@Path("/refused/{folder}")
public class RefusedResource {
    /// A whole city's rulebook has a thousand reasons; nobody reads that many on a page.
    private static final int MOST = 100;

    private final Programmes programmes;
    private final PageFrame frame;

    @Inject
    RefusedResource(Programmes programmes, PageFrame frame) {
        this.programmes = programmes;
        this.frame = frame;
    }

    @GET
    @Produces(PageFrame.HTML)
    public Response verdict(@PathParam("folder") String folder, @Context ContainerRequestContext request) {
        Visit visit = frame.visit(request, null, Visit.Way.NONE);
        for (ProgrammeRefused refused : programmes.refused()) {
            ProgrammeRefused.Verdict verdict = refused.verdict();
            if (verdict != null && refused.name().equals(folder)) {
                RefusedPage page = page(refused, verdict, visit.words());
                return frame.page(visit, "refused", page.title(), page);
            }
        }
        throw ProblemException.of(
                404, "programme_unknown", "No programme `" + folder + "` was refused by the guard here.");
    }

    private static RefusedPage page(ProgrammeRefused refused, ProgrammeRefused.Verdict verdict, Words words) {
        Judgement judgement = verdict.judgement();
        List<CandidatePage.Reason> reasons = Reasons.of(judgement, verdict.files(), words);
        boolean persons = refused.code().equals("policy_synthetic_only");
        return new RefusedPage(
                Link.to(words.say("home.title"), "/"),
                words.say("refused.title", refused.name()),
                words.say(persons ? "refused.lead.persons" : "refused.lead", verdict.against()),
                reasons.subList(0, Math.min(MOST, reasons.size())),
                reasons.size() > MOST ? words.say("refused.more", MOST, reasons.size()) : "",
                "probity policy check programmes/" + refused.name(),
                words.say(
                        "refused.foot",
                        judgement.guardVersion(),
                        judgement.ruleHash().substring(0, 16)));
    }
}
