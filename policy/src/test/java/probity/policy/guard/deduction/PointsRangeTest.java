package probity.policy.guard.deduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import probity.core.expression.BooleanExpression;
import probity.core.expression.NumberExpression;
import probity.core.expression.NumberExpression.FieldNumber;
import probity.core.expression.NumberExpression.Literal;
import probity.core.policy.RecordType;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.rule.CapWindow;
import probity.core.rule.Points;
import probity.core.rule.Points.Measured;
import probity.core.rule.Points.Slice;
import probity.core.rule.Points.Step;
import probity.core.rule.Points.Tier;
import probity.core.text.Text;

class PointsRangeTest {

    /// One field from -3 to 10.
    private static final RecordType TYPE = new RecordType(
            "t",
            Text.of("en", "T"),
            List.of("s"),
            RecordType.Classification.NONE,
            List.of(new Field("n", new FieldType.WholeNumber(-3, 10), false, Text.of("en", "N"))),
            List.of(),
            List.of(),
            false,
            RecordType.Derived.NONE);

    private static final NumberExpression N = new FieldNumber(0);
    private static final Measured MEASURED = new Measured(N, "record.n", 0);

    private static PointsRange between(long least, long most) {
        return new PointsRange(BigInteger.valueOf(least), BigInteger.valueOf(most));
    }

    private static PointsRange of(NumberExpression expression) {
        return PointsRange.of(new Points.Computed(expression, ""), TYPE);
    }

    private static Step step(@Nullable Long to, long give) {
        return new Step(to, give);
    }

    @Test
    void expressionsReachAsFarAsTheirFieldsDo() {
        assertThat(of(N)).isEqualTo(between(-3, 10));
        assertThat(of(new NumberExpression.Add(N, new Literal(5)))).isEqualTo(between(2, 15));
        assertThat(of(new NumberExpression.Subtract(new Literal(5), N))).isEqualTo(between(-5, 8));
        assertThat(of(new NumberExpression.Multiply(N, new Literal(-2)))).isEqualTo(between(-20, 6));
        assertThat(of(new NumberExpression.Divide(N, new Literal(3)))).isEqualTo(between(-1, 3));
        assertThat(of(new NumberExpression.Divide(new Literal(12), N))).isEqualTo(between(-12, 12));
        assertThat(of(new NumberExpression.Remainder(N, new Literal(4)))).isEqualTo(between(-3, 3));
        assertThat(of(new NumberExpression.Negate(N))).isEqualTo(between(-10, 3));
        assertThat(of(new NumberExpression.Pick(true, N, new Literal(4)))).isEqualTo(between(-3, 4));
        assertThat(of(new NumberExpression.Pick(false, N, new Literal(4)))).isEqualTo(between(4, 10));
        assertThat(of(new NumberExpression.Choose(BooleanExpression.ALWAYS, N, new Literal(40))))
                .isEqualTo(between(-3, 40));
    }

    @Test
    void tariffsReachAsFarAsTheirTablesDo() {
        assertThat(PointsRange.of(new Points.Steps(MEASURED, List.of(step(2L, -5), step(null, -20))), TYPE))
                .isEqualTo(between(-20, 0));
        assertThat(PointsRange.of(
                        new Points.Slices(MEASURED, List.of(new Slice(4L, 1, 1), new Slice(null, 1, 3))), TYPE))
                .isEqualTo(between(0, 4 + 2));
        assertThat(PointsRange.of(
                        new Points.Tiers(
                                MEASURED, new CapWindow.CalendarYear(), List.of(new Tier(1, 10), new Tier(5, 30))),
                        TYPE))
                .isEqualTo(between(0, 30));
        assertThat(PointsRange.of(new Points.Decided(0, 0, -40, -5, 1), TYPE)).isEqualTo(between(-40, -5));
    }

    @Test
    void repetitionStretchesIt() {
        assertThat(between(-5, 0).upTo(4)).isEqualTo(between(-20, 0));
    }
}
