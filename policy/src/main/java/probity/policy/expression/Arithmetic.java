package probity.policy.expression;

import probity.core.expression.NumberExpression;
import probity.core.expression.NumberExpression.Add;
import probity.core.expression.NumberExpression.Divide;
import probity.core.expression.NumberExpression.Literal;
import probity.core.expression.NumberExpression.Multiply;
import probity.core.expression.NumberExpression.Pick;
import probity.core.expression.NumberExpression.Remainder;
import probity.core.expression.NumberExpression.Subtract;
import probity.policy.expression.Typed.Num;

/// Fixed-point operations, with what they can come to. Results may not fit a `long`; the caller looks at the range.
final class Arithmetic {

    private Arithmetic() {}

    static Num literal(long number, int scale) {
        return new Num(new Literal(number), scale, Range.exactly(number));
    }

    /// The same number with `scale` decimals, which is not less than it has.
    static Num toScale(Num number, int scale) {
        if (number.scale() == scale) {
            return number;
        }
        long factor = powerOfTen(scale - number.scale());
        Range range = number.range().times(Range.exactly(factor));
        NumberExpression expression = number.expression() instanceof Literal && range.fitsLong()
                ? new Literal(range.least().longValueExact())
                : new Multiply(number.expression(), new Literal(factor));
        return new Num(expression, scale, range);
    }

    static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power = Math.multiplyExact(power, 10L);
        }
        return power;
    }

    static Num plus(Num left, Num right) {
        Pair pair = align(left, right);
        return pair.with(
                new Add(pair.left.expression(), pair.right.expression()),
                pair.left.range().plus(pair.right.range()));
    }

    static Num minus(Num left, Num right) {
        Pair pair = align(left, right);
        return pair.with(
                new Subtract(pair.left.expression(), pair.right.expression()),
                pair.left.range().minus(pair.right.range()));
    }

    static Num times(Num left, Num right) {
        return new Num(
                new Multiply(left.expression(), right.expression()),
                left.scale() + right.scale(),
                left.range().times(right.range()));
    }

    /// `right` must not hold zero.
    static Num dividedBy(Num left, Num right) {
        Pair pair = align(left, right);
        return new Num(
                new Divide(pair.left.expression(), pair.right.expression()),
                0,
                pair.left.range().dividedBy(pair.right.range()));
    }

    /// `right` must not hold zero.
    static Num remainder(Num left, Num right) {
        Pair pair = align(left, right);
        return pair.with(
                new Remainder(pair.left.expression(), pair.right.expression()),
                pair.left.range().remainderBy(pair.right.range()));
    }

    static Num negated(Num of) {
        return new Num(
                new NumberExpression.Negate(of.expression()),
                of.scale(),
                of.range().negated());
    }

    static Num pick(boolean least, Num left, Num right) {
        Pair pair = align(left, right);
        Range range = least
                ? pair.left.range().leastOf(pair.right.range())
                : pair.left.range().greatestOf(pair.right.range());
        return pair.with(new Pick(least, pair.left.expression(), pair.right.expression()), range);
    }

    /// Both numbers with the decimals of the finer one.
    static Pair align(Num left, Num right) {
        int scale = Math.max(left.scale(), right.scale());
        return new Pair(toScale(left, scale), toScale(right, scale));
    }

    /// Two numbers of one scale.
    record Pair(Num left, Num right) {

        Num with(NumberExpression expression, Range range) {
            return new Num(expression, left.scale(), range);
        }

        boolean fitsLong() {
            return left.range().fitsLong() && right.range().fitsLong();
        }
    }
}
