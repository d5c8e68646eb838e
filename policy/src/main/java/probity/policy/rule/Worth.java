package probity.policy.rule;

import java.math.BigInteger;
import probity.core.rule.Points;

/// Points and how many they can come to at most, whatever the record.
///
/// @param greatest absolute amount, in units of the last decimal
record Worth(Points points, BigInteger greatest) {

    static final Worth NOTHING = new Worth(new Points.None(), BigInteger.ZERO);

    static Worth of(Points points, long least, long most) {
        return new Worth(
                points,
                BigInteger.valueOf(least).abs().max(BigInteger.valueOf(most).abs()));
    }
}
