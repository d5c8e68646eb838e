package probity.policy.conflict;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.core.expression.BooleanExpression;
import probity.core.expression.Comparison;
import probity.core.expression.NumberExpression;
import probity.core.expression.TextExpression;
import probity.core.policy.RecordType;
import probity.core.record.FieldType;
import probity.policy.conflict.Domain.Numbers;
import probity.policy.conflict.Domain.Stretch;
import probity.policy.conflict.Domain.Words;

/// The regions of conditions that have no parts.
final class Atoms {

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private static final Numbers SECONDS = Numbers.between(0, 86_399);

    /// The days that four digits of a year can name.
    private static final Numbers DAYS = Numbers.between(
            LocalDate.of(0, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay());

    private final RecordType type;
    private final Map<Integer, Words> words = new HashMap<>();

    Atoms(RecordType type) {
        this.type = type;
    }

    /// Where the answer to a question is `yes`.
    static List<Region> question(BooleanExpression asked, boolean yes) {
        return List.of(Region.of(new Reading.Question(asked), new Domain.Answer(yes)));
    }

    /// Where `has` is as asked; a field that is not optional always has a value.
    List<Region> has(BooleanExpression.Has has, boolean yes) {
        if (type.fields().get(has.slot()).optional()) {
            return question(has, yes);
        }
        return yes ? List.of(Region.ALL) : List.of();
    }

    /// Where `left` and `right` compare so.
    List<Region> compare(Comparison comparison, NumberExpression left, NumberExpression right) {
        return solve(Linear.of(left).minus(Linear.of(right)), (bound, factor) -> below(comparison, bound, factor));
    }

    /// Where `of` is, or is not, one of `values`.
    List<Region> numberIn(NumberExpression of, Collection<Long> values, boolean in) {
        return solve(Linear.of(of), (bound, factor) -> {
            List<BigInteger> points = values.stream()
                    .map(value -> bound.add(BigInteger.valueOf(value)))
                    .filter(value -> value.mod(factor).signum() == 0)
                    .map(value -> value.divide(factor))
                    .sorted()
                    .toList();
            return in ? at(points) : besides(points);
        });
    }

    /// What a number may be so that a condition on `factor × number − bound` holds; `factor` is above zero.
    private interface Solution {
        Numbers of(BigInteger bound, BigInteger factor);
    }

    private List<Region> solve(Linear sum, Solution solution) {
        if (sum.terms().isEmpty()) {
            boolean zero = solution.of(sum.constant().negate(), BigInteger.ONE).meet(Numbers.between(0, 0)) != null;
            return zero ? List.of(Region.ALL) : List.of();
        }
        BigInteger divisor = sum.terms().values().stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        boolean flipped = sum.terms().values().iterator().next().signum() < 0;
        if (flipped) {
            // −x stands for the number; its solutions are turned round again.
            Numbers turned = turn(solution.of(sum.constant().negate(), divisor));
            return limited(reading(sum, divisor.negate()), turned);
        }
        return limited(reading(sum, divisor), solution.of(sum.constant().negate(), divisor));
    }

    private static Numbers turn(Numbers numbers) {
        List<Stretch> turned = new ArrayList<>();
        for (Stretch one : numbers.stretches().reversed()) {
            turned.add(new Stretch(negated(one.most()), negated(one.least())));
        }
        return new Numbers(turned);
    }

    private static long negated(long number) {
        return number == Long.MIN_VALUE ? Long.MAX_VALUE : -number;
    }

    private static Reading reading(Linear sum, BigInteger divisor) {
        NumberExpression only =
                sum.terms().size() == 1 ? sum.parts().get(sum.terms().firstKey()) : null;
        if (only != null) {
            return new Reading.Quantity(only);
        }
        SortedMap<String, BigInteger> terms = new TreeMap<>();
        sum.terms().forEach((text, factor) -> terms.put(text, factor.divide(divisor)));
        return new Reading.Mixed(terms);
    }

    private List<Region> limited(Reading reading, Numbers numbers) {
        Domain met = numbers.meet(range(reading));
        return met == null ? List.of() : List.of(Region.of(reading, met));
    }

    private Numbers range(Reading reading) {
        return switch (reading) {
            case Reading.Quantity(NumberExpression.FieldNumber(int slot)) ->
                range(type.fields().get(slot).type());
            case Reading.Quantity(NumberExpression.FactDay()) -> DAYS;
            case Reading.Quantity(NumberExpression.FactSecond()) -> SECONDS;
            case Reading.Quantity _, Reading.Mixed _, Reading.WordOf _, Reading.Question _ -> Numbers.ALL;
        };
    }

    private static Numbers range(FieldType field) {
        return switch (field) {
            case FieldType.WholeNumber number -> Numbers.between(number.min(), number.max());
            case FieldType.Decimal number -> Numbers.between(number.min(), number.max());
            case FieldType.Money number -> Numbers.between(number.min(), number.max());
            case FieldType.Date _ -> DAYS;
            case FieldType.Time _ -> SECONDS;
            case FieldType.Code _, FieldType.OneOf _, FieldType.Text _, FieldType.YesNo _ -> Numbers.ALL;
        };
    }

    private static Numbers below(Comparison comparison, BigInteger bound, BigInteger factor) {
        BigInteger floor = floor(bound, factor);
        boolean whole = floor.multiply(factor).equals(bound);
        BigInteger ceiling = whole ? floor : floor.add(BigInteger.ONE);
        return switch (comparison) {
            case LESS -> between(LEAST, ceiling.subtract(BigInteger.ONE));
            case AT_MOST -> between(LEAST, floor);
            case EQUAL -> at(whole ? List.of(floor) : List.of());
            case DIFFERENT -> besides(whole ? List.of(floor) : List.of());
            case AT_LEAST -> between(ceiling, MOST);
            case GREATER -> between(floor.add(BigInteger.ONE), MOST);
        };
    }

    private static BigInteger floor(BigInteger number, BigInteger divisor) {
        BigInteger[] parts = number.divideAndRemainder(divisor);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static Numbers between(BigInteger least, BigInteger most) {
        BigInteger low = least.max(LEAST);
        BigInteger high = most.min(MOST);
        return low.compareTo(high) > 0
                ? new Numbers(List.of())
                : Numbers.between(low.longValueExact(), high.longValueExact());
    }

    private static Numbers at(List<BigInteger> points) {
        List<Stretch> stretches = new ArrayList<>();
        points.forEach(point -> stretches.addAll(between(point, point).stretches()));
        return new Numbers(stretches);
    }

    private static Numbers besides(List<BigInteger> points) {
        List<Stretch> stretches = new ArrayList<>();
        BigInteger from = LEAST;
        for (BigInteger point : points) {
            stretches.addAll(between(from, point.subtract(BigInteger.ONE)).stretches());
            from = point.add(BigInteger.ONE);
        }
        stretches.addAll(between(from, MOST).stretches());
        return new Numbers(stretches);
    }

    /// Where two words are equal, or are not; null when both are read from the record.
    @Nullable
    List<Region> sameText(TextExpression left, TextExpression right, boolean same) {
        if (left instanceof TextExpression.Literal(String a)) {
            return right instanceof TextExpression.Literal(String b)
                    ? a.equals(b) == same ? List.of(Region.ALL) : List.of()
                    : textIn(right, Set.of(a), same);
        }
        return right instanceof TextExpression.Literal(String b) ? textIn(left, Set.of(b), same) : null;
    }

    /// Where the word read is, or is not, one of `values`.
    List<Region> textIn(TextExpression of, Set<String> values, boolean in) {
        return switch (of) {
            case TextExpression.Literal(String word) -> values.contains(word) == in ? List.of(Region.ALL) : List.of();
            case TextExpression.FieldText(int slot) -> {
                Domain met = new Words(!in, values).meet(words(slot));
                yield met == null ? List.of() : List.of(Region.of(new Reading.WordOf(slot), met));
            }
        };
    }

    private Words words(int slot) {
        return words.computeIfAbsent(
                slot,
                _ -> type.fields().get(slot).type() instanceof FieldType.OneOf(List<String> values)
                        ? new Words(false, Set.copyOf(values))
                        : Words.ALL);
    }
}
