package probity.core.rule;

/// A limit on the running net sum of one rule, or of several rules that share it, inside one window; or on how many
/// times they move points there.
///
/// With a limit of zero or more, gains are cut so that the sum does not rise above it; losses are never cut and make
/// room again. With a limit below zero, losses are cut so that the sum does not fall below it, and gains make room.
///
/// @param id names what adds up: equal ids in two versions go on adding to one sum
/// @param limit in points, or a number of times (0 or more)
/// @param article the article whose text states the limit
public record Cap(String id, long limit, CapUnit unit, CapWindow window, String article) {

    public Cap {
        if (unit == CapUnit.TIMES && limit < 0) {
            throw new IllegalArgumentException("cap " + id + " cannot count " + limit + " times");
        }
    }

    /// A limit in points.
    public static Cap points(String id, long limit, CapWindow window, String article) {
        return new Cap(id, limit, CapUnit.POINTS, window, article);
    }

    /// What it leaves of an amount: of the same sign, or zero.
    ///
    /// @param sum what was earned under it in the window so far, or how many times
    public long allowed(long sum, long amount) {
        long room = limit - sum;
        if (unit == CapUnit.TIMES) {
            return room > 0 ? amount : 0;
        }
        if (limit >= 0 && amount > 0) {
            return Math.min(amount, Math.max(0, room));
        }
        if (limit < 0 && amount < 0) {
            return Math.max(amount, Math.min(0, room));
        }
        return amount;
    }
}
