package probity.service.api.subject;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.core.explanation.Explanation;
import probity.core.result.Standing;
import probity.service.api.Asked;
import probity.service.operator.Caller;
import probity.service.operator.OperatorOnly;
import probity.service.operator.ReadAudit;
import probity.service.problem.ProblemException;
import probity.service.programme.ServedProgramme;
import probity.service.subject.EffectWatch;
import probity.service.subject.SubjectRecords;
import probity.service.subject.Subjects;

/// What is known about subjects. Every answer states both times: the day judged and the head it was known at; every
/// reading is written down before it is answered.
@Path("/api/programmes/{programme}/subjects")
@Tag(name = "Subjects", description = "Results about subjects, for the operator")
@Produces(MediaType.APPLICATION_JSON)
@OperatorOnly
public class SubjectResource {
    private static final Asked.Range MOST_DAYS = new Asked.Range(1, 3_700, 3_700);

    private final Asked asked;
    private final Subjects subjects;
    private final ReadAudit audit;

    @Inject
    SubjectResource(Asked asked, Subjects subjects, ReadAudit audit) {
        this.asked = asked;
        this.subjects = subjects;
        this.audit = audit;
    }

    /// The two times of a question.
    private record Question(ServedProgramme programme, SubjectRecords records, LocalDate asOf) {
        EffectWatch watch() {
            return new EffectWatch(programme, records);
        }
    }

    @GET
    @Operation(summary = "Subjects in alphabetical order, by a part of their name")
    public List<String> search(
            @PathParam("programme") String id, @BeanParam SearchQuery query, @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(id);
        audit.note(Caller.of(request).name(), programme.id(), "*", "search");
        return subjects.search(
                programme,
                query.containing == null ? "" : query.containing,
                query.after == null ? "" : query.after,
                (int) Asked.number("most", query.most, new Asked.Range(1, 1_000, 100)));
    }

    @GET
    @Path("{subject}/score")
    @Operation(summary = "Score, band and lists on a day, as known by a day")
    public ScoreView score(
            @PathParam("programme") String id,
            @PathParam("subject") String subject,
            @BeanParam DayQuery days,
            @Context ContainerRequestContext request) {
        Question question = question(id, subject, new Times(days.asOf, days.knownBy));
        note(request, question, "score");
        Standing standing = question.watch()
                .pass(question.programme.evaluator().standing(question.records.cursor(), question.asOf));
        return ScoreView.of(question.programme, question.records, question.asOf, standing);
    }

    @GET
    @Path("{subject}/explanation")
    @Operation(summary = "The lines that add up to the score, what was not counted and why, and what would change it")
    public ExplanationView explanation(
            @PathParam("programme") String id,
            @PathParam("subject") String subject,
            @BeanParam DayQuery days,
            @Context ContainerRequestContext request) {
        Question question = question(id, subject, new Times(days.asOf, days.knownBy));
        note(request, question, "explanation");
        Explanation explanation = question.programme.explainer().explain(question.records.cursor(), question.asOf);
        question.watch().pass(explanation.evaluation());
        return ExplanationView.of(question.programme, question.records, explanation);
    }

    @GET
    @Path("{subject}/history")
    @Operation(summary = "Score and band on every day on which something changes, and on the first and last day")
    public HistoryView history(
            @PathParam("programme") String id,
            @PathParam("subject") String subject,
            @BeanParam StretchQuery stretch,
            @Context ContainerRequestContext request) {
        Question question = question(id, subject, new Times(stretch.to, stretch.knownBy));
        LocalDate last = question.asOf;
        LocalDate asked = Asked.day("from", stretch.from);
        LocalDate first = asked == null ? last.minusYears(1) : asked;
        if (first.isAfter(last)) {
            throw ProblemException.of(400, "days_reversed", "`from` lies behind `to`.");
        }
        note(request, question, "history");
        TreeSet<LocalDate> changes =
                new TreeSet<>(question.programme.evaluator().changeDays(question.records.cursor(), first, last));
        changes.add(first);
        changes.add(last);
        List<LocalDate> shown = changes.stream()
                .limit(Asked.number("most", stretch.most, MOST_DAYS))
                .toList();
        LocalDate next = changes.higher(shown.getLast());
        List<Standing> standings =
                question.watch().pass(question.programme.evaluator().history(question.records.cursor(), shown));
        List<ScoreView> days = IntStream.range(0, shown.size())
                .mapToObj(i -> ScoreView.of(question.programme, question.records, shown.get(i), standings.get(i)))
                .toList();
        return new HistoryView(days, next != null, next);
    }

    @GET
    @Path("{subject}/records")
    @Operation(summary = "Every record about a subject, with its status and where it stands in the ledger")
    public List<RecordView> records(
            @PathParam("programme") String id,
            @PathParam("subject") String subject,
            @QueryParam("known-by") @Nullable String knownBy,
            @Context ContainerRequestContext request) {
        Question question = question(id, subject, new Times(null, knownBy));
        note(request, question, "records");
        return question.records.records().stream()
                .map(record -> RecordView.of(question.programme, record))
                .toList();
    }

    @GET
    @Path("{subject}/readings")
    @Operation(summary = "Who read this subject's data, and when")
    public List<ReadAudit.Reading> readings(@PathParam("programme") String id, @PathParam("subject") String subject) {
        return audit.of(asked.programme(id).id(), subject, 1_000);
    }

    private record Times(@Nullable String asOf, @Nullable String knownBy) {}

    private Question question(String id, String subject, Times times) {
        ServedProgramme programme = asked.programme(id);
        LocalDate asOf = asked.asOf(programme, times.asOf);
        long head = subjects.head(programme, Asked.day("known-by", times.knownBy));
        return new Question(programme, subjects.records(programme, subject, head), asOf);
    }

    private void note(ContainerRequestContext request, Question question, String what) {
        audit.note(Caller.of(request).name(), question.programme.id(), question.records.subject(), what);
    }
}
