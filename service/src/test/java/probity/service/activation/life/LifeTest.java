package probity.service.activation.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.ledger.digest.Digest;
import probity.service.activation.life.Judged.Verdict;
import probity.service.operator.Role;

class LifeTest {
    private static final Digest POLICY = Digest.sha256(new byte[] {1});
    private static final Digest FILE = Digest.sha256(new byte[] {2});
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final Instant EARLY = Instant.parse("2027-01-10T12:00:00Z");
    private static final Instant DUE = Instant.parse("2027-02-28T23:00:00Z");
    private static final Version VERSION = new Version("p", 2, DAY, ZoneId.of("Europe/Amsterdam"), "anna", false);
    private static final Signature ANNA = new Signature("anna", Role.AUTHOR, EARLY);
    private static final LocalDate TODAY = VERSION.day(EARLY);
    private static final VersionState.Approved SEEN = new VersionState.Approved(POLICY, FILE);
    private static final VersionState.Published PUBLISHED = new VersionState.Published(EARLY, TODAY);
    private static final VersionState.Scheduled SCHEDULED = new VersionState.Scheduled(PUBLISHED, EARLY, SEEN);
    private static final Signature BEN = new Signature("ben", Role.APPROVER, EARLY);

    @Test
    void noWayLeadsIntoForceButThroughCheckPublicationApprovalAndTheDay() {
        // Every sequence of up to five steps, good ones and bad ones: a brute walk of the state graph.
        List<Step> steps = List.of(
                new Step.Check(judged(Verdict.ADMISSIBLE), EARLY),
                new Step.Check(judged(Verdict.REFUSED), EARLY),
                new Step.Check(null, EARLY),
                new Step.Publish(ANNA, judged(Verdict.ADMISSIBLE), TODAY),
                new Step.Approve(BEN, judged(Verdict.ADMISSIBLE), assessed(POLICY, EARLY), SEEN),
                new Step.Enter(DUE, judged(Verdict.ADMISSIBLE), assessed(POLICY, EARLY)),
                new Step.Withdraw(BEN, "wrong"));
        List<List<Step>> ways = new ArrayList<>();
        walk(Life.begin(), steps, new ArrayList<>(), ways);
        assertThat(ways).isNotEmpty();
        for (List<Step> way : ways) {
            List<String> kinds =
                    way.stream().map(step -> step.getClass().getSimpleName()).toList();
            assertThat(kinds)
                    .containsSubsequence("Check", "Publish", "Approve", "Enter")
                    .doesNotContain("Withdraw");
            assertThat(way)
                    .noneMatch(step -> step instanceof Step.Check check
                            && check.judged() != null
                            && check.judged().verdict() == Verdict.REFUSED);
        }
    }

    private static void walk(VersionState state, List<Step> steps, List<Step> taken, List<List<Step>> ways) {
        if (state instanceof VersionState.InForce) {
            ways.add(List.copyOf(taken));
            return;
        }
        if (taken.size() == 5) {
            return;
        }
        for (Step step : steps) {
            if (Life.take(VERSION, state, step) instanceof Turn.Taken next) {
                taken.add(step);
                walk(next.state(), steps, taken, ways);
                taken.removeLast();
            }
        }
    }

    @Test
    void aStateThatRefusesEverythingStaysWhatItIs() {
        for (VersionState end : List.of(
                new VersionState.Refused(EARLY, false),
                new VersionState.Ended(),
                new VersionState.Withdrawn(EARLY, true))) {
            for (Step step : List.of(
                    new Step.Publish(ANNA, judged(Verdict.ADMISSIBLE), TODAY),
                    new Step.Approve(BEN, judged(Verdict.ADMISSIBLE), assessed(POLICY, EARLY), SEEN),
                    new Step.Enter(DUE, judged(Verdict.ADMISSIBLE), assessed(POLICY, EARLY)),
                    new Step.End(DUE),
                    new Step.Withdraw(BEN, "wrong"))) {
                assertThat(Life.take(VERSION, end, step)).as(end + " " + step).isInstanceOf(Turn.NotTaken.class);
            }
        }
    }

    @Test
    void aVerdictAfterTheLastStepChangesNothing() {
        for (VersionState end : List.of(
                new VersionState.InForce(DUE), new VersionState.Ended(), new VersionState.Withdrawn(EARLY, true))) {
            for (Verdict verdict : Verdict.values()) {
                assertThat(Life.take(VERSION, end, new Step.Check(judged(verdict), DUE)))
                        .isEqualTo(new Turn.Taken(end));
            }
        }
    }

    @Test
    void aHeldVersionCanBeWithdrawnAndNothingElse() {
        VersionState held = new VersionState.Held(new Turn.NotTaken("c", "s.", "h."));
        for (Step step : List.of(
                new Step.Assess(ANNA, assessed(POLICY, EARLY)),
                new Step.Approve(BEN, judged(Verdict.ADMISSIBLE), assessed(POLICY, EARLY), SEEN),
                new Step.Enter(DUE, judged(Verdict.ADMISSIBLE), assessed(POLICY, EARLY)))) {
            assertThat(code(Life.take(VERSION, held, step))).isEqualTo("step_out_of_order");
        }
        assertThat(Life.take(VERSION, held, new Step.Withdraw(BEN, "wrong")))
                .isEqualTo(new Turn.Taken(new VersionState.Withdrawn(EARLY, true)));
    }

    @Test
    void whatWasApprovedEntersAndNothingElse() {
        Assessed other = new Assessed(POLICY, about(POLICY), TODAY, go(), new TreeSet<>());
        assertThat(code(Life.take(VERSION, SCHEDULED, new Step.Enter(DUE, judged(Verdict.ADMISSIBLE), other))))
                .isEqualTo("approval_of_other_text");
        Step unseen = new Step.Approve(BEN, judged(Verdict.ADMISSIBLE), other, SEEN);
        assertThat(code(Life.take(VERSION, PUBLISHED, unseen))).isEqualTo("approval_of_other_text");
        Step unsaid = new Step.Approve(BEN, judged(Verdict.ADMISSIBLE), other, null);
        assertThat(code(Life.take(VERSION, PUBLISHED, unsaid))).isEqualTo("approval_incomplete");
        Step again =
                new Step.Approve(BEN, judged(Verdict.ADMISSIBLE), other, new VersionState.Approved(POLICY, POLICY));
        assertThat(code(Life.take(VERSION, SCHEDULED, again))).isEqualTo("taken");
        Step twice = new Step.Approve(BEN, judged(Verdict.ADMISSIBLE), assessed(POLICY, EARLY), SEEN);
        assertThat(code(Life.take(VERSION, SCHEDULED, twice))).isEqualTo("step_out_of_order");
    }

    @Test
    void anAssessmentIsOfThisVersionAndNotOfTomorrowAndNotAfterTheDay() {
        assertThat(code(assess(new Assessed(FILE, about(POLICY), TODAY, go(), new TreeSet<>()), EARLY)))
                .isEqualTo("taken");
        assertThat(code(assess(new Assessed(FILE, about(POLICY), TODAY.plusDays(1), go(), new TreeSet<>()), EARLY)))
                .isEqualTo("assessment_signed_later");
        assertThat(code(assess(new Assessed(FILE, about(POLICY), TODAY, go(), new TreeSet<>()), DUE)))
                .isEqualTo("day_has_passed");
        for (Assessed.About about :
                List.of(new Assessed.About("p", 77, POLICY), new Assessed.About("other", 2, POLICY))) {
            Assessed other = new Assessed(FILE, about, TODAY, go(), new TreeSet<>());
            assertThat(code(assess(other, EARLY))).isEqualTo("assessment_of_other_version");
            assertThat(code(approve(other))).isEqualTo("assessment_of_other_version");
        }
    }

    private static Turn assess(Assessed assessed, Instant at) {
        return Life.take(VERSION, SCHEDULED, new Step.Assess(new Signature("anna", Role.AUTHOR, at), assessed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u0085b", "a\ud800b"})
    void aReasonIsOneLineOfText(String reason) {
        assertThat(code(Life.take(VERSION, PUBLISHED, new Step.Withdraw(BEN, reason))))
                .isEqualTo("reason_invalid");
    }

    @Test
    void aReasonHasFiveHundredCharactersAtMost() {
        assertThat(code(Life.take(VERSION, PUBLISHED, new Step.Withdraw(BEN, "é\ud83d\ude00".repeat(250)))))
                .isEqualTo("taken");
        assertThat(code(Life.take(VERSION, PUBLISHED, new Step.Withdraw(BEN, "x".repeat(501)))))
                .isEqualTo("reason_invalid");
    }

    @Test
    void theGuardsLastWordStandsBeforeForce() {
        Turn turn =
                Life.take(VERSION, SCHEDULED, new Step.Enter(DUE, judged(Verdict.REFUSED), assessed(POLICY, EARLY)));
        assertThat(turn).isEqualTo(new Turn.Taken(new VersionState.Refused(DUE, true)));
        assertThat(code(Life.take(
                        VERSION, SCHEDULED, new Step.Enter(DUE, judged(Verdict.CONDITIONS), assessed(POLICY, EARLY)))))
                .isEqualTo("conditions_open");
    }

    @Test
    void aVersionEntersAtTheFirstMomentOfItsDayAndNotBefore() {
        VersionState scheduled = SCHEDULED;
        Assessed assessed = assessed(POLICY, EARLY);
        assertThat(code(Life.take(
                        VERSION, scheduled, new Step.Enter(DUE.minusMillis(1), judged(Verdict.ADMISSIBLE), assessed))))
                .isEqualTo("not_due");
        assertThat(code(Life.take(VERSION, scheduled, new Step.Enter(DUE, judged(Verdict.ADMISSIBLE), assessed))))
                .isEqualTo("taken");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-30T22:59:59Z, taken",
        "2027-01-30T23:00:00Z, publication_too_short",
        "2027-02-10T00:00:00Z, publication_too_short"
    })
    void thirtyDaysAreCountedInTheProgrammesDays(Instant published, String code) {
        // 30 January is the last day: 30 days later is 1 March.
        Step publish = new Step.Publish(
                new Signature("anna", Role.AUTHOR, published), judged(Verdict.ADMISSIBLE), VERSION.day(published));
        assertThat(code(Life.take(VERSION, new VersionState.Checked(), publish)))
                .isEqualTo(code);
    }

    @Test
    void approvalNeedsAnotherPersonInTheApproversRole() {
        VersionState published = PUBLISHED;
        for (Signature by : List.of(
                new Signature("anna", Role.APPROVER, EARLY),
                new Signature("carl", Role.AUTHOR, EARLY),
                new Signature("operator", Role.OPERATOR, EARLY),
                new Signature("", Role.NONE, EARLY))) {
            assertThat(code(Life.take(
                            VERSION,
                            published,
                            new Step.Approve(by, judged(Verdict.ADMISSIBLE), assessed(POLICY, EARLY), SEEN))))
                    .isIn("approver_is_author", "role_missing");
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, taken", "2026-02-28, assessment_too_old", "2027-01-11, assessment_too_old"})
    void anAssessmentHoldsForTwelveMonthsAndIsNotOfTomorrow(LocalDate signed, String code) {
        assertThat(code(approve(new Assessed(FILE, about(POLICY), signed, go(), new TreeSet<>()))))
                .isEqualTo(code);
    }

    @Test
    void anAssessmentThatDecidesAgainstItOrLeavesHighRiskUnconsultedStopsTheVersion() {
        LocalDate signed = LocalDate.of(2027, 1, 9);
        Assessed.Outcome no = new Assessed.Outcome(false, false, null, null);
        assertThat(code(approve(new Assessed(FILE, about(POLICY), signed, no, new TreeSet<>()))))
                .isEqualTo("assessment_says_no");
        for (LocalDate asked : List.of(signed, LocalDate.of(2026, 10, 5))) {
            Assessed.Outcome high = new Assessed.Outcome(true, true, asked, null);
            assertThat(code(approve(new Assessed(FILE, about(POLICY), signed, high, new TreeSet<>()))))
                    .isEqualTo("awaiting_consultation");
        }
        // 14 weeks before 10 January: the authority had its time.
        Assessed.Outcome silent = new Assessed.Outcome(true, true, LocalDate.of(2026, 10, 4), null);
        assertThat(code(approve(new Assessed(FILE, about(POLICY), signed, silent, new TreeSet<>()))))
                .isEqualTo("taken");
        Assessed.Outcome answered = new Assessed.Outcome(true, true, signed, LocalDate.of(2027, 1, 10));
        assertThat(code(approve(new Assessed(FILE, about(POLICY), signed, answered, new TreeSet<>()))))
                .isEqualTo("taken");
    }

    @Test
    void conditionsThatOnlyActivationClosesAreClosedByTheStepsOrByTheAssessment() {
        Judged open =
                new Judged("1", FILE, POLICY, Verdict.ADMISSIBLE, new TreeSet<>(Set.of("GOV-1", "GOV-3", "SUB-3")));
        Assessed silent = new Assessed(FILE, about(POLICY), LocalDate.of(2027, 1, 9), go(), new TreeSet<>());
        Assessed answers =
                new Assessed(FILE, about(POLICY), LocalDate.of(2027, 1, 9), go(), new TreeSet<>(Set.of("SUB-3")));
        VersionState published = PUBLISHED;
        assertThat(code(Life.take(VERSION, published, new Step.Approve(BEN, open, silent, SEEN))))
                .isEqualTo("conditions_open");
        assertThat(code(Life.take(VERSION, published, new Step.Approve(BEN, open, answers, SEEN))))
                .isEqualTo("taken");
    }

    @Test
    void nothingComesIntoForceForDaysGoneBy() {
        Instant late = DUE.plusMillis(1);
        Step approve = new Step.Approve(
                new Signature("ben", Role.APPROVER, late), judged(Verdict.ADMISSIBLE), assessed(POLICY, EARLY), SEEN);
        assertThat(code(Life.take(VERSION, PUBLISHED, approve))).isEqualTo("day_has_passed");
    }

    @Test
    void aSampleNeverGoesFurtherThanItsCheck() {
        Version sample = new Version("p", 2, DAY, VERSION.zone(), "anna", true);
        assertThat(code(Life.take(
                        sample, new VersionState.Checked(), new Step.Publish(ANNA, judged(Verdict.ADMISSIBLE), TODAY))))
                .isEqualTo("sample_never_active");
        assertThat(code(Life.take(
                        sample, SCHEDULED, new Step.Enter(DUE, judged(Verdict.ADMISSIBLE), assessed(POLICY, EARLY)))))
                .isEqualTo("sample_never_active");
    }

    @Test
    void everyRefusalHasACodeASentenceAndHelp() {
        Set<String> codes = new HashSet<>();
        for (VersionState state : List.of(
                new VersionState.Draft(false),
                new VersionState.Draft(true),
                new VersionState.Checked(),
                PUBLISHED,
                new VersionState.InForce(DUE))) {
            for (Step step : List.of(
                    new Step.Publish(ANNA, judged(Verdict.REFUSED), TODAY),
                    new Step.Approve(BEN, judged(Verdict.ADMISSIBLE), null, SEEN),
                    new Step.Withdraw(BEN, " "))) {
                if (Life.take(VERSION, state, step) instanceof Turn.NotTaken no) {
                    assertThat(no.code()).matches("[a-z_]+");
                    assertThat(no.sentence()).endsWith(".");
                    assertThat(no.help()).isNotBlank();
                    codes.add(no.code());
                }
            }
        }
        assertThat(codes)
                .contains(
                        "policy_unreadable",
                        "conditions_open",
                        "policy_refused",
                        "assessment_missing",
                        "step_out_of_order",
                        "reason_missing");
    }

    private static Turn approve(Assessed assessed) {
        return Life.take(VERSION, PUBLISHED, new Step.Approve(BEN, judged(Verdict.ADMISSIBLE), assessed, SEEN));
    }

    private static Judged judged(Verdict verdict) {
        return new Judged("1", FILE, POLICY, verdict, new TreeSet<>());
    }

    private static Assessed assessed(Digest policy, Instant on) {
        return new Assessed(FILE, about(policy), LocalDate.ofInstant(on, VERSION.zone()), go(), new TreeSet<>());
    }

    private static Assessed.About about(Digest policy) {
        return new Assessed.About("p", 2, policy);
    }

    private static Assessed.Outcome go() {
        return new Assessed.Outcome(true, false, null, null);
    }

    private static String code(Turn turn) {
        return turn instanceof Turn.NotTaken no ? no.code() : "taken";
    }
}
