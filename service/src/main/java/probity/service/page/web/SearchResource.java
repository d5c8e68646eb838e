package probity.service.page.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.record.CreditRecord;
import probity.core.result.Standing;
import probity.service.api.Asked;
import probity.service.operator.OperatorOnly;
import probity.service.operator.ReadAudit;
import probity.service.page.Pager;
import probity.service.page.Words;
import probity.service.page.naming.Naming;
import probity.service.page.register.SearchPage;
import probity.service.programme.ServedProgramme;
import probity.service.subject.SubjectRecord;
import probity.service.subject.SubjectRecords;
import probity.service.subject.Subjects;

/// Search of the subjects of a programme. For the operator.
@Path("/programmes/{programme}/subjects")
@OperatorOnly
public class SearchResource {

    private static final int PAGE = 25;

    private final Asked asked;
    private final Subjects subjects;
    private final ReadAudit audit;
    private final PageFrame frame;

    @Inject
    SearchResource(Asked asked, Subjects subjects, ReadAudit audit, PageFrame frame) {
        this.asked = asked;
        this.subjects = subjects;
        this.audit = audit;
        this.frame = frame;
    }

    /// @param typed part of an identifier
    /// @param after the last subject of the page before
    @GET
    @Produces(PageFrame.HTML)
    public Response search(
            @PathParam("programme") String id,
            @QueryParam("q") @Nullable String typed,
            @QueryParam("after") @Nullable String after,
            @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(id);
        Visit visit = frame.visit(request, programme, Visit.Way.SEARCH);
        String wanted = typed == null ? "" : typed.strip();
        String from = after == null ? "" : after;
        audit.note(visit.caller().name(), programme.id(), "*", "search");
        List<String> found = subjects.search(programme, wanted, from, PAGE + 1);
        List<String> shown = found.subList(0, Math.min(PAGE, found.size()));
        Words words = visit.words();
        SearchPage page = new SearchPage(
                PageFrame.title(words, programme),
                visit.address() + "/subjects",
                wanted,
                !wanted.isEmpty() || !from.isEmpty(),
                words.say("search.held"),
                wanted.isEmpty() ? words.say("search.all") : words.say("search.found", wanted),
                rows(programme, shown, words),
                pager(visit, wanted, from, found),
                visit.address() + "/uploads");
        return frame.page(visit, "search", words.say("search.title"), page);
    }

    private static Pager pager(Visit visit, String wanted, String from, List<String> found) {
        String address = visit.address() + "/subjects?q=" + encoded(wanted);
        String after = found.size() > PAGE ? address + "&after=" + encoded(found.get(PAGE - 1)) : "";
        return new Pager("", from.isEmpty() ? "" : address, after);
    }

    private List<SearchPage.Row> rows(ServedProgramme programme, List<String> shown, Words words) {
        LocalDate today = asked.asOf(programme, null);
        long head = subjects.head(programme, null);
        Naming naming = new Naming(words, programme.core(), programme.core().inForceOn(today));
        return shown.stream()
                .map(subject -> row(programme, subjects.records(programme, subject, head), naming, today))
                .toList();
    }

    private static SearchPage.Row row(
            ServedProgramme programme, SubjectRecords records, Naming naming, LocalDate today) {
        Standing standing = programme.evaluator().standing(records.cursor(), today);
        String newest = records.records().stream()
                .map(SubjectRecord::record)
                .map(CreditRecord::date)
                .max(Comparator.naturalOrder())
                .map(naming.figures()::day)
                .orElse("");
        return new SearchPage.Row(
                records.subject(),
                Visit.address(programme) + "/subjects/" + encoded(records.subject()),
                naming.points(standing.score()),
                naming.band(standing.band()),
                naming.figures().number(records.records().size()),
                newest);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
