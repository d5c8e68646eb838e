package probity.verify.programme.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Figures that are read from the document and not computed: of items that move no score here, and of texts.
final class WrittenFigures {

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");

    private WrittenFigures() {}

    /// The figures of an item that counts in the district only.
    static List<String> differences(TableRow row, Written rule) {
        if (row.effect().equals("grade")) {
            return rule.has("points") || rule.has("grade")
                    ? List.of("row " + row.id() + ": counts in the village, and should in the district only")
                    : List.of();
        }
        if (rule.mapping("points").has("tiers")) {
            String from = row.condition("hours");
            boolean found = rule.mapping("points").mappings("tiers").stream()
                    .anyMatch(tier -> tier.word("from").equals(from)
                            && tier.word("give").equals(row.points().toPlainString()));
            return found ? List.of() : List.of("row " + row.id() + ": no tier from " + from + " hours");
        }
        return rule.word("points").isEmpty() || new BigDecimal(rule.word("points")).compareTo(row.points()) != 0
                ? List.of("row " + row.id() + ", points: the table says " + row.points() + ", the policy "
                        + rule.word("points"))
                : List.of();
    }

    /// The ends of the range within which a person decides.
    static List<String> rangeDifferences(TableRow row, Written rule) {
        Written points = rule.mapping("points");
        BigDecimal least = row.points().min(row.mostPoints());
        BigDecimal most = row.points().max(row.mostPoints());
        boolean same = points.has("least")
                && new BigDecimal(points.word("least")).compareTo(least) == 0
                && new BigDecimal(points.word("most")).compareTo(most) == 0;
        return same ? List.of() : List.of("row " + row.id() + ", range: the table says " + least + " to " + most);
    }

    /// Each figure of the row that the article's text does not have; a bound may be named by its neighbour.
    static List<String> missingInText(TableRow row, Rulebook book) {
        Set<String> text = numbers(Rulebook.text(book.article(articleOf(row, book))));
        List<String> missing = new ArrayList<>();
        for (String number : numbers(row.cell("condition"))) {
            long one = Long.parseLong(number);
            if (!text.contains(number) && !text.contains("" + (one - 1)) && !text.contains("" + (one + 1))) {
                missing.add("row " + row.id() + ": the text does not say " + number);
            }
        }
        String points = row.points().abs().stripTrailingZeros().toPlainString();
        if (row.points().signum() != 0
                && !Rulebook.text(book.article(articleOf(row, book))).contains(points)) {
            missing.add("row " + row.id() + ": the text does not say " + points + " points");
        }
        return missing;
    }

    private static String articleOf(TableRow row, Rulebook book) {
        return book.articleOver(row.law());
    }

    private static Set<String> numbers(String text) {
        Set<String> numbers = new HashSet<>(Arrays.asList(NO_DIGIT.split(text, -1)));
        numbers.remove("");
        return numbers;
    }
}
