package probity.policy.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import probity.core.policy.RecordType;
import probity.core.policy.ScoreScale;
import probity.core.policy.scale.Dimension;
import probity.core.rule.Combination;
import probity.core.rule.Condition;
import probity.core.rule.DirectGrade;
import probity.core.rule.Multiplier;
import probity.core.rule.Repeat;
import probity.core.rule.Rule;
import probity.policy.conflict.Claim;
import probity.policy.diagnostic.Code;
import probity.policy.expression.ExpressionCompiler;
import probity.policy.expression.ExpressionCompiler.When;
import probity.policy.expression.Scope;
import probity.policy.outline.ArticleParts;
import probity.policy.outline.Outline;
import probity.policy.outline.Verb;
import probity.policy.reading.Ids;
import probity.policy.reading.Section;
import probity.policy.tree.Tree;
import probity.policy.tree.Tree.Scalar;
import probity.policy.type.TypeDraft;

/// Reads rules.
public final class RuleReader {

    private final Outline outline;
    private final List<RecordType> types;
    private final ScoreScale scale;
    private final ExpressionCompiler expressions;
    private final Limits limits;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final CombinationReader combinations;
    private final RepairReader repairs;
    private final Shared sharedLengths;
    private final Shared sharedRepairs;

    public RuleReader(Outline outline, List<RecordType> types, ScoreScale scale, ExpressionCompiler expressions) {
        this.outline = outline;
        for (int i = 0; i < types.size(); i++) {
            indexes.put(types.get(i).name(), i);
        }
        this.types = types;
        this.scale = scale;
        this.expressions = expressions;
        this.limits = new Limits(outline);
        this.combinations = new CombinationReader(outline);
        this.repairs = new RepairReader(outline, types);
        this.sharedLengths = new Shared(outline, Verb.LAST, "lasts");
        new LengthWordsCheck(outline.names(), types).report(sharedLengths);
        this.sharedRepairs = new Shared(outline, Verb.REPAIR, "repair");
    }

    /// Every rule in the order of the document, but for those that read no known record type (reported).
    public List<Claim> read() {
        List<Claim> claims = new ArrayList<>();
        for (ArticleParts article : outline.articles()) {
            for (Section section : article.rules()) {
                int on = type(section);
                if (on != RecordType.NONE) {
                    claims.add(new Claim(
                            read(section, article.id(), on),
                            combinations.others(section, "adds-to"),
                            section.at("id"),
                            section.report()));
                }
            }
        }
        new ExceptionCircles(claims).report();
        return claims;
    }

    private Rule read(Section section, String article, int on) {
        RecordType type = types.get(on);
        String id = section.raw("id");
        Scope scope = new Scope(type, Set.of(), outline.figures());
        When when = when(section, scope);
        Worth worth = new PointsReader(expressions, scope.with(when.present()), scale.decimals()).read(section);
        Combination combination = combinations.read(section, type);
        checkGreatest(section, worth, combination);
        DirectGrade grade = new GradeReader(outline, scale).read(section);
        return new Rule(
                id,
                article,
                on,
                new Condition(when.expression(), section.raw("when")),
                worth.points(),
                limits.of(section, article, worth),
                new LengthReader(type, grade, scale.decimals()).read(section, sharedLengths.of(id)),
                repairs.read(section, on, sharedRepairs.of(id)),
                dimension(section),
                TypeDraft.texts(section.words("tags")),
                section.text("law"),
                grade,
                combination);
    }

    /// Reports points that, multiplied by all that may multiply them, are more than a record can give.
    private static void checkGreatest(Section section, Worth worth, Combination combination) {
        Multiplier multiplier = combination.multiplier();
        Repeat repeat = combination.repeat();
        BigInteger hours = BigInteger.valueOf(multiplier == null ? 1 : multiplier.factor());
        BigInteger again = BigInteger.valueOf(repeat == null ? 1 : Math.max(repeat.times(), repeat.most()));
        BigInteger greatest = worth.greatest().multiply(hours).multiply(again);
        if (greatest.compareTo(BigInteger.valueOf(ExpressionCompiler.MOST_POINTS)) > 0) {
            Tree points = section.value("points");
            boolean multiplied = hours.multiply(again).compareTo(BigInteger.ONE) > 0;
            section.report()
                    .add(
                            Code.POINTS_TOO_LARGE,
                            points == null ? section.at() : points.at(),
                            "One record could give or take " + greatest + " points (in units of the last decimal)"
                                    + (multiplied ? ", with all that multiplies them." : "."),
                            "The most is " + ExpressionCompiler.MOST_POINTS + ".");
        }
    }

    private int type(Section section) {
        Scalar on = section.requiredScalar("on");
        return on != null && outline.names().types().resolves(on, section.report())
                ? indexOf(on.text())
                : RecordType.NONE;
    }

    private int indexOf(String name) {
        return indexes.getOrDefault(name, RecordType.NONE);
    }

    private When when(Section section, Scope scope) {
        Scalar text = section.scalar("when");
        When when = text == null ? When.ALWAYS : expressions.condition(text, scope, section.report());
        return when == null ? new When(When.ALWAYS.expression(), allSlots(scope.type())) : when;
    }

    /// After a faulty condition nothing is said about absent fields, which it might have asked for.
    private static Set<Integer> allSlots(RecordType type) {
        return IntStream.concat(
                        IntStream.of(Scope.TIME),
                        IntStream.range(0, type.fields().size()))
                .boxed()
                .collect(Collectors.toSet());
    }

    private int dimension(Section section) {
        Ids declared = outline.names().dimensions();
        Scalar scalar = section.scalar("dimension");
        if (declared.all().isEmpty()) {
            if (scalar != null) {
                section.report()
                        .add(
                                Code.DIMENSION_UNEXPECTED,
                                scalar.at(),
                                "The policy declares no dimensions.",
                                "Declare `dimensions` under `score`, or delete the key.");
            }
            return 0;
        }
        if (scalar == null && !section.has("dimension") && section.has("points")) {
            section.report()
                    .add(
                            Code.DIMENSION_MISSING,
                            section.at(),
                            "The policy has dimensions, and the rule does not say which one it counts for.",
                            "Add `dimension: …`; known are " + String.join(", ", declared.all()) + ".");
        }
        return scalar != null && declared.resolves(scalar, section.report()) ? indexOfDimension(scalar.text()) : 0;
    }

    private int indexOfDimension(String id) {
        return scale.dimensions().stream().map(Dimension::id).toList().indexOf(id);
    }
}
