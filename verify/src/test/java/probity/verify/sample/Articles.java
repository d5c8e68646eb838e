package probity.verify.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What the articles of a programme say, as far as an inventor of records has to know it.
final class Articles {

    private static final Pattern NUMBER = Pattern.compile("(?<![a-z0-9-])[0-9]+(\\.[0-9]+)?");

    /// A rule and where it stands.
    ///
    /// @param better whether it makes its subject look better
    /// @param moves whether it states points
    /// @param numbers that its condition and its points name
    record Rule(String article, String id, String on, boolean better, boolean moves, SortedSet<BigDecimal> numbers) {}

    private final List<Rule> rules = new ArrayList<>();
    private final SortedSet<String> results = new TreeSet<>();
    private final boolean hours;

    Articles(List<String> texts) {
        for (String text : texts) {
            Map<String, Object> version = Tree.map(Tree.read(text));
            Tree.map(version.get("bands")).keySet().forEach(band -> results.add("band " + band));
            SortedSet<BigDecimal> amounts = new TreeSet<>();
            Tree.words(version.get("amounts")).forEach(amount -> amounts.add(new BigDecimal(amount)));
            boolean lower = Tree.word(Tree.map(version.get("score")), "better").equals("lower");
            for (Map<String, Object> article : Tree.maps(version.get("articles"))) {
                for (Map<String, Object> rule : Tree.maps(article.get("rules"))) {
                    rules.add(rule(article, rule, lower, amounts));
                }
                for (String kind : List.of("lists", "benefits", "measures")) {
                    Tree.maps(article.get(kind)).forEach(one -> results.add(kind + " " + Tree.word(one, "id")));
                }
            }
        }
        this.hours = texts.stream().anyMatch(text -> text.contains("multiply:"));
    }

    private static Rule rule(
            Map<String, Object> article, Map<String, Object> rule, boolean lower, SortedSet<BigDecimal> amounts) {
        SortedSet<BigDecimal> numbers = new TreeSet<>(amounts);
        for (String part : List.of("when", "points")) {
            Tree.words(rule.get(part))
                    .flatMap(word -> NUMBER.matcher(word).results())
                    .map(MatchResult::group)
                    .forEach(number -> numbers.add(new BigDecimal(number)));
        }
        boolean takes = Tree.words(rule.get("points")).anyMatch(word -> word.contains("-") && !word.contains("record."))
                || Tree.words(rule.get("points")).anyMatch(word -> word.startsWith("-"));
        boolean moves = rule.containsKey("points");
        boolean better = moves && !rule.containsKey("grade") && takes == lower;
        return new Rule(Tree.word(article, "id"), Tree.word(rule, "id"), Tree.word(rule, "on"), better, moves, numbers);
    }

    /// Those of all versions, in the order of the document.
    List<Rule> rules() {
        return rules;
    }

    /// Those that read a type of record.
    List<Rule> on(String type) {
        return rules.stream().filter(rule -> rule.on().equals(type)).toList();
    }

    /// Bands, lists, benefits and measures, each after the word for it.
    SortedSet<String> results() {
        return results;
    }

    /// Whether the hour of a record matters.
    boolean hours() {
        return hours;
    }
}
