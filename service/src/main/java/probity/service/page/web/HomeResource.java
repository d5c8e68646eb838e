package probity.service.page.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import probity.core.policy.PolicyVersion;
import probity.service.api.Asked;
import probity.service.page.Words;
import probity.service.page.home.HomePage;
import probity.service.programme.ProgrammeRefused;
import probity.service.programme.ProgrammeState;
import probity.service.programme.Programmes;
import probity.service.programme.ServedProgramme;

/// The first page: the programmes of this service.
@Path("/")
public class HomeResource {

    private final Programmes programmes;
    private final Asked asked;
    private final PageFrame frame;

    @Inject
    HomeResource(Programmes programmes, Asked asked, PageFrame frame) {
        this.programmes = programmes;
        this.asked = asked;
        this.frame = frame;
    }

    @GET
    @Produces(PageFrame.HTML)
    public Response home(@Context ContainerRequestContext request) {
        Visit visit = frame.visit(request, null, Visit.Way.NONE);
        List<HomePage.ProgrammeRow> rows = programmes.all().stream()
                .map(programme -> row(visit.words(), programme, asked.today(programme)))
                .toList();
        return frame.page(visit, "home", visit.words().say("home.title"), new HomePage(rows, notServed(visit.words())));
    }

    private List<HomePage.NotServed> notServed(Words words) {
        return programmes.refused().stream().map(one -> notServed(words, one)).toList();
    }

    private static HomePage.NotServed notServed(Words words, ProgrammeRefused one) {
        ProgrammeRefused.Verdict verdict = one.verdict();
        if (verdict != null) {
            return new HomePage.NotServed(
                    one.name(),
                    "/refused/"
                            + URLEncoder.encode(one.name(), StandardCharsets.UTF_8)
                                    .replace("+", "%20"),
                    words.say("home.not-served.guard"),
                    words.say("home.not-served.reasons", verdict.against()));
        }
        // A list of faults is for whoever has the files; the log holds it.
        String sentence =
                one.code().equals("policy_unreadable") ? words.say("home.not-served.unreadable") : one.reason();
        return new HomePage.NotServed(one.name(), "", words.say("home.not-served.label"), sentence);
    }

    private static HomePage.ProgrammeRow row(Words words, ServedProgramme programme, LocalDate today) {
        PolicyVersion version = programme.newest();
        boolean members = version.heading().subjects().kind().natural();
        boolean sample = programme.state() == ProgrammeState.SAMPLE;
        LocalDate first = programme.core().versions().getFirst().inForce();
        return new HomePage.ProgrammeRow(
                PageFrame.title(words, programme),
                Visit.address(programme),
                words.say(
                        members ? "home.members" : "home.companies",
                        version.articles().size(),
                        version.rules().size()),
                words.say(
                        first.isAfter(today) ? "home.by.coming" : "home.by",
                        version.heading().operator().name(),
                        words.figures().date(first)),
                sample ? "sample" : "in-force",
                words.say(sample ? "state.sample" : "state.active"));
    }
}
