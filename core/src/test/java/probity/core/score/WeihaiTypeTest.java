package probity.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.core.score.Cases.amount;
import static probity.core.score.Cases.band;
import static probity.core.score.Cases.evaluate;
import static probity.core.score.Cases.record;
import static probity.core.score.Cases.score;
import static probity.core.score.RuleFixture.AMOUNT;
import static probity.core.score.RuleFixture.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import probity.core.derived.DerivedRecord;
import probity.core.derived.Propagations;
import probity.core.expression.BooleanExpression;
import probity.core.policy.Band;
import probity.core.policy.Better;
import probity.core.policy.Policy;
import probity.core.policy.ScoreScale;
import probity.core.policy.provision.Propagation;
import probity.core.record.CreditRecord;
import probity.core.record.RecordList;
import probity.core.rule.Cap;
import probity.core.rule.CapWindow;
import probity.core.rule.Points;
import probity.core.rule.RepairTerms;
import probity.core.rule.Replacement;
import probity.core.rule.Validity;

/// Worked cases of a rulebook as Chinese cities write them: base 1000, bands AAA to D, direct grades, doubled
/// deductions, donations by slices, grades that become deductions once a court's order is performed.
class WeihaiTypeTest {

    private static PolicyFixture bands() {
        return new PolicyFixture()
                .scale(ScoreScale.plain(1000, 0L, null, Better.HIGHER))
                .band("AAA", 1050, 1050)
                .band("AA", 1030, 1030)
                .band("A", 960, 960)
                .band("B", 850, 850)
                .band("C", 600, 600)
                .band("D", Band.LOWEST, Band.LOWEST);
    }

    private static RepairTerms performed(int by, long points) {
        RepairTerms plain = RepairTerms.plain(by, Period.ZERO);
        Replacement then = new Replacement(points, null, new Validity.Lasts(Period.ofYears(2)));
        return new RepairTerms(by, Period.ZERO, plain.notBefore(), List.of(), then, null, plain.ends());
    }

    @Test
    void bloodGivenTwiceAndTwelveLicencePointsComeTo990() {
        Policy policy = bands().type("blood")
                .type("licence")
                .rule(rule("blood", 0).points(10).lasts(1))
                .rule(rule("licence", 1).points(-30).lasts(1))
                .policy();
        CreditRecord[] records = {
            record("1", 0, "2021-01-01"), record("2", 0, "2021-02-01"), record("3", 1, "2021-03-01")
        };
        assertThat(score(policy, "2021-04-01", records)).isEqualTo(990);
        assertThat(band(policy, "2021-04-01", records)).isEqualTo("A");
    }

    @Test
    void theSameFineTwiceInAYearCountsDoubleUntilTheFirstHasExpired() {
        Policy policy = bands().type("fine")
                .rule(rule("fine", 0).points(-20).lasts(1).doubled())
                .policy();
        CreditRecord[] records = {record("1", 0, "2021-01-01"), record("2", 0, "2021-06-01")};
        assertThat(score(policy, "2021-12-31", records)).isEqualTo(940);
        assertThat(band(policy, "2021-12-31", records)).isEqualTo("B");
        assertThat(score(policy, "2022-01-01", records)).isEqualTo(960);
        assertThat(band(policy, "2022-01-01", records)).isEqualTo("A");
        assertThat(score(policy, "2022-06-01", records)).isEqualTo(1000);
    }

    @Test
    void donationsGiveBySlicesAndAtMostFortyAYear() {
        Points slices = new Points.Slices(
                AMOUNT,
                List.of(
                        new Points.Slice(1000L, 1, 100),
                        new Points.Slice(5000L, 1, 400),
                        new Points.Slice(10_000L, 1, 500),
                        new Points.Slice(null, 1, 1000)));
        Policy policy = bands().type("donation")
                .rule(rule("donation", 0)
                        .points(slices)
                        .lasts(1)
                        .cap(Cap.points("y", 40, new CapWindow.CalendarYear(), "1")))
                .policy();
        long[] yuan = {99, 1000, 5000, 10_000, 20_000, 50_000};
        long[] points = {0, 10, 20, 30, 40, 40};
        IntStream.range(0, yuan.length)
                .forEach(i -> assertThat(score(policy, "2021-02-01", amount("1", 0, "2021-01-01", yuan[i])))
                        .isEqualTo(1000 + points[i]));
    }

    @Test
    void aCompanyOnTheDefaultersListAndItsRepresentativeComeBackOnceItPerforms() {
        Policy companies = bands().type("defaulter")
                .repairing("performed", 0)
                .rule(rule("defaulter", 0).grade("D", "DA").lasts(5).repair(performed(1, -80)))
                .policy();
        Policy persons = bands().type("company-defaulter")
                .repairing("company-performed", 0)
                .rule(rule("company-defaulter", 0).grade("C", "").lasts(3).repair(performed(1, -60)))
                .policy();
        CreditRecord listed = record("1", 0, "2021-01-01", null, "F");
        CreditRecord performed = record("2", 1, "2021-09-01", null, "F");
        assertThat(band(companies, "2021-08-31", listed)).isEqualTo("D");
        assertThat(evaluate(companies, "2021-08-31", listed).standing().origin())
                .isEqualTo("DA");
        CreditRecord[] person = {
            derived(companies, persons, 0, listed, performed), derived(companies, persons, 1, listed, performed)
        };
        assertThat(band(persons, "2021-08-31", person)).isEqualTo("C");
        assertThat(score(companies, "2021-09-01", listed, performed)).isEqualTo(920);
        assertThat(score(persons, "2021-09-01", person)).isEqualTo(940);
        assertThat(band(companies, "2023-08-31", listed, performed)).isEqualTo("B");
        assertThat(band(persons, "2023-08-31", person)).isEqualTo("B");
        assertThat(score(companies, "2023-09-02", listed, performed)).isEqualTo(1000);
        assertThat(score(persons, "2023-09-02", person)).isEqualTo(1000);
        assertThat(band(persons, "2023-09-02", person)).isEqualTo("A");
    }

    /// What a company's record of one type makes of its representative.
    private static CreditRecord derived(Policy companies, Policy persons, int type, CreditRecord... records) {
        TreeMap<Integer, String> copy = new TreeMap<>();
        copy.put(1, "file");
        Propagation provision = new Propagation(
                "to-person", "1", type, "companies", companies.types().get(type).name(), "representative", copy, "");
        Propagations.Origin origin = new Propagations.Origin(
                companies,
                new RecordList(List.of(records)),
                new BooleanExpression.Literal(false),
                day -> day.isAfter(LocalDate.of(2020, 1, 1)));
        List<DerivedRecord> made =
                Propagations.of(provision, persons.types().get(type), origin).records();
        assertThat(made).hasSize(1);
        return made.getFirst().toRecord("derived-" + type);
    }

    @Test
    void aBonusGivenDuringADirectGradeCountsAfterIt() {
        Policy policy = bands().type("grade")
                .repairing("corrected", 0)
                .type("bonus")
                .rule(rule("grade", 0).grade("C", "").lasts(3).repair(RepairTerms.plain(1, Period.ZERO)))
                .rule(rule("bonus", 2).points(50).lasts(1))
                .freeze("bonus")
                .policy();
        CreditRecord grade = record("1", 0, "2021-01-01", null, "F");
        CreditRecord bonus = record("2", 2, "2021-02-01");
        CreditRecord corrected = record("3", 1, "2021-06-01", null, "F");
        assertThat(score(policy, "2021-01-15", grade)).isEqualTo(600);
        assertThat(score(policy, "2021-03-01", grade, bonus)).isEqualTo(600);
        assertThat(score(policy, "2021-06-01", grade, bonus, corrected)).isEqualTo(1050);
        assertThat(band(policy, "2021-06-01", grade, bonus, corrected)).isEqualTo("AAA");
        assertThat(score(policy, "2022-02-01", grade, bonus, corrected)).isEqualTo(1000);
    }
}
