package probity.policy.rule;

import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import probity.core.expression.NumberExpression;
import probity.core.policy.RecordType;
import probity.core.policy.ScoreScale;
import probity.core.policy.scale.Dimension;
import probity.core.rule.Combination;
import probity.core.rule.Condition;
import probity.core.rule.Points;
import probity.core.rule.RepairTerms;
import probity.core.rule.Rule;
import probity.core.rule.Validity;
import probity.policy.diagnostic.Code;
import probity.policy.expression.ExpressionCompiler;
import probity.policy.expression.ExpressionCompiler.PointsScope;
import probity.policy.expression.ExpressionCompiler.When;
import probity.policy.outline.Outline;
import probity.policy.reading.Ids;
import probity.policy.reading.ScaledNumber;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.tree.ScalarKind;
import probity.policy.tree.Tree.Scalar;
import probity.policy.type.TypeDraft;

/// Reads rules.
public final class RuleReader {

    private final Outline outline;
    private final List<RecordType> types;
    private final ScoreScale scale;
    private final ExpressionCompiler expressions;
    private final Limits limits;

    public RuleReader(Outline outline, List<RecordType> types, ScoreScale scale, ExpressionCompiler expressions) {
        this.outline = outline;
        this.types = types;
        this.scale = scale;
        this.expressions = expressions;
        this.limits = new Limits(outline);
    }

    /// The rule in `section`; null when it reads no known record type (reported).
    @Nullable
    public Rule read(Section section, String article) {
        int on = type(section);
        if (on == RecordType.NONE) {
            return null;
        }
        When when = when(section, types.get(on));
        return new Rule(
                section.raw("id"),
                article,
                on,
                new Condition(when.expression(), section.raw("when")),
                points(section, new PointsScope(types.get(on), when.present(), scale.decimals())),
                limits.of(section, article),
                validity(section),
                repair(section, on),
                dimension(section),
                TypeDraft.texts(section.words("tags")),
                section.text("law"),
                null,
                Combination.PLAIN);
    }

    private int type(Section section) {
        Scalar on = section.requiredScalar("on");
        return on != null && outline.names().types().resolves(on, section.report())
                ? indexOf(on.text())
                : RecordType.NONE;
    }

    private int indexOf(String name) {
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).name().equals(name)) {
                return i;
            }
        }
        return RecordType.NONE;
    }

    private When when(Section section, RecordType type) {
        Scalar text = section.scalar("when");
        When when = text == null ? When.ALWAYS : expressions.condition(text, type, section.report());
        return when == null ? new When(When.ALWAYS.expression(), allSlots(type)) : when;
    }

    /// After a faulty condition nothing is said about absent fields, which it might have asked for.
    private static Set<Integer> allSlots(RecordType type) {
        return IntStream.range(0, type.fields().size()).boxed().collect(Collectors.toSet());
    }

    private Points points(Section section, PointsScope scope) {
        Scalar scalar = section.scalar("points");
        if (scalar == null) {
            return new Points.None();
        }
        String text = scalar.text().strip();
        if (ScaledNumber.isNumber(text)) {
            return fixed(section, scalar);
        }
        if (scalar.kind() == ScalarKind.YES_NO) {
            section.wrongType(scalar, "a number or an expression");
            return new Points.None();
        }
        NumberExpression expression = expressions.points(scalar, scope, section.report());
        return expression == null ? new Points.None() : new Points.Computed(expression, text);
    }

    private Points fixed(Section section, Scalar scalar) {
        long points = ScaledNumber.read(scalar, scale.decimals(), section.report());
        if (Math.abs(points) > ExpressionCompiler.MOST_POINTS) {
            section.report()
                    .add(
                            Code.POINTS_TOO_LARGE,
                            scalar.at(),
                            "`" + scalar.text() + "` is more than a record can give.",
                            "The most is " + ExpressionCompiler.MOST_POINTS + " in units of the last decimal.");
        }
        return new Points.Fixed(points);
    }

    private static Validity validity(Section section) {
        Period length = section.period("lasts");
        return length == null ? new Validity.Unlimited() : new Validity.Lasts(length);
    }

    private @Nullable RepairTerms repair(Section section, int on) {
        Section repair = section.section("repair", Shape.REPAIR);
        Scalar by = repair == null ? null : repair.requiredScalar("by");
        if (repair == null || by == null || !outline.names().types().resolves(by, section.report())) {
            return null;
        }
        int type = indexOf(by.text());
        if (types.get(type).repairing(on) == null) {
            section.report()
                    .add(
                            Code.REPAIR_MISMATCH,
                            by.at(),
                            "`" + by.text() + "` does not repair `"
                                    + types.get(on).name() + "`.",
                            "Write `repairs: " + types.get(on).name() + "` in the record type `" + by.text() + "`.");
        }
        Period after = repair.period("after");
        return RepairTerms.plain(type, after == null ? Period.ZERO : after);
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
        if (scalar == null && !section.has("dimension")) {
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
