package probity.policy.guard.deduction;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import probity.core.expression.NumberExpression;
import probity.core.policy.RecordType;
import probity.core.record.FieldType;
import probity.core.rule.Points;

/// The least and the most that points can be, whatever the record says. Never too narrow; a condition that rules values
/// out is not looked at.
///
/// @param least in points of the last decimal
/// @param most at least `least`
record PointsRange(BigInteger least, BigInteger most) {

    private static final PointsRange ANY_LONG =
            new PointsRange(BigInteger.valueOf(Long.MIN_VALUE), BigInteger.valueOf(Long.MAX_VALUE));

    /// What one record of `type` can be worth.
    static PointsRange of(Points points, RecordType type) {
        return switch (points) {
            case Points.None _ -> exactly(0);
            case Points.Fixed(long fixed) -> exactly(fixed);
            case Points.Computed(NumberExpression expression, String _) -> of(expression, type);
            case Points.Decided decided -> between(decided.least(), decided.most());
            case Points.Steps steps ->
                zeroAnd(steps.steps().stream().map(Points.Step::give).toList());
            case Points.Slices slices ->
                slices(slices, of(slices.of().expression(), type).most());
            case Points.Tiers tiers -> tiers(tiers);
        };
    }

    private static PointsRange zeroAnd(List<Long> gives) {
        List<BigInteger> bounds = new ArrayList<>(List.of(BigInteger.ZERO));
        gives.forEach(give -> bounds.add(BigInteger.valueOf(give)));
        return hull(bounds);
    }

    /// Each slice as far as the greatest value reaches into it.
    private static PointsRange slices(Points.Slices slices, BigInteger greatest) {
        BigInteger least = BigInteger.ZERO;
        BigInteger most = BigInteger.ZERO;
        BigInteger from = BigInteger.ZERO;
        for (Points.Slice slice : slices.slices()) {
            Long end = slice.to();
            BigInteger to = end == null ? greatest : greatest.min(BigInteger.valueOf(end));
            BigInteger wholes = to.subtract(from).max(BigInteger.ZERO).divide(BigInteger.valueOf(slice.per()));
            BigInteger points = wholes.multiply(BigInteger.valueOf(slice.give()));
            least = least.add(points.min(BigInteger.ZERO));
            most = most.add(points.max(BigInteger.ZERO));
            from = from.max(to);
        }
        return new PointsRange(least, most);
    }

    /// A record can lift its subject from any tier, or from none, to any later one.
    private static PointsRange tiers(Points.Tiers tiers) {
        List<Long> gives = new ArrayList<>(List.of(0L));
        tiers.tiers().forEach(tier -> gives.add(tier.give()));
        List<Long> steps = new ArrayList<>();
        for (int from = 0; from < gives.size(); from++) {
            for (int to = from + 1; to < gives.size(); to++) {
                steps.add(gives.get(to) - gives.get(from));
            }
        }
        return zeroAnd(steps);
    }

    /// With `other`, whichever holds.
    PointsRange or(PointsRange other) {
        return hull(List.of(least, most, other.least, other.most));
    }

    /// Once, or as many times as `factor` says.
    PointsRange upTo(int factor) {
        return or(times(exactly(factor)));
    }

    static PointsRange exactly(long number) {
        return between(number, number);
    }

    private static PointsRange between(long least, long most) {
        return new PointsRange(BigInteger.valueOf(least), BigInteger.valueOf(most));
    }

    private static PointsRange of(NumberExpression expression, RecordType type) {
        return switch (expression) {
            case NumberExpression.Literal(long number) -> exactly(number);
            case NumberExpression.FieldNumber(int slot) ->
                field(type.fields().get(slot).type());
            case NumberExpression.FactDay _ -> ANY_LONG;
            case NumberExpression.FactSecond _ -> between(0, 24 * 60 * 60);
            case NumberExpression.Add(NumberExpression left, NumberExpression right) ->
                of(left, type).plus(of(right, type));
            case NumberExpression.Subtract(NumberExpression left, NumberExpression right) ->
                of(left, type).plus(of(right, type).negated());
            case NumberExpression.Multiply(NumberExpression left, NumberExpression right) ->
                of(left, type).times(of(right, type));
            case NumberExpression.Divide(NumberExpression left, NumberExpression right) ->
                of(left, type).dividedBy(of(right, type));
            case NumberExpression.Remainder(NumberExpression left, NumberExpression right) ->
                of(left, type).remainderOf(of(right, type));
            case NumberExpression.Negate(NumberExpression of) -> of(of, type).negated();
            case NumberExpression.ByDate(NavigableMap<Integer, Long> values) ->
                hull(values.values().stream().map(BigInteger::valueOf).toList());
            case NumberExpression.Pick(boolean least, NumberExpression left, NumberExpression right) ->
                of(left, type).picked(of(right, type), least);
            case NumberExpression.Choose(var _, NumberExpression then, NumberExpression otherwise) ->
                of(then, type).or(of(otherwise, type));
        };
    }

    private static PointsRange field(FieldType type) {
        return switch (type) {
            case FieldType.WholeNumber(long min, long max) -> between(min, max);
            case FieldType.Decimal(int _, long min, long max) -> between(min, max);
            case FieldType.Money(String _, int _, long min, long max) -> between(min, max);
            case FieldType.YesNo _ -> between(0, 1);
            case FieldType.Time _ -> between(0, 24 * 60 * 60);
            case FieldType.Date _, FieldType.Code _, FieldType.OneOf _, FieldType.Text _ -> ANY_LONG;
        };
    }

    private PointsRange plus(PointsRange other) {
        return new PointsRange(least.add(other.least), most.add(other.most));
    }

    private PointsRange negated() {
        return new PointsRange(most.negate(), least.negate());
    }

    private PointsRange times(PointsRange other) {
        return hull(List.of(
                least.multiply(other.least),
                least.multiply(other.most),
                most.multiply(other.least),
                most.multiply(other.most)));
    }

    /// The divisor is a whole number that is not zero, so that no quotient is farther from zero than the dividend.
    private PointsRange dividedBy(PointsRange divisor) {
        if (divisor.least.signum() > 0 || divisor.most.signum() < 0) {
            return hull(List.of(
                    least.divide(divisor.least),
                    least.divide(divisor.most),
                    most.divide(divisor.least),
                    most.divide(divisor.most)));
        }
        return or(negated());
    }

    private PointsRange remainderOf(PointsRange divisor) {
        BigInteger most = divisor.least
                .abs()
                .max(divisor.most.abs())
                .subtract(BigInteger.ONE)
                .max(BigInteger.ZERO);
        BigInteger below = least.signum() < 0 ? most.negate() : BigInteger.ZERO;
        BigInteger above = this.most.signum() > 0 ? most : BigInteger.ZERO;
        return new PointsRange(below, above);
    }

    private PointsRange picked(PointsRange other, boolean lesser) {
        return lesser
                ? new PointsRange(least.min(other.least), most.min(other.most))
                : new PointsRange(least.max(other.least), most.max(other.most));
    }

    private static PointsRange hull(List<BigInteger> bounds) {
        BigInteger least = bounds.getFirst();
        BigInteger most = bounds.getFirst();
        for (BigInteger bound : bounds) {
            least = least.min(bound);
            most = most.max(bound);
        }
        return new PointsRange(least, most);
    }
}
