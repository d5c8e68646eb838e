package probity.policy.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.core.policy.RecordType;
import probity.core.policy.RecordType.Classification;
import probity.core.record.CreditRecord;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.record.RecordList;
import probity.core.record.Value;
import probity.core.text.Text;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Diagnostic;
import probity.policy.diagnostic.Position;
import probity.policy.diagnostic.Report;
import probity.policy.diagnostic.SourceText;
import probity.policy.expression.ExpressionCompiler.Amount;
import probity.policy.expression.ExpressionCompiler.When;
import probity.policy.tree.ScalarKind;
import probity.policy.tree.Tree.Scalar;

class ExpressionCompilerTest {

    private static final List<Field> FIELDS = List.of(
            field("items", new FieldType.WholeNumber(0, 100), false),
            field("fine", new FieldType.Money("EUR", 2, 0, 10_000_000_00L), false),
            field("rate", new FieldType.Decimal(1, -1000, 1000), false),
            field("extra", new FieldType.WholeNumber(-50, 50), true),
            field("kind", new FieldType.OneOf(List.of("late", "lost")), false),
            field("loan", new FieldType.Code(), false),
            field("found-again", new FieldType.YesNo(), false),
            field("due", new FieldType.Date(), false),
            field("found", new FieldType.WholeNumber(0, 9), false));

    private static final RecordType TYPE = new RecordType(
            "late",
            Text.of("en", "late"),
            List.of(),
            Classification.NONE,
            FIELDS,
            List.of(),
            List.of(),
            false,
            RecordType.Derived.NONE);

    private static Field field(String name, FieldType type, boolean optional) {
        return new Field(name, type, optional, Text.of("en", name));
    }

    private static final LocalDate DATE = LocalDate.of(2027, 3, 10);

    /// items 7, fine 1234.50, rate -2.5, no extra, kind late, loan L1, found again, due 2027-03-01, found 4.
    private static RecordList record(@Nullable Long extra) {
        List<@Nullable Value> values = new ArrayList<>(Arrays.asList(
                new Value.Quantity(7),
                new Value.Quantity(123450),
                new Value.Quantity(-25),
                extra == null ? null : new Value.Quantity(extra),
                new Value.Word("late"),
                new Value.Word("L1"),
                new Value.Quantity(1),
                new Value.Quantity(LocalDate.of(2027, 3, 1).toEpochDay()),
                new Value.Quantity(4)));
        RecordList records = new RecordList(List.of(CreditRecord.of("1", 0, DATE, values)));
        records.moveTo(0);
        return records;
    }

    private static Scalar scalar(String text) {
        return new Scalar(text, ScalarKind.TEXT, Position.START);
    }

    private static Report report(String text) {
        return Report.on(SourceText.of("test", text));
    }

    private static String said(Report report) {
        return report.all().stream().map(Diagnostic::sentence).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            record.items >= 7 ; true
            record.items > 7 ; false
            record.fine >= 1234 ; true
            record.fine == decimal('1234.50') ; true
            record.fine < decimal('1234.5') ; false
            record.rate == decimal('-2.5') ; true
            record.rate * record.rate == decimal('6.25') ; true
            record.fine / 100 == 12 ; true
            record.items % 4 == 3 ; true
            -record.items % 4 == -3 ; true
            record.kind == 'late' ; true
            record.kind in ['lost'] ; false
            record.loan != 'L2' ; true
            record.items in [1, 7] ; true
            record.rate in [decimal('-2.50'), 3] ; true
            record.found-again ; true
            record.found-again == false ; false
            record.found - record.items == -3 ; true
            record.due < record.date ; true
            record.date in [date('2027-03-10')] ; true
            days_between(record.due, record.date) == 9 ; true
            has(record.extra) && record.extra > 1 ; false
            !has(record.extra) || record.extra > 1 ; true
            (has(record.extra) ? record.extra : 9) == 9 ; true
            !(!has(record.extra) || record.items > 50) ; false
            min(record.items, 5) == 5 && max(record.items, 5) == 7 ; true
            """)
    void conditionsHoldAsTheyRead(String text, boolean expected) {
        Report report = report(text);
        When when = new ExpressionCompiler().condition(scalar(text), Scope.of(TYPE), report);

        assertThat(said(report)).isEmpty();
        assertThat(when).isNotNull();
        assertThat(when.expression().holds(record(null))).isEqualTo(expected);
    }

    @Test
    void aConditionThatAsksForAFieldLetsThePointsReadIt() {
        String text = "has(record.extra) && record.items > 1";
        ExpressionCompiler compiler = new ExpressionCompiler();
        When when = compiler.condition(scalar(text), Scope.of(TYPE), report(text));
        Report report = report("record.extra * 2");

        Amount points =
                compiler.points(scalar("record.extra * 2"), Scope.of(TYPE).with(when.present()), 0, report);

        assertThat(report.hasErrors()).isFalse();
        assertThat(points.expression().value(record(21L))).isEqualTo(42);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            10 * record.items ; 0 ; 70
            record.items ; 2 ; 700
            record.rate ; 1 ; -25
            record.rate ; 3 ; -2500
            record.fine / 1000 ; 0 ; 1
            record.items > 5 ? 3 : 4 ; 0 ; 3
            """)
    void pointsAreInUnitsOfThePolicysLastDecimal(String text, int decimals, long expected) {
        Report report = report(text);

        Amount points = new ExpressionCompiler().points(scalar(text), Scope.of(TYPE), decimals, report);

        assertThat(said(report)).isEmpty();
        assertThat(points.expression().value(record(null))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            record.extra > 1 ; EXPRESSION_FIELD_MAY_BE_ABSENT
            has(record.extra) || record.extra > 1 ; EXPRESSION_FIELD_MAY_BE_ABSENT
            !has(record.extra) && record.extra > 1 ; EXPRESSION_FIELD_MAY_BE_ABSENT
            record.items / record.items > 1 ; EXPRESSION_DIVISION_BY_ZERO
            record.kind == 'stolen' ; EXPRESSION_WORD_NOT_IN_LIST
            record.fine * record.fine * record.fine > 1 ; EXPRESSION_OVERFLOW
            """)
    void whatCouldGoWrongWhileScoringDoesNotCompile(String text, Code expected) {
        Report report = report(text);

        assertThat(new ExpressionCompiler().condition(scalar(text), Scope.of(TYPE), report))
                .isNull();
        assertThat(report.all()).extracting(Diagnostic::code).containsExactly(expected);
    }
}
