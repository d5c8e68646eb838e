package probity.policy.reading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Report;
import probity.policy.tree.Tree.Scalar;

/// Written numbers as whole numbers of their last decimal: `12.5` with two decimals is 1250.
public final class ScaledNumber {

    /// Largest amount that a document may state, in units of the last decimal.
    public static final long LARGEST = 1_000_000_000_000_000L;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private ScaledNumber() {}

    /// Whether `text` is a number as documents write it: no exponent, no thousands sign, no `+`.
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /// The number in `scalar` with `decimals` decimals; 0 when it is faulty (reported).
    public static long read(Scalar scalar, int decimals, Report report) {
        if (!isNumber(scalar.text())) {
            report.add(
                    Code.BAD_NUMBER,
                    scalar.at(),
                    "`" + scalar.text() + "` is not a number.",
                    decimals == 0 ? "Write a whole number such as `200`." : "Write a number such as `200` or `12.5`.");
            return 0;
        }
        BigDecimal number = new BigDecimal(scalar.text());
        BigInteger units = units(number, decimals);
        if (units == null) {
            report.add(
                    Code.TOO_MANY_DECIMALS,
                    scalar.at(),
                    "`" + scalar.text() + "` has more than " + decimals + " decimals.",
                    decimals == 0
                            ? "Write a whole number, or declare `decimals`."
                            : "Round it, or declare more `decimals`.");
            return 0;
        }
        if (units.abs().compareTo(BigInteger.valueOf(LARGEST)) > 0) {
            report.add(
                    Code.NUMBER_OUT_OF_RANGE,
                    scalar.at(),
                    "`" + scalar.text() + "` is too large.",
                    "The largest amount is " + LARGEST + " in units of the last decimal.");
            return 0;
        }
        return units.longValueExact();
    }

    private static @Nullable BigInteger units(BigDecimal number, int decimals) {
        BigDecimal shifted = number.movePointRight(decimals).stripTrailingZeros();
        return shifted.scale() > 0 ? null : shifted.toBigIntegerExact();
    }

    /// `units` as people write them: 1250 with two decimals is `12.50`.
    public static String write(long units, int decimals) {
        return BigDecimal.valueOf(units, decimals).toPlainString();
    }
}
