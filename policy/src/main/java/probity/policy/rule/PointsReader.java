package probity.policy.rule;

import java.util.List;
import probity.core.policy.RecordType;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.rule.Points;
import probity.policy.diagnostic.Code;
import probity.policy.expression.ExpressionCompiler;
import probity.policy.expression.ExpressionCompiler.Amount;
import probity.policy.expression.Scope;
import probity.policy.reading.ScaledNumber;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.tree.ScalarKind;
import probity.policy.tree.Tree;
import probity.policy.tree.Tree.Mapping;
import probity.policy.tree.Tree.Scalar;

/// Reads the `points` of a rule.
final class PointsReader {

    private final ExpressionCompiler expressions;
    private final Scope scope;
    private final int decimals;

    /// @param scope what expressions may rely on
    /// @param decimals of points
    PointsReader(ExpressionCompiler expressions, Scope scope, int decimals) {
        this.expressions = expressions;
        this.scope = scope;
        this.decimals = decimals;
    }

    Worth read(Section rule) {
        return switch (rule.value("points")) {
            case null -> Worth.NOTHING;
            case Mapping tariff -> tariff(rule, tariff);
            case Tree _ -> single(rule);
        };
    }

    private Worth single(Section rule) {
        Scalar scalar = rule.scalar("points");
        if (scalar == null) {
            return Worth.NOTHING;
        }
        String text = scalar.text().strip();
        if (ScaledNumber.isNumber(text)) {
            long points = ScaledNumber.read(scalar, decimals, rule.report());
            return Worth.of(new Points.Fixed(points), points, points);
        }
        if (scalar.kind() == ScalarKind.YES_NO) {
            rule.wrongType(scalar, "a number or an expression");
            return Worth.NOTHING;
        }
        Amount amount = expressions.points(scalar, scope, decimals, rule.report());
        return amount == null
                ? Worth.NOTHING
                : Worth.of(new Points.Computed(amount.expression(), text), amount.least(), amount.most());
    }

    private Worth tariff(Section rule, Mapping mapping) {
        TariffReader tariffs = new TariffReader(expressions, scope, decimals);
        if (mapping.entry("decided") != null) {
            return decided(Section.of(mapping, Shape.DECIDED, rule.report()));
        }
        if (mapping.entry("step-of") != null) {
            return tariffs.steps(Section.of(mapping, Shape.STEPPED, rule.report()));
        }
        if (mapping.entry("slice-of") != null) {
            return tariffs.slices(Section.of(mapping, Shape.SLICED, rule.report()));
        }
        if (mapping.entry("tier-of") != null) {
            return tariffs.tiers(Section.of(mapping, Shape.TIERED, rule.report()));
        }
        rule.report()
                .add(
                        Code.MISSING_KEY,
                        mapping.at(),
                        "Nothing says how the points come about.",
                        "Write a number, an expression, or a mapping with one of "
                                + String.join(", ", List.of("`decided`", "`step-of`", "`slice-of`", "`tier-of`"))
                                + ".");
        return Worth.NOTHING;
    }

    private Worth decided(Section section) {
        section.required("least");
        section.required("most");
        Long least = section.amount("least", decimals);
        Long most = section.amount("most", decimals);
        Scalar value = section.requiredScalar("decided");
        Scalar reason = section.requiredScalar("reason");
        FieldRef fields = new FieldRef(scope.type(), section.report());
        int field = value == null ? RecordType.NONE : fields.slot(value, FieldRef.Suited.NUMBER);
        int grounds = reason == null ? RecordType.NONE : fields.slot(reason, FieldRef.Suited.REASON);
        if (least == null || most == null || field == RecordType.NONE || grounds == RecordType.NONE) {
            return Worth.NOTHING;
        }
        Decision decision = new Decision(scope.type().fields().get(field), least, most);
        long unit = unit(section, decision);
        return unit == 0 ? Worth.NOTHING : Worth.of(new Points.Decided(field, grounds, least, most, unit), least, most);
    }

    private record Decision(Field field, long least, long most) {}

    /// How many units of points one unit of the field is; 0 when the field does not fit (reported).
    private long unit(Section section, Decision decision) {
        FieldType type = decision.field().type();
        int scale = type instanceof FieldType.Decimal decimal ? decimal.decimals() : 0;
        long min = type instanceof FieldType.Decimal decimal ? decimal.min() : ((FieldType.WholeNumber) type).min();
        long max = type instanceof FieldType.Decimal decimal ? decimal.max() : ((FieldType.WholeNumber) type).max();
        String name = "`" + decision.field().name() + "`";
        if (scale > decimals) {
            section.report()
                    .add(
                            Code.TOO_MANY_DECIMALS,
                            section.at("decided"),
                            name + " has " + scale + " decimals, but points have " + decimals + ".",
                            "Declare fewer decimals for the field, or raise `decimals` under `score`.");
            return 0;
        }
        long unit = 1;
        for (int i = scale; i < decimals; i++) {
            unit *= 10;
        }
        if (min < decision.least() / unit - 1
                || max > decision.most() / unit + 1
                || min * unit < decision.least()
                || max * unit > decision.most()) {
            section.report()
                    .add(
                            Code.DECIDED_OUTSIDE,
                            section.at("decided"),
                            name + " may hold " + ScaledNumber.write(min, scale) + " to "
                                    + ScaledNumber.write(max, scale) + ", but the rule allows "
                                    + ScaledNumber.write(decision.least(), decimals) + " to "
                                    + ScaledNumber.write(decision.most(), decimals) + ".",
                            "Give the field the `min` and `max` of the rule.");
            return 0;
        }
        return unit;
    }
}
