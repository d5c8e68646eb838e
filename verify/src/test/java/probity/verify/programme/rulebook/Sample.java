package probity.verify.programme.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Records that a rule reads: with what its condition asks for, and something for every other required field.
final class Sample {

    static final LocalDate DAY = LocalDate.of(2020, 3, 10);

    private static final Pattern EQUALS = Pattern.compile("record\\.([a-z-]+) == '?([A-Za-z0-9-]+)'?");
    private static final Pattern MEASURES = Pattern.compile("record\\.([a-z-]+) (?:[<>]=?|==) \\d");

    private final Written rule;
    private final Written type;
    private final String basis;

    Sample(Rulebook book, Written rule) {
        this.rule = rule;
        this.type = book.type(rule.word("on"));
        this.basis = rule.word("when");
    }

    /// The field whose number the condition compares; empty for none.
    String measured() {
        Matcher found = MEASURES.matcher(basis);
        return found.find() ? found.group(1) : "";
    }

    /// Whether its field can hold the number at all.
    boolean holds(String field, long number) {
        Written range = type.mapping("fields").mapping(field);
        return range.word("type").equals("money")
                ? number >= 0
                : number >= Long.parseLong(range.word("min")) && number <= Long.parseLong(range.word("max"));
    }

    /// A record on [#DAY] plus `days`, with these values in place of those found.
    Map<String, String> record(int days, Map<String, String> values) {
        Map<String, String> record = new LinkedHashMap<>();
        String day = DAY.plusDays(days).toString();
        record.put("type", rule.word("on"));
        record.put("date", day);
        if (type.word("continuing").equals("true")) {
            record.put("ended", day);
        }
        Written fields = type.mapping("fields");
        fields.names().forEachRemaining(name -> {
            Written field = fields.mapping(name);
            if (!field.word("optional").equals("true")) {
                record.put(name, value(field.has("type") ? field.word("type") : fields.word(name), field));
            }
        });
        EQUALS.matcher(basis)
                .results()
                .toList()
                .reversed()
                .forEach(first -> record.put(first.group(1), first.group(2)));
        record.putAll(values);
        return record;
    }

    private static String value(String word, Written field) {
        return switch (word) {
            case "one-of" -> field.words("values").getFirst();
            case "boolean" -> "true";
            case "code", "text" -> "X1";
            default -> field.word("min");
        };
    }

    /// So many records, `apart` days from each other.
    List<Map<String, String>> records(int count, int apart, Map<String, String> values) {
        List<Map<String, String>> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(record(i * apart, values));
        }
        return records;
    }
}
