package probity.policy.guard.deduction;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Band;
import probity.core.policy.RecordType;
import probity.core.policy.ScoreScale;
import probity.core.policy.scale.Dimension;
import probity.core.policy.scale.Weighing;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.rule.Rule;
import probity.policy.guard.deduction.Written.Statement;
import probity.policy.guard.facts.RuleTerms;
import probity.policy.guard.number.ArticleNumbers;
import probity.policy.guard.number.RuleNumbers;
import probity.policy.guard.taxonomy.Category;
import probity.policy.guard.taxonomy.Gravity;

/// Each rule and general provision of one version by itself.
final class RuleDeduction {

    private final Edition edition;

    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, ArticleNumbers> texts = new HashMap<>();

    RuleDeduction(Edition edition) {
        this.edition = edition;
        edition.version().rules().forEach(rule -> rules.put(rule.id(), rule));
    }

    List<RuleTerms> rules() {
        List<RuleTerms> terms = new ArrayList<>();
        for (Statement statement : edition.written().statements()) {
            Rule rule = rules.get(statement.id());
            terms.add(rule == null ? general(statement) : rule(rule, statement));
        }
        return terms;
    }

    private RuleTerms general(Statement statement) {
        return new RuleTerms(
                "`" + statement.id() + "`", statement.at(), false, missing(statement), Gravity.NONE, false, 0, null);
    }

    private RuleTerms rule(Rule rule, Statement statement) {
        RecordType type = edition.type(rule);
        return new RuleTerms(
                "`" + rule.id() + "`",
                statement.at(),
                readsText(statement, type),
                missing(statement),
                edition.gravity(type),
                type.classification().category().equals(Category.RAT_CONTRIBUTION.id()),
                edition.pull(rule).loss(),
                range(rule));
    }

    private static boolean readsText(Statement statement, RecordType type) {
        List<String> read = new ArrayList<>(statement.texts());
        type.classification().gravity().forEach(one -> read.add(one.when().text()));
        return type.fields().stream()
                .filter(field -> field.type() instanceof FieldType.Text)
                .map(Field::name)
                .map(name -> Pattern.compile("\\brecord\\." + Pattern.quote(name) + "(?![\\w-])"))
                .anyMatch(name ->
                        read.stream().anyMatch(text -> name.matcher(text).find()));
    }

    private List<String> missing(Statement statement) {
        ArticleNumbers text = texts.computeIfAbsent(
                statement.article(),
                article -> ArticleNumbers.of(edition.version().article(article)));
        return RuleNumbers.of(statement.texts()).missingFrom(text);
    }

    /// From the floor to the ceiling, or to the highest band's beginning. Points of a weighted dimension move the score
    /// by its share alone, so that their range is wider by as much.
    private @Nullable Long range(Rule rule) {
        ScoreScale scale = edition.version().scale();
        Weighing weighing = scale.weighing();
        if (weighing != null) {
            return range(weighing, scale.dimensions(), rule.dimension());
        }
        Long floor = scale.floor();
        Long top = scale.ceiling() == null ? highestBand() : scale.ceiling();
        return floor == null || top == null || top <= floor ? null : Math.subtractExact(top, floor);
    }

    private static long range(Weighing weighing, List<Dimension> dimensions, int dimension) {
        long all = dimensions.stream().mapToLong(Dimension::weight).sum();
        long own = dimensions.get(dimension).weight();
        BigInteger range = BigInteger.valueOf(weighing.most())
                .subtract(BigInteger.valueOf(weighing.least()))
                .multiply(BigInteger.valueOf(all))
                .divide(BigInteger.valueOf(Math.max(1, own)));
        return own == 0
                ? Long.MAX_VALUE
                : range.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    private @Nullable Long highestBand() {
        return edition.version().bands().stream()
                .map(Band::from)
                .filter(from -> from != Band.LOWEST)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
