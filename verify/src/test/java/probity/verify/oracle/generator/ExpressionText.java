package probity.verify.oracle.generator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import probity.verify.oracle.generator.TypeShape.FieldShape;

/// Writes random expressions over the fields of one record type, with every operator and function of the language.
final class ExpressionText {

    private final Dice dice;
    private final TypeShape type;
    private final List<String> days;
    private final Map<String, Integer> amounts;

    /// @param days days worth comparing with
    /// @param amounts decimals of the figures that the policy keys to dates, by name
    ExpressionText(Dice dice, TypeShape type, List<String> days, Map<String, Integer> amounts) {
        this.dice = dice;
        this.type = type;
        this.days = days;
        this.amounts = amounts;
    }

    /// A number with at most this many decimals.
    String number(int depth, int decimals) {
        if (depth == 0) {
            return plainNumber(decimals);
        }
        String left = number(depth - 1, decimals);
        return switch (dice.between(0, 9)) {
            case 0 -> left + dice.oneOf(" + ", " - ") + "(" + number(depth - 1, decimals) + ")";
            case 1 -> "(" + left + ") + " + number(depth - 1, decimals);
            case 2 -> dice.between(-2, 3) + " * (" + left + ")";
            case 3 -> "(" + number(depth - 1, 0) + ") * (" + left + ")";
            case 4 -> "(" + number(depth - 1, 2) + ") / " + divisor();
            case 5 -> "(" + number(depth - 1, 0) + ") % " + divisor();
            case 6 -> dice.oneOf("min(", "max(") + left + ", " + number(depth - 1, decimals) + ")";
            case 7 -> "((" + truth(depth - 1) + ") ? (" + left + ") : (" + number(depth - 1, decimals) + "))";
            case 8 -> "-(" + left + ")";
            default -> between().orElseGet(() -> left);
        };
    }

    private String plainNumber(int decimals) {
        for (Map.Entry<String, Integer> amount : amounts.entrySet()) {
            if (amount.getValue() <= decimals && dice.percent(25)) {
                return "amount('" + amount.getKey() + "')";
            }
        }
        List<FieldShape> fields = type.numbers(decimals);
        if (fields.isEmpty() || dice.percent(25)) {
            return String.valueOf(dice.between(-3, 9));
        }
        FieldShape field = dice.oneOf(fields);
        return field.optional()
                ? "(has(" + read(field) + ") ? " + read(field) + " : " + zero(field) + ")"
                : read(field);
    }

    private static String zero(FieldShape field) {
        return field.decimals() == 0 ? "0" : "decimal('0.5')";
    }

    private String divisor() {
        List<FieldShape> positive = type.numbers(0).stream()
                .filter(field -> field.least() > 0 && !field.optional())
                .toList();
        return positive.isEmpty() || dice.percent(50) ? String.valueOf(dice.between(2, 4)) : read(dice.oneOf(positive));
    }

    private Optional<String> between() {
        return type.of("date").stream()
                .filter(field -> !field.optional())
                .findFirst()
                .map(field -> "min(6, max(-6, days_between(" + read(field) + ", record.date)))");
    }

    /// A condition.
    String truth(int depth) {
        if (depth == 0) {
            return guarded();
        }
        String left = truth(depth - 1);
        return switch (dice.between(0, 5)) {
            case 0 -> "(" + left + ") && (" + truth(depth - 1) + ")";
            case 1 -> "(" + left + ") || (" + truth(depth - 1) + ")";
            case 2 -> "!(" + left + ")";
            case 3 -> "(" + left + ") ? (" + truth(depth - 1) + ") : (" + truth(depth - 1) + ")";
            case 4 -> number(1, 2) + comparison() + "(" + number(1, 2) + ")";
            default -> left;
        };
    }

    /// A test of one field, behind `has` where the field may be absent.
    private String guarded() {
        List<Supplier<String>> tests = new ArrayList<>();
        tests.add(() -> "record.date" + comparison() + "date('" + dice.oneOf(days) + "')");
        for (FieldShape field : type.fields()) {
            if (!field.type().equals("text") && !field.type().equals("time")) {
                tests.add(() -> guarded(field));
                tests.add(() -> guarded(field));
            }
        }
        return dice.oneOf(tests).get();
    }

    private String guarded(FieldShape field) {
        String test = test(field);
        if (!field.optional()) {
            return test;
        }
        String has = "has(" + read(field) + ")";
        return switch (dice.between(0, 3)) {
            case 0 -> has;
            case 1 -> "!" + has + " || " + test;
            case 2 -> has + " ? " + test + " : " + dice.percent(50);
            default -> has + " && " + test;
        };
    }

    private String test(FieldShape field) {
        String read = read(field);
        String word = "'" + dice.oneOf("red", "green") + "'";
        String file = "'" + (field.name().equals("grade") ? dice.oneOf("a", "b") : dice.oneOf("L1", "L2")) + "'";
        return switch (field.type()) {
            case "boolean" -> dice.oneOf(read, "!" + read, read + " == true");
            case "date" -> read + comparison() + "date('" + dice.oneOf(days) + "')";
            case "one-of" ->
                dice.oneOf(read + " == " + word, read + " != " + word, read + " in [" + word + ", 'blue']");
            case "code" -> dice.oneOf(read + " == " + file, read + " != " + file, read + " in ['L3', " + file + "]");
            case "integer" ->
                dice.percent(30) ? read + " in [1, 2, 3, 5, 8]" : read + comparison() + dice.between(0, 9);
            default ->
                dice.percent(50)
                        ? read + comparison() + dice.between(0, 9)
                        : read + comparison() + "decimal('" + BigDecimal.valueOf(dice.between(-50, 950), 2) + "')";
        };
    }

    private String comparison() {
        return dice.oneOf(" < ", " <= ", " > ", " >= ", " == ", " != ");
    }

    private static String read(FieldShape field) {
        return "record." + field.name();
    }
}
