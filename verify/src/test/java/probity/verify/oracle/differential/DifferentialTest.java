package probity.verify.oracle.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The product against the oracle: policy text in, compiled and evaluated by the one, read and worked out by the other.
///
/// The first seed is fixed, so that a run can be repeated. `-Dprobity.differential.first=N` takes others, and
/// `-Dprobity.differential.answers=N` more of them; `bench/differential` does the same in a process of its own.
class DifferentialTest {

    private static final long ANSWERS = Long.getLong("probity.differential.answers", 20_000);

    /// Constructs that must have taken part, each in at least this many of the answers.
    private static final int LEAST = 20;

    private static final List<String> CONSTRUCTS = List.of(
            "1 versions",
            "2 versions",
            "3 versions",
            "a band kept by grace",
            "a band kept by leave-below or keep",
            "a band whose needs do not hold",
            "a benefit is open",
            "a breach that ended",
            "a breach that has not ended",
            "a direct grade with an origin",
            "a gain cut by common",
            "a gain cut by day",
            "a gain cut by ever",
            "a gain cut by half-year",
            "a gain cut by month",
            "a gain cut by quarter",
            "a gain cut by rolling",
            "a gain cut by shared",
            "a gain cut by week",
            "a gain cut by year",
            "a grace that ended",
            "a list condition is met",
            "a list kept for its least length",
            "a list left after its greatest length",
            "a limit in times that is reached",
            "a loss cut by common",
            "a loss cut by day",
            "a loss cut by ever",
            "a loss cut by half-year",
            "a loss cut by month",
            "a loss cut by quarter",
            "a loss cut by rolling",
            "a loss cut by shared",
            "a loss cut by week",
            "a loss cut by year",
            "a loss made room in a limit",
            "a measure is proposed",
            "a next change",
            "a publication ended by a repair",
            "a publication of several items",
            "a record on 29 February",
            "a record is public",
            "a record that is held",
            "a record that is removed",
            "a record that is void",
            "a repair that lacks what it needs",
            "a rule that is excepted",
            "a score published earlier",
            "a term of a proposal",
            "an end moved from 29 February",
            "an item left aside",
            "an item that takes over",
            "because holds",
            "before-first-version",
            "ceiling",
            "condition-not-met",
            "corrected",
            "counted",
            "dated-after",
            "dimension-ceiling",
            "dimension-floor",
            "expired",
            "floor",
            "from-band holds",
            "frozen",
            "grade-only",
            "graded",
            "hours",
            "in-band holds",
            "instead",
            "lasts a length",
            "lasts by a field",
            "lasts by points-after-repeat",
            "lasts by points-before-repeat",
            "lasts to the end of a half-year",
            "lasts to the end of a month",
            "lasts to the end of a quarter",
            "lasts to the end of a year",
            "left-aside",
            "makes-good",
            "no-points",
            "no-rule",
            "not-evaluated",
            "not-latest",
            "not-standing",
            "nothing changes any more",
            "on-list holds",
            "overtaken",
            "points by a figure keyed to days",
            "points by decided",
            "points by slice-of",
            "points by step-of",
            "points by tier-of",
            "repaired, all",
            "repaired, matching",
            "repeat",
            "repeated, and grows",
            "rounded",
            "ruled by a version that applies to the past",
            "same-fact",
            "score-below holds",
            "score-from holds",
            "suspended",
            "weighed");

    @Test
    void productAndOracleAgreeOnTwentyThousandAnswers() {
        Differential differential = new Differential();
        differential.run(Long.getLong("probity.differential.first", 1), Math.ceilDiv(ANSWERS, Differential.QUESTIONS));
        Coverage coverage = differential.coverage();
        System.out.println(coverage.table());
        assertThat(differential.disagreements().stream()
                        .findFirst()
                        .map(failing -> Differential.report(failing, Path.of("target", "disagreements"))))
                .as(differential.disagreements().size() + " answers differ; the first of them")
                .isEmpty();
        assertThat((long) coverage.answers()).isGreaterThanOrEqualTo(ANSWERS);
        assertThat(CONSTRUCTS).allSatisfy(construct -> assertThat(coverage.of(construct))
                .as("answers in which this took part: " + construct)
                .isGreaterThanOrEqualTo(LEAST));
    }
}
