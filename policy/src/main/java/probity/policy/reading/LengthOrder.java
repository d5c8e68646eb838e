package probity.policy.reading;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import probity.policy.diagnostic.Code;

/// Two lengths of time of which one is not to be longer than the other.
///
/// @param lowKey the key of the shorter one
/// @param highKey the key of the longer one
public record LengthOrder(
        String lowKey,
        @Nullable Period low,
        String highKey,
        @Nullable Period high) {

    /// Reports when the first is longer than the second wherever in the calendar both begin.
    public static void check(Section section, LengthOrder order) {
        Period low = order.low();
        Period high = order.high();
        if (low != null && high != null && isLonger(low, high)) {
            section.report()
                    .add(
                            Code.LENGTHS_OUT_OF_ORDER,
                            section.at(order.lowKey()),
                            "`" + order.lowKey() + "` is longer than `" + order.highKey() + "`.",
                            "Swap them, or change one.");
        }
    }

    private static boolean isLonger(Period one, Period other) {
        LocalDate leap = LocalDate.of(2024, 2, 1);
        LocalDate plain = LocalDate.of(2025, 2, 1);
        return leap.plus(one).isAfter(leap.plus(other)) && plain.plus(one).isAfter(plain.plus(other));
    }
}
