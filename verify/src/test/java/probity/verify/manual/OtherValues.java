package probity.verify.manual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value of a policy as it might be otherwise.
final class OtherValues {

    private static final Pattern NUMBER = Pattern.compile("(.*?)([0-9]{1,9})([^0-9]*)", Pattern.DOTALL);

    private OtherValues() {}

    /// The value with each number in it changed by `by`, and each yes a no. In a text that is the last number.
    static Object of(Object value, int by) {
        return switch (value) {
            case Integer number -> number + by;
            case Boolean yes -> !yes;
            case String text -> text(text, by);
            case List<?> items -> items.stream().map(item -> of(item, by)).toList();
            case Map<?, ?> entries -> {
                Map<Object, Object> other = new LinkedHashMap<>();
                entries.forEach((key, content) -> other.put(key, of(content, by)));
                yield other;
            }
            default -> value;
        };
    }

    private static String text(String text, int by) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return text;
        }
        String digits = number.group(2);
        String other = Long.toString(Long.parseLong(digits) + by);
        return number.group(1) + "0".repeat(Math.max(0, digits.length() - other.length())) + other + number.group(3);
    }
}
