package probity.service.page.naming;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import probity.core.policy.RecordType;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.record.RecordCursor;
import probity.core.result.RecordRef;
import probity.service.page.Fact;
import probity.service.page.Words;

/// What the fields of one record hold, in words.
public final class FieldValues {

    private FieldValues() {}

    /// Every field that has a value, in the order of the policy.
    public static List<Fact> all(Naming naming, RecordCursor records, RecordRef ref) {
        RecordType type = naming.policy().types().get(ref.type());
        List<Fact> facts = new ArrayList<>();
        records.moveTo(ref.index());
        for (int slot = 0; slot < type.fields().size(); slot++) {
            if (records.has(slot)) {
                Field field = type.fields().get(slot);
                facts.add(Fact.of(Naming.spoken(field.name()), value(naming.words(), field.type(), records, slot)));
            }
        }
        return facts;
    }

    /// The amounts of a record on one line, for example `hours 6`; codes, texts and a plain no are left to its page.
    public static String brief(Naming naming, RecordCursor records, RecordRef ref) {
        RecordType type = naming.policy().types().get(ref.type());
        List<String> parts = new ArrayList<>();
        records.moveTo(ref.index());
        for (int slot = 0; slot < type.fields().size(); slot++) {
            Field field = type.fields().get(slot);
            if (records.has(slot) && worthSaying(field.type(), records, slot)) {
                String name = field.name().replace('-', ' ');
                boolean yes = field.type() instanceof FieldType.YesNo;
                parts.add(yes ? name : name + "\u00a0" + value(naming.words(), field.type(), records, slot));
            }
        }
        return String.join(", ", parts);
    }

    private static boolean worthSaying(FieldType type, RecordCursor records, int slot) {
        return switch (type) {
            case FieldType.WholeNumber _, FieldType.Decimal _, FieldType.Money _, FieldType.OneOf _ -> true;
            case FieldType.YesNo _ -> records.number(slot) == 1;
            case FieldType.Code _, FieldType.Text _, FieldType.Date _, FieldType.Time _ -> false;
        };
    }

    private static String value(Words words, FieldType type, RecordCursor records, int slot) {
        return switch (type) {
            case FieldType.WholeNumber _ -> words.figures().number(records.number(slot));
            case FieldType.Decimal decimal -> words.figures().points(records.number(slot), decimal.decimals());
            case FieldType.Money money ->
                words.figures().points(records.number(slot), money.decimals()) + "\u00a0" + money.currency();
            case FieldType.YesNo _ -> words.say(records.number(slot) == 1 ? "yes" : "no");
            case FieldType.Date _ -> words.figures().date(LocalDate.ofEpochDay(records.number(slot)));
            case FieldType.Time _ ->
                LocalTime.ofSecondOfDay(records.number(slot)).toString();
            case FieldType.Code _, FieldType.OneOf _, FieldType.Text _ -> records.text(slot);
        };
    }
}
