package probity.verify.oracle.differential;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.policy.RecordType;
import probity.core.record.CreditRecord;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.record.RecordList;
import probity.core.record.RecordStatus;
import probity.core.record.Value;

/// Records written as words, in the form in which the product reads them.
final class Records {

    private Records() {}

    static RecordList of(Policy policy, List<Map<String, String>> rows) {
        return new RecordList(all(policy, rows));
    }

    static List<CreditRecord> all(Policy policy, List<Map<String, String>> rows) {
        return rows.stream().map(row -> record(policy, row)).toList();
    }

    private static CreditRecord record(Policy policy, Map<String, String> row) {
        int index = policy.type(row.getOrDefault("type", ""));
        if (index == RecordType.NONE) {
            throw new IllegalArgumentException("no type for " + row);
        }
        String time = row.get("time");
        String ended = row.get("ended");
        String status = row.getOrDefault("status", "stands").toUpperCase(Locale.ROOT);
        List<@Nullable Value> values = new ArrayList<>();
        for (Field field : policy.types().get(index).fields()) {
            String text = row.get(field.name());
            values.add(text == null ? null : value(field.type(), text));
        }
        return new CreditRecord(
                row.getOrDefault("id", ""),
                index,
                LocalDate.parse(row.getOrDefault("date", "")),
                time == null ? null : LocalTime.parse(time),
                RecordStatus.valueOf(status),
                ended == null ? null : LocalDate.parse(ended),
                row.get("corrects"),
                values);
    }

    private static Value value(FieldType type, String text) {
        return switch (type) {
            case FieldType.WholeNumber _ -> new Value.Quantity(Long.parseLong(text));
            case FieldType.Decimal decimal -> scaled(text, decimal.decimals());
            case FieldType.Money money -> scaled(text, money.decimals());
            case FieldType.YesNo _ -> new Value.Quantity(text.equals("true") ? 1 : 0);
            case FieldType.Date _ -> new Value.Quantity(LocalDate.parse(text).toEpochDay());
            case FieldType.Time _ -> new Value.Quantity(LocalTime.parse(text).toSecondOfDay());
            case FieldType.Code _, FieldType.OneOf _, FieldType.Text _ -> new Value.Word(text);
        };
    }

    private static Value scaled(String text, int decimals) {
        return new Value.Quantity(new BigDecimal(text).movePointRight(decimals).longValueExact());
    }
}
