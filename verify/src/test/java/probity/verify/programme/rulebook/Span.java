package probity.verify.programme.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whole numbers that a part of a condition lets pass: `500<fine<2000 CNY`, `amount 1001-5000 CNY`, `months>=6`.
///
/// @param least included; `Long.MIN_VALUE` for none
/// @param most included; `Long.MAX_VALUE` for none
public record Span(long least, long most) {

    private static final Pattern BETWEEN = Pattern.compile("(\\d+)(<=?)[a-z ]+(<=?)(\\d+)( .*)?");
    private static final Pattern FROM_TO = Pattern.compile("[a-z ]+ (\\d+)-(\\d+)( .*)?");
    private static final Pattern ONE = Pattern.compile("[a-z ]+?(<=|>=|<|>|=)(\\d+)([% ].*)?");

    /// The spans of all parts that have numbers of this form, in their order.
    public static List<Span> of(TableRow row) {
        List<Span> spans = new ArrayList<>();
        for (String part : row.conditions()) {
            Matcher between = BETWEEN.matcher(part);
            Matcher range = FROM_TO.matcher(part);
            Matcher one = ONE.matcher(part);
            if (between.matches()) {
                long least = Long.parseLong(between.group(1));
                long most = Long.parseLong(between.group(4));
                spans.add(new Span(
                        between.group(2).equals("<") ? least + 1 : least,
                        between.group(3).equals("<") ? most - 1 : most));
            } else if (range.matches()) {
                spans.add(new Span(Long.parseLong(range.group(1)), Long.parseLong(range.group(2))));
            } else if (one.matches()) {
                spans.add(of(one.group(1), Long.parseLong(one.group(2))));
            }
        }
        return spans;
    }

    private static Span of(String sign, long bound) {
        return switch (sign) {
            case "<" -> new Span(Long.MIN_VALUE, bound - 1);
            case "<=" -> new Span(Long.MIN_VALUE, bound);
            case ">" -> new Span(bound + 1, Long.MAX_VALUE);
            case ">=" -> new Span(bound, Long.MAX_VALUE);
            case "=" -> new Span(bound, bound);
            default -> throw new IllegalArgumentException(sign);
        };
    }

    /// Its bounds.
    public List<Long> inside() {
        List<Long> bounds = new ArrayList<>();
        if (least != Long.MIN_VALUE) {
            bounds.add(least);
        }
        if (most != Long.MAX_VALUE && most != least) {
            bounds.add(most);
        }
        return bounds;
    }

    /// The numbers next to its bounds that it does not hold.
    public List<Long> outside() {
        List<Long> next = new ArrayList<>();
        if (least != Long.MIN_VALUE) {
            next.add(least - 1);
        }
        if (most != Long.MAX_VALUE) {
            next.add(most + 1);
        }
        return next;
    }
}
