package probity.policy.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.record.RecordList;
import probity.core.result.Evaluation;
import probity.core.result.Line;
import probity.core.result.Proposal;
import probity.core.score.Evaluator;
import probity.policy.CompiledPolicy;
import probity.policy.SyntheticDoor;
import probity.policy.cases.CaseResult.Compared;
import probity.policy.reading.ScaledNumber;

/// Evaluates cases and holds the results against what they state.
public final class CaseRunner {

    private final Policy policy;
    private final Evaluator evaluator;
    private final int decimals;

    public CaseRunner(CompiledPolicy compiled) {
        this.policy = SyntheticDoor.open(compiled);
        this.evaluator = new Evaluator(policy);
        this.decimals = policy.versions().getFirst().scale().decimals();
    }

    /// One result a case, in their order.
    public List<CaseResult> run(List<Case> cases) {
        return cases.stream().map(this::run).toList();
    }

    private CaseResult run(Case one) {
        Evaluation evaluation = evaluator.evaluate(new RecordList(one.records()), one.asOf());
        List<Compared> compared = compare(one.expect(), evaluation);
        AmongOthers among = AmongOthers.of(policy, one, evaluation.standing());
        compared.addAll(new BeyondCheck(evaluation).compare(one.expect().beyond(), among));
        return new CaseResult(one, evaluation, compared);
    }

    private List<Compared> compare(Expectation expect, Evaluation evaluation) {
        List<Compared> compared = new ArrayList<>();
        if (expect.score() != null) {
            compared.add(new Compared(
                    "score",
                    points(expect.score()),
                    points(evaluation.standing().score())));
        }
        if (expect.band() != null) {
            compared.add(
                    new Compared("band", expect.band(), evaluation.standing().band()));
        }
        if (expect.because() != null) {
            compared.add(new Compared("because", points(expect.because()), points(because(evaluation))));
        }
        addNames(compared, "lists", expect.lists(), evaluation.standing().lists().stream());
        addNames(
                compared,
                "proposes",
                expect.proposes(),
                evaluation.proposals().stream().map(Proposal::measure));
        addNames(compared, "benefits", expect.benefits(), evaluation.benefits().stream());
        addNames(
                compared,
                "uncounted",
                expect.uncounted(),
                evaluation.uncounted().stream().map(one -> one.record().id()));
        return compared;
    }

    private static void addNames(
            List<Compared> compared, String what, @Nullable Collection<String> expected, Stream<String> actual) {
        if (expected != null) {
            compared.add(
                    new Compared(what, names(expected), names(actual.collect(Collectors.toCollection(TreeSet::new)))));
        }
    }

    private static String names(Collection<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /// What each rule moved, cuts included; rules that moved nothing are left out.
    private static SortedMap<String, Long> because(Evaluation evaluation) {
        SortedMap<String, Long> sums = new TreeMap<>();
        for (Line line : evaluation.lines()) {
            switch (line) {
                case Line.Counted counted -> sums.merge(counted.rule(), counted.points(), Math::addExact);
                case Line.Cut cut -> sums.merge(cut.rule(), cut.points(), Math::addExact);
                case Line.Adjusted one -> sums.merge(one.rule(), one.points(), Math::addExact);
                case Line.Start _,
                        Line.Clamp _,
                        Line.DimensionStart _,
                        Line.DimensionClamp _,
                        Line.Weighed _,
                        Line.Rounded _,
                        Line.Graded _ -> {}
            }
        }
        sums.values().removeIf(points -> points == 0);
        return sums;
    }

    private String points(long units) {
        return ScaledNumber.write(units, decimals);
    }

    private String points(SortedMap<String, Long> because) {
        return because.isEmpty()
                ? "nothing"
                : because.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + points(entry.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
