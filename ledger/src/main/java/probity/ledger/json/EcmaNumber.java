package probity.ledger.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// The text of a double in ECMAScript (`Number::toString`, ECMA-262 §6.1.6.1.20), which RFC 8785 §3.2.2.3 takes over.
final class EcmaNumber {
    /// Below this power of ten ECMAScript writes all digits of a large number; above it, an exponent.
    private static final int PLAIN_UP_TO = 21;
    /// A small number is written with leading zeros while its first digit stands at most this far behind the point.
    private static final int PLAIN_DOWN_TO = -6;

    private EcmaNumber() {}

    /// The shortest text that reads back as this double; finite values only.
    static String write(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        // The value is 0.digits · 10^point.
        int point = digits.length() - shortest.scale();
        return (value < 0 ? "-" : "") + layOut(digits, point);
    }

    private static String layOut(String digits, int point) {
        int count = digits.length();
        if (point > PLAIN_UP_TO || point <= PLAIN_DOWN_TO) {
            int exponent = point - 1;
            String fraction = count == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        if (point >= count) {
            return digits + "0".repeat(point - count);
        }
        return digits.substring(0, point) + "." + digits.substring(point);
    }

    /// The decimal of fewest digits that rounds to the value, and of those the nearest.
    ///
    /// `Double.toString` gives that (JDK 19 and later) wherever two digits or more are needed, but it never
    /// looks for one: the least double is `4.9E-324` there and `5e-324` here. So one digit is tried first.
    private static BigDecimal shortest(double value) {
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (decimal.precision() != 2) {
            return decimal;
        }
        BigDecimal down = decimal.round(new MathContext(1, RoundingMode.DOWN));
        BigDecimal up = decimal.round(new MathContext(1, RoundingMode.UP));
        boolean downHolds = down.doubleValue() == value;
        boolean upHolds = up.doubleValue() == value;
        if (!downHolds && !upHolds) {
            return decimal;
        }
        BigDecimal exact = new BigDecimal(value);
        boolean downIsNearer = exact.subtract(down).compareTo(up.subtract(exact)) <= 0;
        BigDecimal oneDigit = downHolds && (!upHolds || downIsNearer) ? down : up;
        return oneDigit.stripTrailingZeros();
    }
}
