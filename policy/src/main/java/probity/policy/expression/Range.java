package probity.policy.expression;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/// All whole numbers between two, both included: what an expression can come to, given the ranges of the fields it
/// reads (interval arithmetic; R. E. Moore, 1966). The result of an operation holds every result that its operands
/// allow.
record Range(BigInteger least, BigInteger most) {

    private static final Range LONG = Range.of(Long.MIN_VALUE, Long.MAX_VALUE);

    static Range of(long least, long most) {
        return new Range(BigInteger.valueOf(least), BigInteger.valueOf(most));
    }

    static Range exactly(long number) {
        return of(number, number);
    }

    /// Whether no result can overflow a `long`.
    boolean fitsLong() {
        return isWithin(LONG);
    }

    boolean isWithin(Range other) {
        return least.compareTo(other.least) >= 0 && most.compareTo(other.most) <= 0;
    }

    boolean holdsZero() {
        return least.signum() <= 0 && most.signum() >= 0;
    }

    Range plus(Range other) {
        return new Range(least.add(other.least), most.add(other.most));
    }

    Range negated() {
        return new Range(most.negate(), least.negate());
    }

    Range minus(Range other) {
        return plus(other.negated());
    }

    Range times(Range other) {
        return spanning(
                least.multiply(other.least),
                least.multiply(other.most),
                most.multiply(other.least),
                most.multiply(other.most));
    }

    /// The quotient truncated toward zero; `other` must not hold zero.
    Range dividedBy(Range other) {
        return spanning(
                least.divide(other.least), least.divide(other.most), most.divide(other.least), most.divide(other.most));
    }

    /// The remainder with the sign of the dividend; `other` must not hold zero.
    Range remainderBy(Range other) {
        BigInteger largest = other.least.abs().max(other.most.abs()).subtract(BigInteger.ONE);
        BigInteger bound = largest.min(least.abs().max(most.abs()));
        BigInteger low = least.signum() < 0 ? bound.negate() : BigInteger.ZERO;
        BigInteger high = most.signum() > 0 ? bound : BigInteger.ZERO;
        return new Range(low, high);
    }

    Range leastOf(Range other) {
        return new Range(least.min(other.least), most.min(other.most));
    }

    Range greatestOf(Range other) {
        return new Range(least.max(other.least), most.max(other.most));
    }

    /// Either of the two.
    Range or(Range other) {
        return new Range(least.min(other.least), most.max(other.most));
    }

    private static Range spanning(BigInteger... corners) {
        Stream<BigInteger> sorted = Arrays.stream(corners).sorted(Comparator.naturalOrder());
        BigInteger[] all = sorted.toArray(BigInteger[]::new);
        return new Range(all[0], all[all.length - 1]);
    }
}
