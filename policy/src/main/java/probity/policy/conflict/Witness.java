package probity.policy.conflict;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.expression.BooleanExpression;
import probity.core.expression.NumberExpression;
import probity.core.policy.RecordType;
import probity.core.record.FieldType;
import probity.policy.reading.ScaledNumber;

/// An example of a record that lies in a region, for people.
final class Witness {

    private final RecordType type;

    Witness(RecordType type) {
        this.type = type;
    }

    /// ` One example: items: 3, kind: late.`; empty when there is nothing to say.
    String of(Region region) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<Reading, Domain> limit : region.limits().entrySet()) {
            String value = value(limit.getKey(), limit.getValue());
            if (value != null) {
                values.add(value);
            }
        }
        return values.isEmpty() ? "" : " One example: " + String.join(", ", values) + ".";
    }

    private @Nullable String value(Reading reading, Domain domain) {
        return switch (reading) {
            case Reading.Quantity(NumberExpression.FieldNumber(int slot)) ->
                named(slot, number(type.fields().get(slot).type(), nearestToZero((Domain.Numbers) domain)));
            case Reading.WordOf(int slot) -> named(slot, word((Domain.Words) domain));
            case Reading.Question(BooleanExpression.FieldFlag(int slot)) ->
                named(slot, Boolean.toString(((Domain.Answer) domain).yes()));
            case Reading.Quantity _, Reading.Mixed _, Reading.Question _ -> null;
        };
    }

    private static @Nullable String word(Domain.Words words) {
        return words.except()
                ? null
                : words.words().stream().sorted().findFirst().orElse(null);
    }

    private @Nullable String named(int slot, @Nullable String value) {
        return value == null ? null : "`" + type.fields().get(slot).name() + ": " + value + "`";
    }

    private static long nearestToZero(Domain.Numbers numbers) {
        long found = numbers.stretches().getFirst().least();
        for (Domain.Stretch one : numbers.stretches()) {
            long near = Math.max(one.least(), Math.min(one.most(), 0));
            if (Math.abs(near) < Math.abs(found)) {
                found = near;
            }
        }
        return found;
    }

    private static @Nullable String number(FieldType type, long value) {
        return switch (type) {
            case FieldType.WholeNumber _ -> Long.toString(value);
            case FieldType.Decimal decimal -> ScaledNumber.write(value, decimal.decimals());
            case FieldType.Money money -> ScaledNumber.write(value, money.decimals());
            case FieldType.Date _ -> LocalDate.ofEpochDay(value).toString();
            case FieldType.Time _ -> LocalTime.ofSecondOfDay(value).toString();
            case FieldType.Code _, FieldType.OneOf _, FieldType.Text _, FieldType.YesNo _ -> null;
        };
    }
}
