package probity.core.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
                .of(yearly(false, 1, "five-star"), village().types().getFirst(), deeds, TWO_YEARS)
                .records();
        assertThat(made).singleElement().satisfies(one -> {
            assertThat(one.date()).isEqualTo("2021-12-31");
            assertThat(one.values().get(1)).isEqualTo(new Value.Word("five-star"));
            assertThat(one.origin()).isEqualTo(new DerivedRecord.Origin("fixture", ""));
        });
    }

    @Test
    void theScoreIsCarriedOverOnEachStatedDay() {
        RecordList deeds = new RecordList(List.of(Cases.record("1", 0, "2021-06-01")));
        assertThat(new CarryOvers(village())
                        .of(yearly(true, 0), village().types().getFirst(), deeds, TWO_YEARS)
                        .records())
                .extracting(one -> one.values().getFirst())
                .containsExactly(new Value.Quantity(30), new Value.Quantity(0));
    }

    @Test
    void theLastTwoDaysOfFebruaryAreOneInAYearThatHasOneOfThem() {
        List<MonthDay> on = List.of(MonthDay.of(2, 28), MonthDay.of(2, 29));
        CarryOver both = new CarryOver("stars", "3", 0, "village", true, 0, on, Set.of());
        CarryOvers.Between days = new CarryOvers.Between(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 12, 31));
        assertThat(new CarryOvers(village())
                        .of(both, village().types().getFirst(), new RecordList(List.of()), days)
                        .records())
                .extracting(DerivedRecord::date)
                .containsExactly(LocalDate.of(2023, 2, 28), LocalDate.of(2024, 2, 28), LocalDate.of(2024, 2, 29));
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
                        .of(yearly(true, 0), excluding.types().getFirst(), away, TWO_YEARS)
                        .records())
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
        assertThat(Propagations.of(provision, company.types().getFirst(), origin)
                        .records())
                .extracting(one -> one.origin().record())
                .containsExactly("1");
        Propagations.Origin excepted =
                new Propagations.Origin(company, records, BooleanExpression.ALWAYS, day -> day.isAfter(since));
        assertThat(Propagations.of(provision, company.types().getFirst(), excepted)
                        .records())
                .isEmpty();
    }

    @Test
    void aNumberThatIsCopiedKeepsItsValueAndLosesDecimalsThatItsFieldLacks() {
        Policy company = village();
        Field rough = new Field("rough", new FieldType.Decimal(1, -1000, 1000), true, Text.of("en", "rough"));
        Field fine = new Field("fine", new FieldType.Decimal(3, -10_000, 10_000), true, Text.of("en", "fine"));
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
        assertThat(Propagations.of(provision, makes, there).records())
                .singleElement()
                .satisfies(made ->
                        assertThat(made.values()).containsExactly(new Value.Quantity(-5700), new Value.Quantity(-5)));
    }

    /// What comes of one number that is copied into a field.
    private static Crossed copied(FieldType from, @Nullable Value value, FieldType to) {
        RecordType theirs = type(List.of(new Field("theirs", from, true, Text.of("en", "theirs"))));
        RecordType makes = type(List.of(new Field("own", to, false, Text.of("en", "own"))));
        Policy origin = new Policy("company", List.of(theirs), village().versions());
        Propagation provision = new Propagation(
                "to-person", "6", 0, "company", "deed", "representative", new TreeMap<>(Map.of(0, "theirs")), "");
        CreditRecord record = new CreditRecord(
                "1",
                0,
                LocalDate.of(2021, 2, 1),
                null,
                RecordStatus.STANDS,
                null,
                null,
                Collections.singletonList(value));
        return Propagations.of(
                provision,
                makes,
                new Propagations.Origin(
                        origin, new RecordList(List.of(record)), new BooleanExpression.Literal(false), day -> true));
    }

    private static void fits(FieldType from, Value value, FieldType to) {
        assertThat(copied(from, value, to).records()).as(from + " into " + to).hasSize(1);
        assertThat(copied(from, value, to).unmade()).isEmpty();
    }

    private static void misfits(Misfit why, FieldType from, @Nullable Value value, FieldType to) {
        assertThat(copied(from, value, to).records()).as(from + " into " + to).isEmpty();
        assertThat(copied(from, value, to).unmade())
                .containsExactly(new Unmade(
                        "to-person", LocalDate.of(2021, 2, 1), new DerivedRecord.Origin("company", "1"), "own", why));
    }

    @Test
    void nothingIsMadeWhereTheOwnFieldCannotHoldTheValue() {
        FieldType whole = new FieldType.WholeNumber(Long.MIN_VALUE, Long.MAX_VALUE);
        FieldType ten = new FieldType.WholeNumber(0, 10);
        FieldType fine = new FieldType.Decimal(6, Long.MIN_VALUE, Long.MAX_VALUE);
        fits(whole, new Value.Quantity(10), ten);
        misfits(Misfit.OUT_OF_RANGE, whole, new Value.Quantity(11), ten);
        misfits(Misfit.OUT_OF_RANGE, whole, new Value.Quantity(-1), ten);
        misfits(Misfit.OUT_OF_RANGE, whole, new Value.Quantity(Long.MAX_VALUE), fine);
        fits(fine, new Value.Quantity(10_999_999), ten);
        misfits(Misfit.MISSING, whole, null, ten);
        FieldType euro = new FieldType.Money("EUR", 2, 0, 1000);
        fits(euro, new Value.Quantity(999), ten);
        fits(euro, new Value.Quantity(999), new FieldType.Money("EUR", 0, 0, 10));
        misfits(Misfit.ANOTHER_KIND, euro, new Value.Quantity(999), new FieldType.Money("USD", 2, 0, 1000));
    }

    @Test
    void wordsAndOtherValuesKeepTheirKind() {
        FieldType colour = new FieldType.OneOf(List.of("red"));
        FieldType code = new FieldType.Code();
        FieldType text = new FieldType.Text();
        FieldType yesNo = new FieldType.YesNo();
        Value red = new Value.Word("red");
        fits(code, red, colour);
        misfits(Misfit.UNKNOWN_WORD, code, new Value.Word("blue"), colour);
        fits(colour, red, text);
        misfits(Misfit.ANOTHER_KIND, text, red, code);
        fits(yesNo, new Value.Quantity(1), yesNo);
        misfits(Misfit.ANOTHER_KIND, yesNo, new Value.Quantity(1), new FieldType.WholeNumber(0, 1));
        misfits(Misfit.ANOTHER_KIND, new FieldType.Date(), new Value.Quantity(1), new FieldType.Time());
        misfits(Misfit.ANOTHER_KIND, code, red, yesNo);
    }

    @Test
    void aScoreOrBandThatTheFieldCannotHoldIsNotCarriedOver() {
        RecordList deeds = new RecordList(List.of(Cases.record("1", 0, "2021-06-01")));
        RecordType rough =
                type(List.of(new Field("points", new FieldType.WholeNumber(1, 100), false, Text.of("en", "points"))));
        Crossed scores = new CarryOvers(village()).of(yearly(true, 0), rough, deeds, TWO_YEARS);
        assertThat(scores.records()).extracting(DerivedRecord::date).containsExactly(LocalDate.of(2021, 12, 31));
        assertThat(scores.unmade())
                .containsExactly(new Unmade(
                        "stars",
                        LocalDate.of(2022, 12, 31),
                        new DerivedRecord.Origin("fixture", ""),
                        "points",
                        Misfit.OUT_OF_RANGE));
        Crossed bands =
                new CarryOvers(village()).of(yearly(false, 3), village().types().getFirst(), deeds, TWO_YEARS);
        assertThat(bands.records()).isEmpty();
        assertThat(bands.unmade()).extracting(Unmade::misfit).containsOnly(Misfit.UNKNOWN_WORD);
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
