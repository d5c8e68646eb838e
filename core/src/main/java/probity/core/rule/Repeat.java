package probity.core.rule;

/// The same again while an earlier one counts is worth a multiple.
///
/// @param provision names what belongs together
/// @param article whose text says so
/// @param sameType whether any rule on the same record type is the same; otherwise only the same rule
/// @param times factor for the second, 2 or more
/// @param grows whether the factor multiplies with each further one; otherwise it stays
/// @param most greatest factor when it grows
public record Repeat(String provision, String article, boolean sameType, int times, boolean grows, int most) {

    /// The factor when `earlier` items count.
    public int factor(int earlier) {
        if (earlier == 0) {
            return 1;
        }
        if (!grows) {
            return times;
        }
        long factor = 1;
        for (int i = 0; i < earlier && factor < most; i++) {
            factor = Math.min(most, factor * times);
        }
        return Math.toIntExact(factor);
    }
}
