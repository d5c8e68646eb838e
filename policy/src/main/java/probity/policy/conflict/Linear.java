package probity.policy.conflict;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import probity.core.expression.NumberExpression;

/// A number as a sum of things read, each with a factor, and a constant. What is neither sum nor multiple is read as
/// one thing.
///
/// @param terms factors other than zero, by the text of what they multiply
/// @param parts what is multiplied, by its text
record Linear(SortedMap<String, BigInteger> terms, Map<String, NumberExpression> parts, BigInteger constant) {

    static Linear of(NumberExpression number) {
        return switch (number) {
            case NumberExpression.Literal(long value) -> constant(BigInteger.valueOf(value));
            case NumberExpression.Add(NumberExpression left, NumberExpression right) -> of(left).plus(of(right));
            case NumberExpression.Subtract(NumberExpression left, NumberExpression right) -> of(left).minus(of(right));
            case NumberExpression.Negate(NumberExpression of) -> of(of).times(BigInteger.ONE.negate());
            case NumberExpression.Multiply(NumberExpression left, NumberExpression right) ->
                product(number, of(left), of(right));
            case NumberExpression.FieldNumber _,
                    NumberExpression.FactDay _,
                    NumberExpression.FactSecond _,
                    NumberExpression.ByDate _,
                    NumberExpression.Divide _,
                    NumberExpression.Remainder _,
                    NumberExpression.Pick _,
                    NumberExpression.Choose _ -> whole(number);
        };
    }

    private static Linear constant(BigInteger value) {
        return new Linear(new TreeMap<>(), Map.of(), value);
    }

    private static Linear whole(NumberExpression number) {
        String text = number.toString();
        return new Linear(new TreeMap<>(Map.of(text, BigInteger.ONE)), Map.of(text, number), BigInteger.ZERO);
    }

    private static Linear product(NumberExpression whole, Linear left, Linear right) {
        if (left.terms().isEmpty()) {
            return right.times(left.constant());
        }
        return right.terms().isEmpty() ? left.times(right.constant()) : whole(whole);
    }

    Linear minus(Linear other) {
        return plus(other.times(BigInteger.ONE.negate()));
    }

    private Linear plus(Linear other) {
        SortedMap<String, BigInteger> sum = new TreeMap<>(terms);
        other.terms().forEach((text, factor) -> sum.merge(text, factor, BigInteger::add));
        sum.values().removeIf(factor -> factor.signum() == 0);
        Map<String, NumberExpression> all = new TreeMap<>(parts);
        all.putAll(other.parts());
        return new Linear(sum, Collections.unmodifiableMap(all), constant.add(other.constant()));
    }

    private Linear times(BigInteger factor) {
        SortedMap<String, BigInteger> multiplied = new TreeMap<>();
        if (factor.signum() != 0) {
            terms.forEach((text, one) -> multiplied.put(text, one.multiply(factor)));
        }
        return new Linear(multiplied, parts, constant.multiply(factor));
    }
}
