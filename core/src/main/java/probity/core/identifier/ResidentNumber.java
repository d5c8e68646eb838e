package probity.core.identifier;

import java.time.Month;
import java.time.chrono.IsoChronology;

/// Identity numbers of residents of China, GB 11643-1999: division in six digits, day of birth in eight, three of
/// order and a check character by ISO 7064 MOD 11-2.
///
/// Of other numbers of eighteen digits, fewer than one in ten thousand passes by chance.
final class ResidentNumber {

    private static final int LENGTH = 18;
    private static final int BIRTH = 6;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    /// The check character of a sum by its remainder of eleven.
    private static final String CHECK_OF_REMAINDER = "10X98765432";

    // Nobody who was born earlier lives, and nobody later.
    private static final int FIRST_YEAR = 1880;
    private static final int LAST_YEAR = 2099;

    private ResidentNumber() {}

    /// Whether the text is one. A small `x` counts as the check character too.
    static boolean isOne(byte[] text, int from, int to) {
        if (to - from != LENGTH || text[from] == '0') {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            int digit = text[from + place] - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += digit * WEIGHTS[place];
        }
        int check = text[to - 1] == 'x' ? 'X' : text[to - 1];
        return check == CHECK_OF_REMAINDER.charAt(sum % CHECK_OF_REMAINDER.length()) && isDay(text, from + BIRTH);
    }

    private static boolean isDay(byte[] text, int at) {
        int year = number(text, at, 4);
        int month = number(text, at + 4, 2);
        int day = number(text, at + 6, 2);
        return year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year));
    }

    private static int number(byte[] text, int from, int digits) {
        int number = 0;
        for (int i = 0; i < digits; i++) {
            number = number * 10 + text[from + i] - '0';
        }
        return number;
    }
}
