package probity.service.intake;

import java.math.BigDecimal;

/// A JSON number in the form that records files use.
final class NumberAsText {
    /// More places than any field has: the widest holds 19 digits.
    private static final int MOST_PLACES = 100;

    private NumberAsText() {}

    /// Plain digits; a number with more places than any field can hold stays in scientific form, which no field takes.
    /// Written out, `1e999999999` alone would fill the memory.
    static String of(BigDecimal number) {
        boolean isShort =
                number.precision() <= MOST_PLACES && number.scale() <= MOST_PLACES && number.scale() >= -MOST_PLACES;
        return isShort ? number.toPlainString() : number.toString();
    }
}
