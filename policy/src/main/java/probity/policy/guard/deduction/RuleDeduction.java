package probity.policy.guard.deduction;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import probity.policy.guard.deduction.Written.Statement;
import probity.policy.guard.facts.RuleTerms;
import probity.policy.guard.number.ArticleNumbers;
import probity.policy.guard.number.RuleNumbers;
import probity.policy.guard.taxonomy.Category;
import probity.policy.guard.taxonomy.Gravity;

/// Each rule by itself that values facts in one reign, and each general provision of the reigning version.
final class RuleDeduction {

    private final Reign reign;

    private final Map<TextOf, ArticleNumbers> texts = new HashMap<>();

    RuleDeduction(Reign reign) {
        this.reign = reign;
    }

    /// The reigning version's in the order of its text, then the rules of earlier ones.
    List<RuleTerms> rules() {
        Map<TextOf, CountingRule> rules = new LinkedHashMap<>();
        reign.rules()
                .forEach(rule -> rules.put(new TextOf(rule.of(), rule.rule().id()), rule));
        List<RuleTerms> terms = new ArrayList<>();
        for (Statement statement : reign.edition().written().statements()) {
            CountingRule rule = rules.remove(new TextOf(reign.edition(), statement.id()));
            terms.add(rule == null ? general(statement) : rule(rule, statement));
        }
        for (CountingRule rule : rules.values()) {
            terms.add(rule(rule, rule.of().written().statement(rule.rule().id())));
        }
        return terms;
    }

    /// An article or a rule of one version.
    private record TextOf(Edition edition, String id) {}

    private RuleTerms general(Statement statement) {
        return new RuleTerms(
                "`" + statement.id() + "`",
                statement.at(),
                false,
                missing(statement, reign.edition()),
                Gravity.NONE,
                false,
                0,
                null);
    }

    private RuleTerms rule(CountingRule rule, Statement statement) {
        RecordType type = rule.of().type(rule.rule());
        return new RuleTerms(
                "`" + rule.rule().id() + "`",
                statement.at(),
                readsText(statement, type),
                missing(statement, rule.of()),
                rule.of().gravity(type),
                type.classification().category().equals(Category.RAT_CONTRIBUTION.id()),
                loss(rule, statement),
                range(rule));
    }

    /// What one record can take: also by the rules that count for it together with this one. Where the latest
    /// record of its type counts alone, its parts are a finding in several figures, which the next one
    /// replaces, and each is taken by itself.
    private long loss(CountingRule rule, Statement statement) {
        BigInteger loss = BigInteger.valueOf(rule.pull().loss());
        for (CountingRule other : reign.rules()) {
            boolean beside = other.of() == rule.of()
                    && other.rule().on() == rule.rule().on()
                    && (statement.joined().contains(other.rule().id())
                            || joins(other, rule.rule().id()));
            if (beside
                    && !other.rule().combination().latestOnly()
                    && !other.rule().id().equals(rule.rule().id())) {
                loss = loss.add(BigInteger.valueOf(other.pull().loss()));
            }
        }
        return loss.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    private static boolean joins(CountingRule rule, String id) {
        return rule.of().written().statement(rule.rule().id()).joined().contains(id);
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

    private List<String> missing(Statement statement, Edition of) {
        ArticleNumbers text = texts.computeIfAbsent(
                new TextOf(of, statement.article()),
                article -> ArticleNumbers.of(of.version().article(article.id())));
        return RuleNumbers.of(statement.texts()).missingFrom(text);
    }

    /// From the floor to the ceiling, or to the highest band's beginning. Points of a weighted dimension move the score
    /// by its share alone, so that their range is wider by as much.
    private @Nullable Long range(CountingRule rule) {
        ScoreScale scale = scale();
        Weighing weighing = scale.weighing();
        if (weighing != null) {
            String dimension = dimension(rule);
            return scale.dimensions().stream()
                    .filter(one -> one.id().equals(dimension))
                    .findFirst()
                    .map(own -> range(weighing, scale.dimensions(), own))
                    // A dimension that the scale does not weigh moves nothing.
                    .orElse(Long.MAX_VALUE);
        }
        Long floor = scale.floor();
        Long top = scale.ceiling() == null ? highestBand() : scale.ceiling();
        return floor == null || top == null || top <= floor ? null : Math.subtractExact(top, floor);
    }

    private ScoreScale scale() {
        return reign.edition().version().scale();
    }

    private static String dimension(CountingRule rule) {
        return rule.of()
                .version()
                .scale()
                .dimensions()
                .get(rule.rule().dimension())
                .id();
    }

    private static long range(Weighing weighing, List<Dimension> dimensions, Dimension of) {
        long all = dimensions.stream().mapToLong(Dimension::weight).sum();
        long own = of.weight();
        BigInteger range = BigInteger.valueOf(weighing.most())
                .subtract(BigInteger.valueOf(weighing.least()))
                .multiply(BigInteger.valueOf(all))
                .divide(BigInteger.valueOf(Math.max(1, own)));
        return own == 0
                ? Long.MAX_VALUE
                : range.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    private @Nullable Long highestBand() {
        return reign.edition().version().bands().stream()
                .map(Band::from)
                .filter(from -> from != Band.LOWEST)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
