package probity.policy.cases.vector;

import static probity.policy.cases.vector.Plain.object;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.policy.RecordType;
import probity.core.record.CreditRecord;
import probity.core.record.FieldType;
import probity.core.record.RecordStatus;
import probity.core.record.Value;

/// A record, written as in a file of cases.
final class RecordVector {

    private RecordVector() {}

    /// @param type the record's own
    static Map<String, @Nullable Object> of(CreditRecord record, RecordType type) {
        Map<String, @Nullable Object> all = object("id", record.id(), "type", type.name(), "date", record.date());
        if (record.time() != null) {
            all.put("time", record.time().toString());
        }
        if (record.status() != RecordStatus.STANDS) {
            all.put("status", record.status().name().toLowerCase(Locale.ROOT));
        }
        if (record.ended() != null) {
            all.put("ended", record.ended());
        }
        if (record.corrects() != null) {
            all.put("corrects", record.corrects());
        }
        for (int slot = 0; slot < type.fields().size(); slot++) {
            Value value = record.values().get(slot);
            if (value != null) {
                all.put(
                        type.fields().get(slot).name(),
                        of(value, type.fields().get(slot).type()));
            }
        }
        return all;
    }

    private static Object of(Value value, FieldType type) {
        return switch (value) {
            case Value.Word(String text) -> text;
            case Value.Quantity(long number) ->
                switch (type) {
                    case FieldType.Decimal decimal -> BigDecimal.valueOf(number, decimal.decimals());
                    case FieldType.Money money -> BigDecimal.valueOf(number, money.decimals());
                    case FieldType.YesNo _ -> number == 1;
                    case FieldType.Date _ -> LocalDate.ofEpochDay(number);
                    case FieldType.Time _ -> LocalTime.ofSecondOfDay(number).toString();
                    case FieldType.WholeNumber _, FieldType.Code _, FieldType.OneOf _, FieldType.Text _ -> number;
                };
        };
    }
}
