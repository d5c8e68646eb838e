package probity.verify.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import probity.core.policy.RecordType;
import probity.core.record.Field;
import probity.core.record.FieldType;

/// What stands in the fields of invented records: each word of a closed list in turn, and numbers around those that
/// the rules name, so that few records see both sides of every condition.
final class Values {

    private final Articles articles;
    private final SplittableRandom random;
    private final Map<String, Integer> turns = new HashMap<>();

    Values(Articles articles, SplittableRandom random) {
        this.articles = articles;
        this.random = random;
    }

    String next(RecordType type, Field field, LocalDate day) {
        String place = type.name() + "." + field.name();
        return switch (field.type()) {
            case FieldType.WholeNumber whole -> number(type, place, new Range(0, whole.min(), whole.max()));
            case FieldType.Decimal one -> number(type, place, new Range(one.decimals(), one.min(), one.max()));
            case FieldType.Money one -> number(type, place, new Range(one.decimals(), one.min(), one.max()));
            case FieldType.OneOf one ->
                one.values().get(turn(place) % one.values().size());
            case FieldType.Code _ ->
                field.name().substring(0, 1).toUpperCase(Locale.ROOT) + "-" + (1_000 + turn(field.name()));
            case FieldType.Text _ -> "invented";
            case FieldType.YesNo _ -> String.valueOf(random.nextInt(5) < 3);
            case FieldType.Date _ -> day.minusDays(random.nextInt(8)).toString();
            case FieldType.Time _ -> "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
        };
    }

    private int turn(String place) {
        return turns.merge(place, 1, Integer::sum) - 1;
    }

    /// @param min in units of the last decimal, as `max`
    private record Range(int decimals, long min, long max) {}

    /// In turn one around the numbers that rules name, and one from the whole range.
    private String number(RecordType type, String place, Range range) {
        TreeSet<Long> near = new TreeSet<>();
        for (Articles.Rule rule : articles.on(type.name())) {
            for (BigDecimal number : rule.numbers()) {
                long units = number.movePointRight(range.decimals).longValue();
                near.addAll(List.of(units - 1, units, units + 1));
            }
        }
        near.removeIf(units -> units < range.min || units > range.max);
        long most = near.isEmpty() ? range.max : Math.min(range.max, Math.max(10, near.last()) * 2);
        long units = near.isEmpty() || turn(place) % 2 == 1
                ? random.nextLong(range.min, Math.max(range.min, Math.min(most, range.min + 1_000_000_000)) + 1)
                : List.copyOf(near).get(random.nextInt(near.size()));
        return BigDecimal.valueOf(units, range.decimals).toPlainString();
    }
}
