package probity.policy.rule;

import java.math.BigInteger;
import java.util.List;
import probity.core.rule.Points;

/// Points and what they can come to, whatever the record.
///
/// @param greatest absolute amount at most, in units of the last decimal
/// @param gives whether a record could be given points; never false when one could
/// @param takes whether points could be taken; never false when they could
record Worth(Points points, BigInteger greatest, boolean gives, boolean takes) {

    static final Worth NOTHING = new Worth(new Points.None(), BigInteger.ZERO, false, false);

    static Worth of(Points points, long least, long most) {
        BigInteger greatest =
                BigInteger.valueOf(least).abs().max(BigInteger.valueOf(most).abs());
        return new Worth(points, greatest, most > 0, least < 0);
    }

    /// Points that are one of several amounts, or parts of several added up.
    static Worth of(Points points, BigInteger greatest, List<Long> amounts) {
        return new Worth(
                points,
                greatest,
                amounts.stream().anyMatch(one -> one > 0),
                amounts.stream().anyMatch(one -> one < 0));
    }

    /// Whether a limit on what is given, or taken, could ever cut something; a rule without points is left alone.
    boolean canReach(long limit) {
        return gives == takes || (limit < 0 ? takes : gives);
    }
}
