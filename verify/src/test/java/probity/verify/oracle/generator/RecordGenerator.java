package probity.verify.oracle.generator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import probity.verify.oracle.generator.TypeShape.FieldShape;

/// Records of the types of a generated policy, and days that matter for it.
final class RecordGenerator {

    private final Dice dice;
    private final Calendar calendar;
    private final List<TypeShape> types;
    private final List<TypeShape> sent;

    RecordGenerator(Dice dice, Calendar calendar, List<TypeShape> types) {
        this.dice = dice;
        this.calendar = calendar;
        this.types = types;
        this.sent = types.stream().filter(TypeShape::sent).toList();
    }

    Calendar calendar() {
        return calendar;
    }

    List<TypeShape> types() {
        return types;
    }

    /// A day on which much happens, or the day after, or any day.
    LocalDate day() {
        LocalDate day = dice.percent(70)
                ? calendar.day(dice).plusDays(dice.between(0, 1))
                : calendar.base().plusDays(dice.between(-50, 450));
        return dice.percent(10) ? day.plusYears(1) : day;
    }

    List<Map<String, String>> records() {
        List<Map<String, String>> records = new ArrayList<>();
        int count = dice.oneOf(0, 1, dice.between(2, 6), dice.between(3, 9), dice.between(6, 16));
        for (int i = 1; i <= count; i++) {
            records.add(record("r" + i, dice.oneOf(sent), records));
        }
        return records;
    }

    private Map<String, String> record(String id, TypeShape any, List<Map<String, String>> earlier) {
        Map<String, String> record = new LinkedHashMap<>();
        record.put("id", id);
        boolean corrects = !earlier.isEmpty() && dice.percent(15);
        Map<String, String> target = corrects ? dice.oneOf(earlier) : record;
        TypeShape type = corrects && dice.percent(85) ? typeOf(target) : any;
        LocalDate date = calendar.day(dice);
        record.put("type", type.name());
        record.put("date", date.toString());
        if (dice.percent(40)) {
            record.put("time", dice.oneOf("00:00", "06:00", "09:29:59", "09:30", "14:00:05", "23:00"));
        }
        if (dice.percent(15)) {
            record.put("status", dice.oneOf("void", "removed", "held"));
        }
        if (type.continuing() && dice.percent(60)) {
            record.put("ended", date.plusDays(dice.oneOf(0, 1, 5, 20, -3)).toString());
        }
        if (corrects) {
            record.put("corrects", dice.percent(97) ? target.get("id") : "unknown");
        }
        for (FieldShape field : type.fields()) {
            if (!field.optional() || dice.percent(60)) {
                record.put(field.name(), value(field));
            }
        }
        return record;
    }

    private TypeShape typeOf(Map<String, String> record) {
        return types.stream()
                .filter(type -> type.name().equals(record.get("type")))
                .findFirst()
                .orElseThrow();
    }

    private String value(FieldShape field) {
        return switch (field.type()) {
            case "code" -> dice.oneOf("L1", "L2", "L3");
            case "integer" -> String.valueOf(dice.between(field.least(), field.most()));
            case "one-of" -> dice.oneOf("red", "green", "blue");
            case "boolean" -> dice.oneOf("true", "true", "false");
            case "date" -> calendar.day(dice).toString();
            case "time" -> dice.oneOf("10:00", "11:00");
            case "text" -> "a note";
            default -> {
                int unit = (int) Math.pow(10, field.decimals());
                int least = field.least() * unit;
                int units = dice.percent(30)
                        ? dice.between(field.least(), field.most()) * unit
                        : dice.between(least, field.most() * unit);
                BigDecimal number = BigDecimal.valueOf(units, field.decimals());
                yield (dice.percent(30) ? number.stripTrailingZeros() : number).toPlainString();
            }
        };
    }
}
