package probity.policy.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/// Whatever two numbers of two ranges give lies in the range that the ranges give.
class RangeProperties {

    private static final long MOST = 1_000;

    private record Pair(long least, long most, long inside) {
        Range range() {
            return Range.of(least, most);
        }

        static Pair of(long one, long other, long inside) {
            long least = Math.min(one, other);
            long most = Math.max(one, other);
            return new Pair(least, most, least + Math.floorMod(inside, most - least + 1));
        }
    }

    private static void assertHolds(Range range, long number) {
        BigInteger value = BigInteger.valueOf(number);
        assertThat(range.least().compareTo(value) <= 0 && range.most().compareTo(value) >= 0)
                .as("%s holds %s", range, number)
                .isTrue();
    }

    @Property
    void everyOperationStaysInItsRange(
            @ForAll @LongRange(min = -MOST, max = MOST) long a,
            @ForAll @LongRange(min = -MOST, max = MOST) long b,
            @ForAll @LongRange(min = -MOST, max = MOST) long c,
            @ForAll @LongRange(min = -MOST, max = MOST) long d,
            @ForAll @LongRange(min = 0, max = MOST) long pick) {
        Pair left = Pair.of(a, b, pick);
        Pair right = Pair.of(c, d, pick * 7);
        long x = left.inside();
        long y = right.inside();

        assertHolds(left.range().plus(right.range()), x + y);
        assertHolds(left.range().minus(right.range()), x - y);
        assertHolds(left.range().times(right.range()), x * y);
        assertHolds(left.range().leastOf(right.range()), Math.min(x, y));
        assertHolds(left.range().greatestOf(right.range()), Math.max(x, y));
        assertHolds(left.range().negated(), -x);
    }

    @Property
    void quotientAndRemainderStayInTheirRanges(
            @ForAll @LongRange(min = -MOST, max = MOST) long a,
            @ForAll @LongRange(min = -MOST, max = MOST) long b,
            @ForAll @LongRange(min = -MOST, max = MOST) long c,
            @ForAll @LongRange(min = -MOST, max = MOST) long d,
            @ForAll @LongRange(min = 0, max = MOST) long pick) {
        Pair left = Pair.of(a, b, pick);
        Pair right = Pair.of(c, d, pick * 7);
        Assume.that(!right.range().holdsZero());

        assertHolds(left.range().dividedBy(right.range()), left.inside() / right.inside());
        assertHolds(left.range().remainderBy(right.range()), left.inside() % right.inside());
    }
}
