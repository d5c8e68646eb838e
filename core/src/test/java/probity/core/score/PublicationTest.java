package probity.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.core.score.Cases.amount;
import static probity.core.score.Cases.evaluate;
import static probity.core.score.Cases.record;
import static probity.core.score.RuleFixture.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import probity.core.calendar.Term;
import probity.core.calendar.Windows;
import probity.core.calendar.WorkingCalendar;
import probity.core.policy.Better;
import probity.core.policy.Force;
import probity.core.policy.Measure;
import probity.core.policy.Policy;
import probity.core.policy.ScoreScale;
import probity.core.policy.Trigger;
import probity.core.policy.provision.General;
import probity.core.policy.provision.Publishing;
import probity.core.policy.scale.Dimension;
import probity.core.record.CreditRecord;
import probity.core.record.Value;
import probity.core.result.Evaluation;
import probity.core.result.NextChange;
import probity.core.result.Publication;
import probity.core.rule.RepairEnd;
import probity.core.rule.RepairTerms;
import probity.core.text.Text;

/// What is shown when, and until when people may answer: docs/reference/evaluation.md, sections 3.1, 5 and 6.
class PublicationTest {

    private static Policy monthly() {
        ScoreScale scale = new ScoreScale(0, null, null, Better.HIGHER, 0, List.of(Dimension.ONLY), null, 6, null);
        return new PolicyFixture()
                .scale(scale)
                .type("a")
                .rule(rule("a", 0).asRecorded())
                .policy();
    }

    @Test
    void aPublishedScoreIsThatOfTheLastDayOfPublication() {
        CreditRecord one = amount("1", 0, "2021-01-07", 5);
        assertThat(Cases.score(monthly(), "2021-02-05", one)).isZero();
        assertThat(Cases.score(monthly(), "2021-02-06", one)).isEqualTo(5);
        Evaluation before = evaluate(monthly(), "2021-01-20", one);
        assertThat(before.judged()).isEqualTo("2021-01-06");
        NextChange next = before.next();
        assertThat(next).isNotNull();
        assertThat(next.day()).isEqualTo("2021-02-06");
    }

    private static Policy publishing(Set<RepairEnd> ends) {
        Publishing provision = new Publishing(
                "shown",
                "1",
                Set.of("breach"),
                null,
                null,
                new Publishing.Display(Period.ofYears(1), Period.ofYears(3)));
        RepairTerms plain = RepairTerms.plain(1, Period.ZERO);
        RepairTerms repair = new RepairTerms(1, Period.ZERO, plain.notBefore(), List.of(), null, null, ends);
        return new PolicyFixture()
                .graveFrom("breach", 100)
                .repairing("mended", 0)
                .rule(rule("breach", 0).points(-10).lasts(5).repair(repair))
                .general(new General(
                        List.of(), List.of(), List.of(provision), List.of(), List.of(), WorkingCalendar.PLAIN))
                .policy();
    }

    private static List<Publication> shown(Policy policy, String asOf, CreditRecord... records) {
        return evaluate(policy, asOf, records).publications();
    }

    @Test
    void aGraveRecordIsShownForItsTimeAndAMinorOneNever() {
        Policy policy = publishing(EnumSet.allOf(RepairEnd.class));
        CreditRecord grave = record("1", 0, "2021-01-01", new Value.Quantity(100), "F");
        CreditRecord minor = record("2", 0, "2021-01-01", new Value.Quantity(99), "G");
        assertThat(shown(policy, "2023-12-31", grave, minor)).singleElement().satisfies(one -> {
            assertThat(one.record().id()).isEqualTo("1");
            assertThat(one.gravity()).isEqualTo(3);
            assertThat(one.repairableFrom()).isEqualTo("2022-01-01");
            assertThat(one.until()).isEqualTo("2024-01-01");
        });
        assertThat(shown(policy, "2024-01-01", grave, minor)).isEmpty();
    }

    @Test
    void aRepairEndsTheDisplayWhereItSaysSo() {
        CreditRecord grave = record("1", 0, "2021-01-01", new Value.Quantity(100), "F");
        CreditRecord repair = record("2", 1, "2022-06-01", null, "F");
        assertThat(shown(publishing(EnumSet.allOf(RepairEnd.class)), "2022-06-01", grave, repair))
                .isEmpty();
        assertThat(shown(publishing(EnumSet.of(RepairEnd.USE)), "2022-06-01", grave, repair))
                .singleElement()
                .satisfies(one -> assertThat(one.until()).isEqualTo("2024-01-01"));
    }

    @Test
    void whatWasMadeGoodIsNotShownAgainBecauseAnotherRuleStillCounts() {
        Publishing.Display lengthy = new Publishing.Display(Period.ofYears(1), Period.ofYears(3));
        Publishing.Display brief = new Publishing.Display(Period.ofMonths(2), Period.ofYears(2));
        List<Publishing> provisions = List.of(
                new Publishing("shown", "1", Set.of("breach", "noted"), null, null, lengthy),
                new Publishing("brief", "1", Set.of("noted"), null, null, brief));
        Policy policy = new PolicyFixture()
                .graveFrom("breach", 100)
                .repairing("mended", 0)
                .rule(rule("breach", 0).points(-10).lasts(5).repair(RepairTerms.plain(1, Period.ZERO)))
                .rule(rule("noted", 0).lasts(5))
                .general(new General(List.of(), List.of(), provisions, List.of(), List.of(), WorkingCalendar.PLAIN))
                .policy();
        CreditRecord grave = record("1", 0, "2021-01-01", new Value.Quantity(100), "F");
        assertThat(shown(policy, "2022-06-01", grave)).singleElement().satisfies(one -> {
            assertThat(one.repairableFrom()).isEqualTo("2021-03-01");
            assertThat(one.until()).isEqualTo("2023-01-01");
        });
        assertThat(shown(policy, "2022-06-01", grave, record("2", 1, "2022-06-01", null, "F")))
                .isEmpty();
    }

    @Test
    void neverIsLessThanAnyTime() {
        Publishing shown = new Publishing(
                "shown", "1", Set.of("breach"), null, null, new Publishing.Display(Period.ZERO, Period.ofYears(3)));
        Publishing never = new Publishing("never", "1", Set.of("breach"), null, null, null);
        Policy policy = new PolicyFixture()
                .graveFrom("breach", 100)
                .rule(rule("breach", 0).points(-10).lasts(5))
                .general(new General(
                        List.of(), List.of(), List.of(shown, never), List.of(), List.of(), WorkingCalendar.PLAIN))
                .policy();
        assertThat(shown(policy, "2021-06-01", record("1", 0, "2021-01-01", new Value.Quantity(100), "F")))
                .isEmpty();
    }

    @Test
    void termsOfAProposalSkipWeekendsAndHolidays() {
        WorkingCalendar calendar = new WorkingCalendar(
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), new TreeSet<>(Set.of(LocalDate.of(2021, 1, 6))));
        Windows windows = new Windows(new Term.CalendarTerm(Period.ofDays(14)), new Term.WorkingDays(3));
        Policy policy = new PolicyFixture()
                .type("breach")
                .rule(rule("breach", 0).lasts(1))
                .measure(new Measure.Restriction(
                        new Measure.Terms(
                                "pause",
                                "1",
                                Text.of("en", "Pause"),
                                "R.PERKLOSS",
                                "loan",
                                "CULTURE",
                                new Trigger.RecordCounts(Set.of("breach")),
                                "",
                                Force.DISCRETIONARY,
                                windows),
                        "human",
                        null))
                .general(new General(List.of(), List.of(), List.of(), List.of(), List.of(), calendar))
                .policy();
        // 1 January 2021 is a Friday: Monday and Tuesday are the first two, Wednesday is a holiday.
        assertThat(evaluate(policy, "2021-01-01", record("1", 0, "2021-01-01")).proposals())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.answerUntil()).isEqualTo("2021-01-07");
                    assertThat(one.decideFrom()).isEqualTo("2021-01-15");
                });
    }
}
