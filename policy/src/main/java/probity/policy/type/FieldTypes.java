package probity.policy.type;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import probity.core.record.FieldType;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Report;
import probity.policy.diagnostic.Suggestion;
import probity.policy.reading.Section;
import probity.policy.tree.Tree.Scalar;

/// Reads what a field may hold.
final class FieldTypes {

    /// Least and greatest value of a number field that states none, in units of its last decimal. Without a range
    /// nothing could be shown to stay within what is computed exactly.
    static final long WIDEST = 1_000_000_000_000L;

    private static final Section.Allowed DECIMALS = new Section.Allowed(0, 6);
    private static final int MONEY_DECIMALS = 2;
    private static final List<String> NUMBER_KEYS = List.of("min", "max");

    /// The words for types, each with the keys that go with it.
    private static final Map<String, List<String>> KEYS = Map.of(
            "integer", NUMBER_KEYS,
            "decimal", List.of("min", "max", "decimals"),
            "money", List.of("min", "max", "decimals", "currency"),
            "one-of", List.of("values"),
            "code", List.of(),
            "text", List.of(),
            "boolean", List.of(),
            "date", List.of(),
            "time", List.of());

    private static final List<String> WORDS =
            List.of("integer", "decimal", "money", "code", "one-of", "text", "boolean", "date", "time");

    private final Section field;

    FieldTypes(Section field) {
        this.field = field;
    }

    /// The type called by a word alone, as in `hours: integer`.
    static FieldType ofWord(Scalar word, Report report) {
        return switch (word.text()) {
            case "integer" -> new FieldType.WholeNumber(-WIDEST, WIDEST);
            case "code" -> new FieldType.Code();
            case "text" -> new FieldType.Text();
            case "boolean" -> new FieldType.YesNo();
            case "date" -> new FieldType.Date();
            case "time" -> new FieldType.Time();
            case "decimal", "money", "one-of" -> {
                report.add(
                        Code.MISSING_KEY,
                        word.at(),
                        "A field of type `" + word.text() + "` needs more than its type.",
                        switch (word.text()) {
                            case "decimal" -> "Write `{type: decimal, decimals: 2}`.";
                            case "money" -> "Write `{type: money, currency: EUR}`.";
                            default -> "Write `{type: one-of, values: [late, lost]}`.";
                        });
                yield new FieldType.Text();
            }
            default -> {
                unknown(word, report);
                yield new FieldType.Text();
            }
        };
    }

    private static void unknown(Scalar word, Report report) {
        report.add(
                Code.NOT_ONE_OF,
                word.at(),
                "`" + word.text() + "` is not a type of field.",
                Suggestion.among(word.text(), WORDS, "types"));
    }

    FieldType read() {
        Scalar word = field.requiredScalar("type");
        if (word == null) {
            return new FieldType.Text();
        }
        List<String> keys = KEYS.get(word.text());
        if (keys == null) {
            unknown(word, field.report());
            return new FieldType.Text();
        }
        refuseOtherKeys(word.text(), keys);
        return switch (word.text()) {
            case "integer" -> ranged(0, range -> new FieldType.WholeNumber(range.min(), range.max()));
            case "decimal" -> {
                field.required("decimals");
                int decimals = field.whole("decimals", 0, DECIMALS);
                yield ranged(decimals, range -> new FieldType.Decimal(decimals, range.min(), range.max()));
            }
            case "money" -> money();
            case "one-of" -> oneOf();
            default -> ofWord(word, field.report());
        };
    }

    private FieldType money() {
        int decimals = field.whole("decimals", MONEY_DECIMALS, DECIMALS);
        String currency = currency();
        return ranged(decimals, range -> new FieldType.Money(currency, decimals, range.min(), range.max()));
    }

    private String currency() {
        Scalar scalar = field.requiredScalar("currency");
        if (scalar != null && !isCurrency(scalar.text())) {
            field.report()
                    .add(
                            Code.BAD_CURRENCY,
                            scalar.at(),
                            "`" + scalar.text() + "` is not a currency.",
                            "Write a code of ISO 4217 such as `EUR`, `CNY` or `USD`.");
        }
        return scalar == null ? "" : scalar.text();
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(code));
    }

    private FieldType oneOf() {
        field.required("values");
        List<String> values = TypeDraft.texts(field.words("values"));
        if (field.has("values") && values.isEmpty()) {
            field.report()
                    .add(
                            Code.MISSING_KEY,
                            field.at("values"),
                            "A field of type `one-of` needs at least one value.",
                            "Write `values: [late, lost]`.");
        }
        return new FieldType.OneOf(values);
    }

    private record Bounds(long min, long max) {}

    private FieldType ranged(int decimals, Function<Bounds, FieldType> make) {
        long min = bound("min", decimals, -WIDEST);
        long max = bound("max", decimals, WIDEST);
        if (min > max) {
            field.report()
                    .add(
                            Code.FIELD_RANGE,
                            field.at(field.has("min") ? "min" : "max"),
                            "`min` is above `max`.",
                            "Swap them, or state both.");
            return make.apply(new Bounds(max, min));
        }
        return make.apply(new Bounds(min, max));
    }

    private long bound(String key, int decimals, long otherwise) {
        Long stated = field.amount(key, decimals);
        return stated == null ? otherwise : stated;
    }

    private void refuseOtherKeys(String word, List<String> keys) {
        for (String key : List.of("min", "max", "decimals", "currency", "values")) {
            if (field.has(key) && !keys.contains(key)) {
                field.report()
                        .add(
                                Code.KEY_NOT_FOR_TYPE,
                                field.at(key),
                                "`" + key + "` has no meaning for a field of type `" + word + "`.",
                                keys.isEmpty()
                                        ? "Delete it."
                                        : "Delete it; this type has " + String.join(", ", keys) + ".");
            }
        }
    }
}
