package probity.policy.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import probity.core.expression.NumberExpression;
import probity.core.expression.NumberExpression.Literal;
import probity.core.expression.NumberExpression.Subtract;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Suggestion;
import probity.policy.expression.ExpressionText.Reason;
import probity.policy.expression.Typed.Clock;
import probity.policy.expression.Typed.Day;
import probity.policy.expression.Typed.Num;
import probity.policy.expression.Typed.Unknown;

/// Functions that CEL does not have: `date`, `time`, `decimal`, `amount` and `days_between`.
final class Functions {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?");
    private static final long DAYS_IN_ALL_YEARS = 3_652_059;

    private final Checker checker;
    private final Complaints complaints;

    Functions(Checker checker, Complaints complaints) {
        this.checker = checker;
        this.complaints = complaints;
    }

    Typed check(CelExpr expr, Set<Integer> present) {
        return switch (expr.call().function()) {
            case "date" -> date(expr);
            case "time" -> time(expr);
            case "decimal" -> decimal(expr);
            case "amount" -> amount(expr);
            case "days_between" -> daysBetween(expr, present);
            default ->
                complaints.unknownFunction(checker.offset(expr), expr.call().function());
        };
    }

    Unknown wrongCount(CelExpr expr, int count) {
        return complaints.wrongType(
                checker.offset(expr),
                "`" + expr.call().function() + "` takes " + (count == 1 ? "one value" : count + " values") + ", not "
                        + expr.call().args().size() + ".",
                "Write `min(a, b)`, `max(a, b)`, `days_between(a, b)`, `date('2027-01-31')` or `decimal('12.50')`.");
    }

    private Typed date(CelExpr expr) {
        String text = literal(expr);
        if (text.isEmpty()) {
            return needsLiteral(expr);
        }
        try {
            return new Day(new Literal(LocalDate.parse(text).toEpochDay()));
        } catch (DateTimeParseException e) {
            return complaints.say(
                    Code.BAD_DATE,
                    checker.offset(expr),
                    new Reason("`" + text + "` is not a day of the calendar.", "Write a day as `2027-01-31`."));
        }
    }

    private Typed time(CelExpr expr) {
        String text = literal(expr);
        if (text.isEmpty()) {
            return needsLiteral(expr);
        }
        if (!TIME.matcher(text).matches()) {
            return complaints.say(
                    Code.BAD_HOURS,
                    checker.offset(expr),
                    new Reason("`" + text + "` is not a time of day.", "Write a time as `time('06:00')`."));
        }
        return new Clock(new Literal(LocalTime.parse(text).toSecondOfDay()));
    }

    /// A figure that the policy keys to dates.
    private Typed amount(CelExpr expr) {
        String name = literal(expr);
        if (name.isEmpty()) {
            return needsLiteral(expr);
        }
        Scope.Figure figure = checker.scope().figures().get(name);
        if (figure == null) {
            return complaints.say(
                    Code.UNKNOWN_REFERENCE,
                    checker.offset(expr),
                    new Reason(
                            "`" + name + "` is not among the amounts.",
                            Suggestion.among(
                                    name,
                                    new TreeSet<>(checker.scope().figures().keySet()),
                                    "amounts")));
        }
        return new Num(
                new NumberExpression.ByDate(figure.values()),
                figure.scale(),
                Range.of(
                        Collections.min(figure.values().values()),
                        Collections.max(figure.values().values())));
    }

    private Typed decimal(CelExpr expr) {
        String text = literal(expr);
        if (text.isEmpty()) {
            return needsLiteral(expr);
        }
        if (!DECIMAL.matcher(text).matches()) {
            return complaints.say(
                    Code.BAD_NUMBER,
                    checker.offset(expr),
                    new Reason(
                            "`" + text + "` is not a decimal number.",
                            "Write digits with a point and at most 6 decimals, as in `decimal('12.50')`."));
        }
        BigDecimal number = new BigDecimal(text);
        return Arithmetic.literal(number.unscaledValue().longValueExact(), number.scale());
    }

    /// The only argument, which must be a word in quotes; an empty text when it is not.
    private static String literal(CelExpr expr) {
        List<CelExpr> arguments = expr.call().args();
        boolean word = arguments.size() == 1
                && arguments.getFirst().getKind() == Kind.CONSTANT
                && arguments.getFirst().constant().getKind() == CelConstant.Kind.STRING_VALUE;
        return word ? arguments.getFirst().constant().stringValue() : "";
    }

    private Unknown needsLiteral(CelExpr expr) {
        String function = expr.call().function();
        return complaints.wrongType(
                checker.offset(expr),
                "`" + function + "` takes one text in quotes.",
                switch (function) {
                    case "date" -> "Write `date('2027-01-31')`.";
                    case "time" -> "Write `time('06:00')`.";
                    case "amount" -> "Write `amount('NAME')`, with a name that stands under `amounts`.";
                    default -> "Write `decimal('12.50')`.";
                });
    }

    private Typed daysBetween(CelExpr expr, Set<Integer> present) {
        List<CelExpr> arguments = expr.call().args();
        if (arguments.size() != 2) {
            return wrongCount(expr, 2);
        }
        Typed first = day(arguments.get(0), present);
        Typed second = day(arguments.get(1), present);
        return first instanceof Day a && second instanceof Day b
                ? new Num(
                        new Subtract(b.expression(), a.expression()),
                        0,
                        Range.of(-DAYS_IN_ALL_YEARS, DAYS_IN_ALL_YEARS))
                : new Unknown();
    }

    private Typed day(CelExpr expr, Set<Integer> present) {
        Typed typed = checker.check(expr, present);
        if (typed instanceof Day || typed instanceof Unknown) {
            return typed;
        }
        return complaints.wrongType(
                checker.offset(expr),
                "A date is needed here; this is " + typed.noun() + ".",
                "Use `record.date`, a field of type date, or `date('2027-01-31')`.");
    }
}
