package probity.policy.booklet;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.record.CreditRecord;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.record.Value;
import probity.policy.cases.Case;
import probity.policy.cases.Expectation;
import probity.policy.sentence.Wording;

/// A case as an example: what is recorded, the day, and what comes of it.
final class ExampleBlocks {

    private final Policy policy;
    private final PolicyVersion version;
    private final Wording wording;

    ExampleBlocks(Policy policy, PolicyVersion version, Wording wording) {
        this.policy = policy;
        this.version = version;
        this.wording = wording;
    }

    List<Block> of(Case one) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(3, large(one.name()), ""));
        if (!one.records().isEmpty()) {
            blocks.add(new Block.Table(
                    List.of(wording.say("booklet.date"), wording.say("booklet.record"), wording.say("booklet.details")),
                    one.records().stream().map(this::row).toList()));
        }
        blocks.add(new Block.Paragraph(wording.say("booklet.result", one.asOf().toString(), result(one.expect()))));
        return blocks;
    }

    private List<String> row(CreditRecord record) {
        RecordType type = policy.types().get(record.type());
        List<String> details = new ArrayList<>();
        for (int slot = 0; slot < type.fields().size(); slot++) {
            Value value = record.values().get(slot);
            if (value != null) {
                Field field = type.fields().get(slot);
                details.add(field.name().replace('-', ' ') + ": " + written(field.type(), value));
            }
        }
        return List.of(record.date().toString(), type.name().replace('-', ' '), String.join("; ", details));
    }

    private String written(FieldType type, Value value) {
        return switch (value) {
            case Value.Word(String text) -> text;
            case Value.Quantity(long number) ->
                switch (type) {
                    case FieldType.Decimal decimal -> wording.number(number, decimal.decimals());
                    case FieldType.Money money -> wording.number(number, money.decimals()) + ' ' + money.currency();
                    case FieldType.YesNo _ -> wording.say(number == 1 ? "booklet.yes" : "booklet.no");
                    case FieldType.Date _ -> LocalDate.ofEpochDay(number).toString();
                    case FieldType.Time _ -> LocalTime.ofSecondOfDay(number).toString();
                    case FieldType.WholeNumber _, FieldType.Code _, FieldType.OneOf _, FieldType.Text _ ->
                        wording.number(number, 0);
                };
        };
    }

    private String result(Expectation expect) {
        List<String> parts = new ArrayList<>();
        if (expect.score() != null) {
            parts.add(wording.points(expect.score(), version.scale().decimals()));
        }
        if (expect.band() != null) {
            parts.add(wording.say("booklet.in-band", expect.band()));
        }
        named(parts, "booklet.on-lists", expect.lists());
        named(parts, "booklet.open", expect.benefits());
        named(parts, "booklet.proposed", expect.proposes());
        return parts.isEmpty() ? wording.say("booklet.none") : String.join("; ", parts);
    }

    private void named(List<String> parts, String key, @Nullable Collection<String> ids) {
        if (ids != null && !ids.isEmpty()) {
            List<String> spaced = ids.stream().map(id -> id.replace('-', ' ')).toList();
            parts.add(wording.say(key, String.join(", ", spaced)));
        }
    }

    private static String large(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
