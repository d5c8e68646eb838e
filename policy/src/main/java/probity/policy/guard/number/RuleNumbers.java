package probity.policy.guard.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbers and durations that a rule works with, as the policy writes them, each with the ways in which a text may
/// say it. Zero need not be said.
public final class RuleNumbers {

    /// `1 year 6 months`, `2 weeks`.
    private static final Pattern DURATION = Pattern.compile(
            "(?<![\\w.-])\\d{1,6} (?:year|month|week|day)s?\\b(?: \\d{1,6} (?:year|month|week|day)s?\\b)*+");

    private static final Pattern PART = Pattern.compile("(\\d+) (year|month|week|day)s?");

    /// A number that is no part of a name or date and not in quotes.
    private static final Pattern LITERAL = Pattern.compile("(?<![\\w.])-?(?<![\\w-]-)\\d+(?:\\.\\d+)?(?![\\w-])");

    private static final Pattern DECIMAL = Pattern.compile("decimal\\(\\s*['\"](-?[\\d.]+)['\"]\\s*\\)");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Map<String, Integer> DAYS = Map.of("week", 7, "day", 1);
    private static final Map<String, Integer> MONTHS = Map.of("year", 12, "month", 1);

    private final List<Said> numbers = new ArrayList<>();

    /// @param ways each a list of numbers that must all be mentioned
    private record Said(String words, List<List<BigDecimal>> ways) {}

    private RuleNumbers() {}

    /// Those in `texts`: numbers, lengths of time, limits and expressions of the policy language.
    public static RuleNumbers of(List<String> texts) {
        RuleNumbers numbers = new RuleNumbers();
        texts.forEach(numbers::read);
        return numbers;
    }

    private void read(String text) {
        Matcher decimal = DECIMAL.matcher(text);
        while (decimal.find()) {
            add(decimal.group(1));
        }
        String bare = QUOTED.matcher(text).replaceAll("''");
        Matcher duration = DURATION.matcher(bare);
        while (duration.find()) {
            addDuration(duration.group());
        }
        Matcher literal = LITERAL.matcher(duration.replaceAll(""));
        while (literal.find()) {
            add(literal.group());
        }
    }

    private void add(String number) {
        BigDecimal plain = new BigDecimal(number).abs().stripTrailingZeros();
        if (plain.signum() != 0) {
            numbers.add(new Said(plain.toPlainString(), List.of(List.of(plain))));
        }
    }

    /// As written; or all in months, or all in days: `1 year 6 months` may be said as 18 months, `2 weeks` as 14 days.
    private void addDuration(String words) {
        List<BigDecimal> written = new ArrayList<>();
        int days = 0;
        int months = 0;
        Matcher part = PART.matcher(words);
        while (part.find()) {
            int count = Integer.parseInt(part.group(1));
            written.add(plain(count));
            days += count * DAYS.getOrDefault(part.group(2), 0);
            months += count * MONTHS.getOrDefault(part.group(2), 0);
        }
        List<List<BigDecimal>> ways = new ArrayList<>();
        ways.add(written.stream().filter(number -> number.signum() != 0).toList());
        ways.add(parts(months, days));
        ways.add(parts(months / 12, months % 12, days));
        if (days % 7 == 0) {
            ways.add(parts(months / 12, months % 12, days / 7));
        }
        if (months + days > 0) {
            numbers.add(new Said(words, ways));
        }
    }

    private static List<BigDecimal> parts(int... numbers) {
        List<BigDecimal> parts = new ArrayList<>();
        for (int number : numbers) {
            if (number != 0) {
                parts.add(plain(number));
            }
        }
        return parts;
    }

    private static BigDecimal plain(int number) {
        return BigDecimal.valueOf(number).stripTrailingZeros();
    }

    /// What `text` does not mention, as the policy writes it, each once.
    public List<String> missingFrom(ArticleNumbers text) {
        return numbers.stream()
                .filter(number ->
                        number.ways().stream().noneMatch(way -> way.stream().allMatch(text::mentions)))
                .map(Said::words)
                .distinct()
                .toList();
    }
}
