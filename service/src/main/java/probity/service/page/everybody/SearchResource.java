package probity.service.page.everybody;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import probity.core.record.CreditRecord;
import probity.service.api.Asked;
import probity.service.operator.OperatorOnly;
import probity.service.operator.ReadAudit;
import probity.service.page.everybody.SearchPage.Filters;
import probity.service.page.web.PageFrame;
import probity.service.page.web.Visit;
import probity.service.population.Everybody;
import probity.service.programme.ServedProgramme;
import probity.service.subject.SubjectRecord;
import probity.service.subject.SubjectRecords;
import probity.service.subject.Subjects;

/// Search of the subjects of a programme, in alphabetical order and in no other. For the operator.
@Path("/programmes/{programme}/subjects")
@OperatorOnly
public class SearchResource {

    static final int PAGE = 25;

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

    @GET
    @Produces(PageFrame.HTML)
    public Response search(
            @PathParam("programme") String id, @BeanParam SearchForm form, @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(id);
        Visit visit = frame.visit(request, programme, Visit.Way.SEARCH);
        audit.note(visit.caller().name(), programme.id(), "*", "search");
        LocalDate today = asked.asOf(programme, null);
        SearchPages pages = new SearchPages(visit, programme, form, today);
        Everybody.Wanted wanted = new Everybody.Wanted(form.typed(), form.after(), PAGE + 1);
        SearchPage page = subjects.everybody(
                programme,
                all -> pages.page(all.page(wanted, pages.wanted()), pages.filters(all), subjects.state(programme)));
        if (page == null) {
            page = pages.page(rows(programme, wanted, today), Filters.NONE, subjects.state(programme));
        }
        return frame.page(visit, "search", visit.words().say("search.title"), page);
    }

    /// Subject by subject from the database, where memory does not hold them.
    private List<Everybody.Row> rows(ServedProgramme programme, Everybody.Wanted wanted, LocalDate today) {
        long head = subjects.head(programme, null);
        return subjects.search(programme, wanted.containing(), wanted.after(), wanted.most()).stream()
                .map(subject -> row(programme, subjects.records(programme, subject, head), today))
                .toList();
    }

    private static Everybody.Row row(ServedProgramme programme, SubjectRecords records, LocalDate today) {
        return new Everybody.Row(
                records.subject(),
                programme.evaluator().standing(records.cursor(), today),
                records.records().size(),
                records.records().stream()
                        .map(SubjectRecord::record)
                        .map(CreditRecord::date)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }
}
