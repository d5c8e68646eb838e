package probity.policy.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.expression.BooleanExpression;
import probity.core.expression.NumberExpression;
import probity.core.record.FieldType;
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

    /// A number that an expression comes to.
    ///
    /// @param scale how many decimals it has
    /// @param least it can come to, in units of its last decimal
    /// @param most it can come to
    public record Amount(NumberExpression expression, int scale, long least, long most) {}

    /// The condition in `scalar`; null when it is faulty (reported).
    public @Nullable When condition(Scalar scalar, Scope scope, Report report) {
        ExpressionText text = new ExpressionText(scalar, report);
        Typed typed = check(text, scope);
        return switch (typed) {
            case Flag flag -> {
                warnIfConstant(flag, text);
                yield new When(flag.expression(), flag.whenTrue());
            }
            case Typed.Unknown _ -> null;
            case Num _, Typed.Day _, Typed.Clock _, Typed.Word _ -> {
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
        if (flag.truth() == Truth.ALWAYS) {
            text.report(
                    Code.EXPRESSION_ALWAYS_THE_SAME,
                    0,
                    new Reason(
                            "Given the ranges of its fields, the condition is always met.",
                            "Check the limits and the fields' `min` and `max`."));
        }
    }

    /// The points that `scalar` gives, with `decimals` decimals; null when the expression is faulty (reported).
    public @Nullable Amount points(Scalar scalar, Scope scope, int decimals, Report report) {
        ExpressionText text = new ExpressionText(scalar, report);
        Typed typed = check(text, scope);
        return switch (typed) {
            case Num number -> scaled(number, decimals, text, scope);
            case Typed.Unknown _ -> null;
            case Flag _, Typed.Day _, Typed.Clock _, Typed.Word _ -> {
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

    /// The quantity in `scalar` that a tariff goes by; null when the expression is faulty (reported).
    public @Nullable Amount quantity(Scalar scalar, Scope scope, Report report) {
        ExpressionText text = new ExpressionText(scalar, report);
        Typed typed = check(text, scope);
        return switch (typed) {
            case Num number -> isBounded(number, text, scope, "come to") ? amount(number) : null;
            case Typed.Unknown _ -> null;
            case Flag _, Typed.Day _, Typed.Clock _, Typed.Word _ -> {
                text.report(
                        Code.EXPRESSION_WRONG_TYPE,
                        0,
                        new Reason(
                                "A tariff goes by a number; this is " + typed.noun() + ".",
                                "Write an expression that comes to a number, such as `record.amount`."));
                yield null;
            }
        };
    }

    private static Amount amount(Num number) {
        return new Amount(
                number.expression(),
                number.scale(),
                number.range().least().longValueExact(),
                number.range().most().longValueExact());
    }

    /// @param verb what a record does with the number, in a word
    private static boolean isBounded(Num number, ExpressionText text, Scope scope, String verb) {
        boolean bounded = number.range().isWithin(Range.of(-MOST_POINTS, MOST_POINTS));
        if (!bounded) {
            text.report(
                    Code.POINTS_TOO_LARGE,
                    0,
                    new Reason(
                            "One record could " + verb + " " + number.range().least() + " to "
                                    + number.range().most() + (verb.equals("give") ? " points" : "")
                                    + " (in units of the last decimal); the most is "
                                    + MOST_POINTS + ".",
                            "Give " + unbounded(text, scope) + " a `min` and a `max`, or use `min(…, …)`."));
        }
        return bounded;
    }

    /// The fields in the expression whose own range is too wide, by name.
    private static String unbounded(ExpressionText text, Scope scope) {
        List<String> names = scope.type().fields().stream()
                .filter(field -> text.text().contains("record." + field.name()) && isWide(field.type()))
                .map(field -> "`" + field.name() + "`")
                .toList();
        return names.isEmpty() ? "the fields" : String.join(" and ", names);
    }

    private static boolean isWide(FieldType type) {
        return switch (type) {
            case FieldType.WholeNumber(long min, long max) -> isWide(min, max);
            case FieldType.Decimal(int _, long min, long max) -> isWide(min, max);
            case FieldType.Money(String _, int _, long min, long max) -> isWide(min, max);
            case FieldType.YesNo _, FieldType.Date _, FieldType.Time _ -> false;
            case FieldType.Code _, FieldType.OneOf _, FieldType.Text _ -> false;
        };
    }

    private static boolean isWide(long min, long max) {
        return min <= -MOST_POINTS || max >= MOST_POINTS;
    }

    private static @Nullable Amount scaled(Num number, int decimals, ExpressionText text, Scope scope) {
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
        return isBounded(points, text, scope, "give") ? amount(points) : null;
    }

    private Typed check(ExpressionText text, Scope scope) {
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
        CelAbstractSyntaxTree tree = parser.parse(text, new FieldNames(scope.type()).toCel(text.text()));
        return tree == null ? new Typed.Unknown() : new Checker(tree, scope, text).check(scope.present());
    }
}
