package probity.core.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import probity.core.expression.BooleanExpression;
import probity.core.policy.Policy;
import probity.core.policy.RecordType;
import probity.core.policy.provision.CarryOver;
import probity.core.policy.provision.Propagation;
import probity.core.record.CreditRecord;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.record.RecordList;
import probity.core.record.RecordStatus;
import probity.core.record.Value;
import probity.core.score.Cases;
import probity.core.score.PolicyFixture;
import probity.core.text.Text;

/// What crosses: docs/reference/evaluation.md, section 9.
class CarryOversTest {

    private static final CarryOvers.Between TWO_YEARS =
            new CarryOvers.Between(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 12, 31));

    private static Policy village() {
        return new PolicyFixture()
                .type("deed")
                .rule("deed", 0, 30, Period.ofYears(1))
                .band("five-star", 20, 20)
                .band("no-star", Long.MIN_VALUE, Long.MIN_VALUE)
                .policy();
    }

    private static CarryOver yearly(boolean score, int into, String... only) {
        List<MonthDay> on = List.of(MonthDay.of(12, 31));
        return new CarryOver("stars", "3", 0, "village", score, into, on, Set.of(only));
    }

    @Test
    void theBandOfEachStatedDayIsCarriedOverWhereItIsNamed() {
        RecordList deeds = new RecordList(List.of(Cases.record("1", 0, "2021-06-01")));
        List<DerivedRecord> made = new CarryOvers(village())
                .of(yearly(false, 3, "five-star"), village().types().getFirst(), deeds, TWO_YEARS);
        assertThat(made).singleElement().satisfies(one -> {
            assertThat(one.date()).isEqualTo("2021-12-31");
            assertThat(one.values().get(3)).isEqualTo(new Value.Word("five-star"));
            assertThat(one.origin()).isEqualTo(new DerivedRecord.Origin("fixture", ""));
        });
    }

    @Test
    void theScoreIsCarriedOverOnEachStatedDay() {
        RecordList deeds = new RecordList(List.of(Cases.record("1", 0, "2021-06-01")));
        assertThat(new CarryOvers(village())
                        .of(yearly(true, 0), village().types().getFirst(), deeds, TWO_YEARS))
                .extracting(one -> one.values().getFirst())
                .containsExactly(new Value.Quantity(30), new Value.Quantity(0));
    }

    @Test
    void nothingIsCarriedOverOnDaysWithoutAnEvaluation() {
        Policy excluding = new PolicyFixture()
                .type("away")
                .rule("away", 0, 0, Period.ofYears(1))
                .excluding(false, "away")
                .policy();
        RecordList away = new RecordList(List.of(Cases.record("1", 0, "2021-06-01")));
        assertThat(new CarryOvers(excluding)
                        .of(yearly(true, 0), excluding.types().getFirst(), away, TWO_YEARS))
                .extracting(DerivedRecord::date)
                .containsExactly(LocalDate.of(2022, 12, 31));
    }

    @Test
    void aRecordIsPropagatedFromFactsOnlyWhileTheRelationStandsAndUnlessExcepted() {
        Policy company = village();
        CreditRecord standing = Cases.record("1", 0, "2021-02-01");
        CreditRecord early = Cases.record("2", 0, "2021-01-01");
        CreditRecord undone = Cases.record("3", 0, "2021-03-01").withStatus(RecordStatus.VOID);
        Propagation provision =
                new Propagation("to-person", "6", 0, "company", "deed", "representative", new TreeMap<>(), "");
        RecordList records = new RecordList(List.of(standing, early, undone));
        LocalDate since = LocalDate.of(2021, 1, 15);
        Propagations.Origin origin = new Propagations.Origin(
                company, records, new BooleanExpression.Literal(false), day -> day.isAfter(since));
        assertThat(Propagations.of(provision, company.types().getFirst(), origin))
                .extracting(one -> one.origin().record())
                .containsExactly("1");
        Propagations.Origin excepted =
                new Propagations.Origin(company, records, BooleanExpression.ALWAYS, day -> day.isAfter(since));
        assertThat(Propagations.of(provision, company.types().getFirst(), excepted))
                .isEmpty();
    }

    @Test
    void aNumberThatIsCopiedKeepsItsValueAndLosesDecimalsThatItsFieldLacks() {
        Policy company = village();
        Field rough = new Field("rough", new FieldType.Decimal(1, -1000, 1000), true, Text.of("en", "rough"));
        Field fine = new Field("fine", new FieldType.Decimal(3, -1000, 1000), true, Text.of("en", "fine"));
        RecordType from = type(List.of(rough));
        Policy origin = new Policy("company", List.of(from), company.versions());
        RecordType makes = type(List.of(
                fine, new Field("whole", new FieldType.WholeNumber(-1000, 1000), true, Text.of("en", "whole"))));
        Propagation provision = new Propagation(
                "to-person",
                "6",
                0,
                "company",
                "deed",
                "representative",
                new TreeMap<>(Map.of(0, "rough", 1, "rough")),
                "");
        CreditRecord record = new CreditRecord(
                "1",
                0,
                LocalDate.of(2021, 2, 1),
                null,
                RecordStatus.STANDS,
                null,
                null,
                List.of(new Value.Quantity(-57)));
        Propagations.Origin there = new Propagations.Origin(
                origin, new RecordList(List.of(record)), new BooleanExpression.Literal(false), day -> true);
        assertThat(Propagations.of(provision, makes, there)).singleElement().satisfies(made -> assertThat(made.values())
                .containsExactly(new Value.Quantity(-5700), new Value.Quantity(-5)));
    }

    private static RecordType type(List<Field> fields) {
        return new RecordType(
                "deed",
                Text.of("en", "deed"),
                List.of("agency"),
                RecordType.Classification.NONE,
                fields,
                List.of(),
                List.of(),
                false,
                RecordType.Derived.NONE);
    }
}
