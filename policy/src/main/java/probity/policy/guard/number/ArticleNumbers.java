package probity.policy.guard.number;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import probity.core.policy.Article;

/// Every number that the text of an article mentions, in figures or in words, in any of its languages.
///
/// `1,000`, `1.000` and `1 000` are a thousand wherever they stand, and `1,5` and `1.5` one and a half: a text that
/// could be read in two ways mentions both.
///
/// @param mentioned without trailing zeros
public record ArticleNumbers(Set<BigDecimal> mentioned) {

    private static final Pattern FIGURES = Pattern.compile("\\d+(?:[.,' \\u00a0\\u202f]\\d++)*+");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,' \\u00a0\\u202f]\\d{3})++");
    private static final Pattern DECIMAL = Pattern.compile("(\\d+)[.,](\\d+)");

    public ArticleNumbers {
        mentioned = Set.copyOf(mentioned);
    }

    public static ArticleNumbers of(Article article) {
        Set<BigDecimal> mentioned = new TreeSet<>();
        for (Map.Entry<String, String> text : article.text().byLanguage().entrySet()) {
            String plain = figures(Normalizer.normalize(text.getValue(), Normalizer.Form.NFKC));
            mentioned.addAll(inFigures(plain));
            mentioned.addAll(NumberWords.in(text.getKey()).numbers(plain));
        }
        return new ArticleNumbers(mentioned);
    }

    /// `text` with the figures of all scripts as 0 to 9.
    private static String figures(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return plain.toString();
    }

    private static List<BigDecimal> inFigures(String text) {
        List<BigDecimal> numbers = new ArrayList<>();
        Matcher figures = FIGURES.matcher(text);
        while (figures.find()) {
            String found = figures.group();
            if (GROUPED.matcher(found).matches()) {
                numbers.add(plain(found.replaceAll("\\D", "")));
            }
            Matcher decimal = DECIMAL.matcher(found);
            if (decimal.matches()) {
                numbers.add(plain(decimal.group(1) + "." + decimal.group(2)));
            }
            for (String part : found.split("\\D", -1)) {
                numbers.add(plain(part));
            }
        }
        return numbers;
    }

    private static BigDecimal plain(String number) {
        return new BigDecimal(number).stripTrailingZeros();
    }

    /// Whether `number` is mentioned; its sign is not asked for.
    boolean mentions(BigDecimal number) {
        return mentioned.contains(number.abs().stripTrailingZeros());
    }
}
