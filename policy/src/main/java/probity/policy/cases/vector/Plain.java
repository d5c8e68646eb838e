package probity.policy.cases.vector;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.policy.diagnostic.DiagnosticJson;
import probity.policy.tree.Tree;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Mapping;
import probity.policy.tree.Tree.Scalar;
import probity.policy.tree.Tree.Sequence;

/// JSON values as maps, lists, texts, exact numbers, booleans and null.
final class Plain {

    /// What fits into so many characters stands on one line.
    private static final int WIDTH = 120;

    private static final int MOST_ZEROS = 1_000;

    private Plain() {}

    /// Names and values in turn, in this order.
    static Map<String, @Nullable Object> object(@Nullable Object... pairs) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return object;
    }

    /// A text read as YAML, of which JSON is a part.
    static @Nullable Object of(Tree tree) {
        return switch (tree) {
            case Scalar scalar -> of(scalar);
            case Sequence sequence -> {
                List<@Nullable Object> items = new ArrayList<>();
                sequence.items().forEach(item -> items.add(of(item)));
                yield items;
            }
            case Mapping mapping -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                for (Entry entry : mapping.entries()) {
                    object.put(entry.key().text(), of(entry.value()));
                }
                yield object;
            }
        };
    }

    private static @Nullable Object of(Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> scalar.text();
            case WHOLE_NUMBER, DECIMAL_NUMBER -> new BigDecimal(scalar.text());
            case YES_NO -> scalar.text().equals("true");
            case EMPTY -> null;
        };
    }

    /// Equal for values that are written alike but for the order of names and the zeros behind a decimal point.
    static @Nullable Object normal(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> normal = new TreeMap<>();
                map.forEach((name, one) -> normal.put(String.valueOf(name), normal(one)));
                yield normal;
            }
            case List<?> list -> {
                List<@Nullable Object> normal = new ArrayList<>();
                list.forEach(one -> normal.add(normal(one)));
                yield normal;
            }
            case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
            case LocalDate day -> day.toString();
            case null -> null;
            default -> value;
        };
    }

    /// On one line.
    static String line(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry ->
                                DiagnosticJson.quoted(String.valueOf(entry.getKey())) + ": " + line(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list -> list.stream().map(Plain::line).collect(Collectors.joining(", ", "[", "]"));
            // A number of a thousand digits is nobody's points; written out it could fill the memory.
            case BigDecimal number ->
                Math.abs((long) number.scale()) > MOST_ZEROS ? number.toString() : number.toPlainString();
            case Number number -> number.toString();
            case Boolean yesNo -> yesNo.toString();
            case null -> "null";
            default -> DiagnosticJson.quoted(value.toString());
        };
    }

    /// On as many lines as it takes, the same for the same value.
    static String text(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        write(text, value, "\n");
        return text.append('\n').toString();
    }

    private static void write(StringBuilder text, @Nullable Object value, String newLine) {
        String whole = line(value);
        boolean nests = value instanceof Map<?, ?> || value instanceof List<?>;
        if (!nests || whole.length() + newLine.length() <= WIDTH) {
            text.append(whole);
            return;
        }
        String inner = newLine + "  ";
        String separator = inner;
        text.append(value instanceof Map<?, ?> ? '{' : '[');
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text.append(separator).append(DiagnosticJson.quoted(String.valueOf(entry.getKey())));
                text.append(": ");
                write(text, entry.getValue(), inner);
                separator = "," + inner;
            }
        } else if (value instanceof List<?> list) {
            for (Object one : list) {
                text.append(separator);
                write(text, one, inner);
                separator = "," + inner;
            }
        }
        text.append(newLine).append(value instanceof Map<?, ?> ? '}' : ']');
    }
}
