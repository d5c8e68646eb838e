package probity.core.score;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import probity.core.policy.scale.Rounding;
import probity.core.policy.scale.Weighing;

/// What the sums of weighted dimensions are of the range they are put onto. The exact shares are added up and rounded
/// once.
///
/// @param whole the share of each dimension in whole units, the rest cut off
/// @param rounded what rounding the sum of the exact shares gives beyond the whole ones
/// @param score the low end, all shares and the rounding
record Shares(List<Long> whole, long rounded, long score) {

    /// @param sums of the dimensions, within their range
    static Shares of(Weighing weighing, List<Long> weights, List<Long> sums) {
        long total = weights.stream().mapToLong(Long::longValue).sum();
        BigInteger denominator =
                BigInteger.valueOf(total).multiply(BigInteger.valueOf(weighing.most() - weighing.least()));
        BigInteger range = BigInteger.valueOf(weighing.high() - weighing.low());
        BigInteger exact = BigInteger.ZERO;
        List<Long> whole = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            BigInteger share = BigInteger.valueOf(weights.get(i))
                    .multiply(range)
                    .multiply(BigInteger.valueOf(sums.get(i) - weighing.least()));
            exact = exact.add(share);
            whole.add(share.divide(denominator).longValueExact());
        }
        long sum = rounded(exact, denominator, weighing.rounding());
        long left = sum - whole.stream().mapToLong(Long::longValue).sum();
        return new Shares(whole, left, weighing.low() + sum);
    }

    private static long rounded(BigInteger exact, BigInteger denominator, Rounding rounding) {
        BigInteger[] parts = exact.divideAndRemainder(denominator);
        long down = parts[0].longValueExact();
        int half = parts[1].shiftLeft(1).compareTo(denominator);
        return switch (rounding) {
            case DOWN -> down;
            case HALF_UP -> half >= 0 ? down + 1 : down;
            case HALF_EVEN -> half > 0 || (half == 0 && down % 2 != 0) ? down + 1 : down;
        };
    }
}
