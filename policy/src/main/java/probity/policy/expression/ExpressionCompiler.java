package probity.policy.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.expression.BooleanExpression;
import probity.core.expression.NumberExpression;
import probity.core.policy.RecordType;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Report;
import probity.policy.expression.ExpressionText.Reason;
import probity.policy.expression.Typed.Flag;
import probity.policy.expression.Typed.Num;
import probity.policy.tree.Tree.Scalar;

/// Compiles the expressions of one policy. Not safe for use by two threads at once.
///
/// Decimals and money are fixed-point: `+`, `-` and comparisons bring both sides to one scale, `*` adds the scales, `/`
/// gives the whole-number quotient truncated toward zero. Ranges of fields prove that nothing overflows and that no
/// divisor can be zero. An optional field may be read only where `has()` has been asked.
public final class ExpressionCompiler {

    /// Most points that one record may give or take under one rule, in units of the last decimal: a million such
    /// records still add up without overflow.
    public static final long MOST_POINTS = 1_000_000_000_000L;

    private static final int LONGEST = 2_000;

    private @Nullable CelText parser;

    /// What a `when` compiles to.
    ///
    /// @param present slots that have a value in every record that meets the condition
    public record When(BooleanExpression expression, Set<Integer> present) {

        /// No condition.
        public static final When ALWAYS = new When(BooleanExpression.ALWAYS, Set.of());
    }

    /// The condition in `scalar` over records of `type`; null when it is faulty (reported).
    public @Nullable When condition(Scalar scalar, RecordType type, Report report) {
        ExpressionText text = new ExpressionText(scalar, report);
        Typed typed = check(text, type, Set.of());
        return switch (typed) {
            case Flag flag -> {
                warnIfConstant(flag, text);
                yield new When(flag.expression(), flag.whenTrue());
            }
            case Typed.Unknown _ -> null;
            case Num _, Typed.Day _, Typed.Word _ -> {
                text.report(
                        Code.EXPRESSION_WRONG_TYPE,
                        0,
                        new Reason(
                                "A condition is true or false; this is " + typed.noun() + ".",
                                "Compare it, for example `record.items >= 3`."));
                yield null;
            }
        };
    }

    private static void warnIfConstant(Flag flag, ExpressionText text) {
        if (flag.truth() != Truth.DEPENDS) {
            text.report(
                    Code.EXPRESSION_ALWAYS_THE_SAME,
                    0,
                    new Reason(
                            "Given the ranges of its fields, the condition is "
                                    + (flag.truth() == Truth.ALWAYS ? "always" : "never") + " met.",
                            "Check the limits and the fields' `min` and `max`."));
        }
    }

    /// The points that `scalar` gives a record of `type` in which the slots `present` have values, in units of the last
    /// of `decimals` decimals; null when the expression is faulty (reported).
    public @Nullable NumberExpression points(Scalar scalar, PointsScope scope, Report report) {
        ExpressionText text = new ExpressionText(scalar, report);
        Typed typed = check(text, scope.type(), scope.present());
        return switch (typed) {
            case Num number -> scaled(number, scope.decimals(), text);
            case Typed.Unknown _ -> null;
            case Flag _, Typed.Day _, Typed.Word _ -> {
                text.report(
                        Code.EXPRESSION_WRONG_TYPE,
                        0,
                        new Reason(
                                "Points are a number; this is " + typed.noun() + ".",
                                typed instanceof Flag
                                        ? "Write `condition ? 10 : 0`, or move the condition to `when`."
                                        : "Write an expression that comes to a number."));
                yield null;
            }
        };
    }

    /// What an expression for points may rely on.
    ///
    /// @param present slots that have a value in every record the rule looks at
    /// @param decimals decimals of the policy's points
    public record PointsScope(RecordType type, Set<Integer> present, int decimals) {}

    private static @Nullable NumberExpression scaled(Num number, int decimals, ExpressionText text) {
        if (number.scale() > decimals) {
            text.report(
                    Code.EXPRESSION_TOO_MANY_DECIMALS,
                    0,
                    new Reason(
                            "This comes to " + number.scale() + " decimals, but points have " + decimals + ".",
                            "Divide (`/` gives the whole-number quotient), or raise `decimals` under `score`."));
            return null;
        }
        Num points = Arithmetic.toScale(number, decimals);
        if (!points.range().isWithin(Range.of(-MOST_POINTS, MOST_POINTS))) {
            text.report(
                    Code.POINTS_TOO_LARGE,
                    0,
                    new Reason(
                            "One record could give " + points.range().least() + " to "
                                    + points.range().most() + " points (in units of the last decimal); the most is "
                                    + MOST_POINTS + ".",
                            "Give the fields a `min` and a `max`, or use `min(…, …)`."));
            return null;
        }
        return points.expression();
    }

    private Typed check(ExpressionText text, RecordType type, Set<Integer> present) {
        if (text.text().length() > LONGEST) {
            text.report(
                    Code.EXPRESSION_TOO_LARGE,
                    0,
                    new Reason(
                            "The expression has " + text.text().length() + " characters; at most " + LONGEST
                                    + " are read.",
                            "Split the rule, or move a condition into the record's fields."));
            return new Typed.Unknown();
        }
        if (parser == null) {
            parser = new CelText();
        }
        CelAbstractSyntaxTree tree = parser.parse(text, new FieldNames(type).toCel(text.text()));
        return tree == null ? new Typed.Unknown() : new Checker(tree, type, text).check(present);
    }
}
