package probity.service.page.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.core.explanation.Explanation;
import probity.core.record.RecordCursor;
import probity.service.api.Asked;
import probity.service.operator.OperatorOnly;
import probity.service.page.Words;
import probity.service.page.naming.Naming;
import probity.service.page.subject.Addresses;
import probity.service.page.subject.Courses;
import probity.service.page.subject.DayField;
import probity.service.page.subject.Past;
import probity.service.page.subject.Result;
import probity.service.page.subject.SubjectPages;
import probity.service.problem.ProblemException;
import probity.service.programme.ProgrammeState;
import probity.service.programme.ServedProgramme;
import probity.service.subject.EffectWatch;
import probity.service.subject.SubjectRecord;
import probity.service.subject.SubjectRecords;

/// The page of a subject, and its steps as a file. For the operator; each look is noted.
@Path("/programmes/{programme}/subjects/{subject}")
@OperatorOnly
public class SubjectResource {

    private final Asked asked;
    private final SubjectDesk desk;
    private final PageFrame frame;

    @Inject
    SubjectResource(Asked asked, SubjectDesk desk, PageFrame frame) {
        this.asked = asked;
        this.desk = desk;
        this.frame = frame;
    }

    /// What the address of a subject's page may say.
    ///
    /// @param day the day judged, as typed; today when it is absent
    /// @param known the day by whose end the records had arrived, as typed; all records when it is absent
    /// @param lines page of the sum
    /// @param uncounted page of the records that do not count
    public record Query(
            @PathParam("programme") String programme,
            @PathParam("subject") String subject,
            @QueryParam("day") @Nullable String day,
            @QueryParam("known") @Nullable String known,
            @QueryParam("lines") @Nullable String lines,
            @QueryParam("uncounted") @Nullable String uncounted) {}

    @GET
    @Produces(PageFrame.HTML)
    public Response subject(@BeanParam Query query, @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(query.programme());
        Visit visit = frame.visit(request, programme, Visit.Way.SEARCH);
        Words words = visit.words();
        String typed = query.day() == null ? "" : query.day();
        LocalDate day = DayTyped.read(typed);
        LocalDate judged = day == null ? asked.asOf(programme, null) : day;
        boolean wrong = day == null && !typed.isEmpty();
        Result result = result(programme, known(visit, programme, query, "explanation"), judged);
        Addresses addresses = addresses(visit, query, judged);
        DayField field = new DayField(
                visit.address() + "/subjects/" + Visit.encoded(query.subject()),
                wrong ? typed : judged.toString(),
                wrong ? words.say("subject.day.wrong") : "");
        SubjectPages.Asked parts = new SubjectPages.Asked(
                new SubjectPages.Days(field, knownField(query, field.address(), words)),
                number(query.lines()),
                number(query.uncounted()),
                programme.state() == ProgrammeState.SAMPLE);
        return frame.page(visit, "subject", query.subject(), SubjectPages.page(result, words, addresses, parts));
    }

    @GET
    @Path("steps.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response steps(@BeanParam Query query, @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(query.programme());
        Visit visit = frame.visit(request, programme, Visit.Way.SEARCH);
        LocalDate day = DayTyped.read(query.day());
        LocalDate judged = day == null ? asked.asOf(programme, null) : day;
        Result result = result(programme, known(visit, programme, query, "history"), judged);
        Naming naming = new Naming(
                visit.words(),
                programme.core(),
                result.explanation().evaluation().version());
        return Response.ok(Courses.csv(naming, Past.of(result)))
                .header("Content-Disposition", "attachment; filename=\"steps.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /// The records as known by the day that was typed. Before anything arrived the page is there and empty; a subject
    /// about whom nothing is recorded to this day has none.
    private SubjectRecords known(Visit visit, ServedProgramme programme, Query query, String what) {
        LocalDate day = DayTyped.read(query.known());
        SubjectRecords records = desk.records(visit, programme, new SubjectDesk.Wanted(query.subject(), what, day));
        if (records.records().isEmpty() && (day == null || !desk.isKnown(programme, query.subject()))) {
            throw ProblemException.of(404, "subject_unknown", "Nothing is recorded about this subject.");
        }
        return records;
    }

    private static DayField knownField(Query query, String address, Words words) {
        String typed = query.known() == null ? "" : query.known();
        boolean wrong = !typed.isEmpty() && DayTyped.read(typed) == null;
        return new DayField(address, typed, wrong ? words.say("subject.day.wrong") : "");
    }

    private static Result result(ServedProgramme programme, SubjectRecords records, LocalDate day) {
        Map<String, String> sources = records.records().stream()
                .collect(Collectors.toMap(one -> one.record().id(), SubjectRecord::source, (first, second) -> first));
        RecordCursor cursor = records.cursor();
        Explanation explanation = programme.explainer().explain(cursor, day);
        new EffectWatch(programme, records).pass(explanation.evaluation());
        return new Result(
                records.subject(),
                programme.core(),
                cursor,
                explanation,
                records.head() - 1,
                ref -> sources.getOrDefault(ref.id(), ""),
                programme.evaluator(),
                programme.explainer());
    }

    private static Addresses addresses(Visit visit, Query query, LocalDate day) {
        Function<String, String> below = rest -> visit.address() + "/subjects/" + Visit.encoded(query.subject()) + rest;
        LocalDate known = DayTyped.read(query.known());
        String days = day + (known == null ? "" : "&known=" + known);
        return new Addresses(
                visit.address(),
                below.apply("?day=" + days),
                below.apply("/record?id="),
                below.apply("/steps.csv?day=" + days),
                "/api" + below.apply("/explanation?as-of=" + day + (known == null ? "" : "&known-by=" + known)));
    }

    /// Which page of a list is asked for; what is no number is the first.
    static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 1;
    }
}
