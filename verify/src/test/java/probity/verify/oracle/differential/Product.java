package probity.verify.oracle.differential;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.policy.scale.Dimension;
import probity.core.result.Evaluation;
import probity.core.result.Line;
import probity.core.result.NextChange;
import probity.core.result.Proposal;
import probity.core.result.Publication;
import probity.core.result.Reason;
import probity.core.result.RecordRef;
import probity.core.result.Standing;
import probity.core.result.Uncounted;
import probity.core.rule.Cap;
import probity.core.rule.CapWindow;
import probity.core.score.Evaluator;
import probity.policy.Admissible;
import probity.policy.Compilation;
import probity.policy.Compilation.Compiled;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;
import probity.policy.diagnostic.Diagnostic;
import probity.verify.oracle.Answer;

/// What a user gets: the policy text compiled by `policy`, the records evaluated by `core`.
public final class Product {

    private final Policy policy;
    private final Evaluator evaluator;

    private Product(Policy policy) {
        this.policy = policy;
        this.evaluator = new Evaluator(policy);
    }

    /// The product for a policy that is compiled already.
    public static Product of(Policy policy) {
        return new Product(policy);
    }

    /// The product for these versions.
    ///
    /// @throws IllegalArgumentException when they do not compile, with what is wrong
    public static Product of(List<String> texts) {
        List<PolicyFile> files = new ArrayList<>();
        for (String text : texts) {
            files.add(new PolicyFile("version-" + (files.size() + 1) + ".yaml", text.getBytes(UTF_8)));
        }
        return switch (PolicyCompiler.compile(files)) {
            case Compiled(Admissible admissible, List<Diagnostic> _) -> new Product(admissible.policy());
            case Compilation other ->
                throw new IllegalArgumentException(other.diagnostics().toString());
        };
    }

    /// Reads records and does nothing with them.
    ///
    /// @throws RuntimeException when they are no records of this policy
    void read(List<Map<String, String>> records) {
        Records.of(policy, records);
    }

    /// Score, band and lists alone.
    public Standing standing(List<Map<String, String>> records, LocalDate day) {
        return evaluator.standing(Records.of(policy, records), day);
    }

    /// Everything.
    public Answer judge(List<Map<String, String>> records, LocalDate day) {
        Evaluation evaluation = evaluator.evaluate(Records.of(policy, records), day);
        Map<String, Answer.Proposal> proposals = new LinkedHashMap<>();
        for (Proposal proposal : evaluation.proposals()) {
            List<String> grounds =
                    proposal.because().stream().map(RecordRef::id).toList();
            proposals.put(
                    proposal.measure(), new Answer.Proposal(grounds, proposal.answerUntil(), proposal.decideFrom()));
        }
        SortedMap<String, Set<String>> uncounted = new TreeMap<>();
        for (Uncounted one : evaluation.uncounted()) {
            if (uncounted.put(one.record().id(), Set.of(code(one.reason()))) != null) {
                throw new IllegalStateException(one.record() + " is listed twice");
            }
        }
        return new Answer(
                evaluation.judged(),
                surface(evaluation.standing(), evaluation.benefits(), proposals),
                evaluation.lines().stream()
                        .map(line -> line(line, evaluation.version().scale().dimensions()))
                        .toList(),
                evaluation.publications().stream().map(Product::publication).toList(),
                uncounted,
                next(evaluation.next()),
                new TreeSet<>());
    }

    private static Answer.@Nullable Next next(@Nullable NextChange next) {
        if (next == null) {
            return null;
        }
        Map<String, Answer.Proposal> proposals = new LinkedHashMap<>();
        next.proposals().forEach(measure -> proposals.put(measure, new Answer.Proposal(List.of(), null, null)));
        return new Answer.Next(next.day(), surface(next.standing(), next.benefits(), proposals));
    }

    private static Answer.Surface surface(
            Standing standing, List<String> benefits, Map<String, Answer.Proposal> proposals) {
        return new Answer.Surface(
                standing.score(),
                standing.band(),
                standing.origin(),
                standing.exclusion(),
                standing.lists(),
                benefits,
                proposals);
    }

    private static Answer.Publication publication(Publication one) {
        return new Answer.Publication(one.record().id(), one.gravity(), one.from(), one.repairableFrom(), one.until());
    }

    private static Answer.Line line(Line line, List<Dimension> dimensions) {
        return switch (line) {
            case Line.Start start -> new Answer.Line("start", "", start.points(), null, null);
            case Line.Counted counted ->
                new Answer.Line(
                        counted.instead() ? "instead" : "counted",
                        counted.record().id() + " " + counted.rule(),
                        counted.points(),
                        counted.from(),
                        counted.until());
            case Line.Cut cut ->
                new Answer.Line(
                        "cut", cut.record().id() + " " + cut.rule() + " " + name(cut), cut.points(), null, null);
            case Line.Clamp clamp -> plain(clamp.floor() ? "floor" : "ceiling", "", line);
            case Line.Adjusted one ->
                plain(one.why().name().toLowerCase(Locale.ROOT), one.record().id() + " " + one.rule(), line);
            case Line.DimensionStart one ->
                plain("dimension-start", dimensions.get(one.dimension()).id(), line);
            case Line.DimensionClamp one ->
                plain(
                        one.floor() ? "dimension-floor" : "dimension-ceiling",
                        dimensions.get(one.dimension()).id(),
                        line);
            case Line.Weighed one ->
                plain("weighed", dimensions.get(one.dimension()).id(), line);
            case Line.Rounded _ -> plain("rounded", "", line);
            case Line.Graded graded -> plain("graded", graded.band(), line);
        };
    }

    private static Answer.Line plain(String kind, String of, Line line) {
        return new Answer.Line(kind, of, line.points(), null, null);
    }

    /// A shared cap by its id, a rule's own by rule and window.
    private static String name(Line.Cut cut) {
        Cap cap = cut.cap();
        return cap.id().contains("/") ? cut.rule() + "/" + window(cap.window()) : cap.id();
    }

    private static String window(CapWindow window) {
        return switch (window) {
            case CapWindow.CalendarDay _ -> "day";
            case CapWindow.CalendarWeek _ -> "week";
            case CapWindow.CalendarMonth _ -> "month";
            case CapWindow.CalendarQuarter _ -> "quarter";
            case CapWindow.CalendarHalfYear _ -> "half-year";
            case CapWindow.CalendarYear _ -> "year";
            case CapWindow.Rolling rolling -> rolling.length().toString();
            case CapWindow.Ever _ -> "ever";
        };
    }

    private static String code(Reason reason) {
        return switch (reason) {
            case Reason.NotStanding _ -> "not-standing";
            case Reason.Corrected _ -> "corrected";
            case Reason.SameFact _ -> "same-fact";
            case Reason.DatedAfter _ -> "dated-after";
            case Reason.BeforeFirstVersion _ -> "before-first-version";
            case Reason.NoRule _ -> "no-rule";
            case Reason.ConditionNotMet _ -> "condition-not-met";
            case Reason.NoPoints _ -> "no-points";
            case Reason.Expired _ -> "expired";
            case Reason.Repaired _ -> "repaired";
            case Reason.MakesGood _ -> "makes-good";
            case Reason.LeftAside _ -> "left-aside";
            case Reason.Overtaken _ -> "overtaken";
            case Reason.NotLatest _ -> "not-latest";
            case Reason.Frozen _ -> "frozen";
            case Reason.NotEvaluated _ -> "not-evaluated";
            case Reason.GradeOnly _ -> "grade-only";
        };
    }
}
