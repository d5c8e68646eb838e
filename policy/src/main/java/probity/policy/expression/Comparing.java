package probity.policy.expression;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import probity.core.expression.BooleanExpression;
import probity.core.expression.BooleanExpression.Compare;
import probity.core.expression.BooleanExpression.Not;
import probity.core.expression.BooleanExpression.SameFlag;
import probity.core.expression.BooleanExpression.SameText;
import probity.core.expression.Comparison;
import probity.core.expression.NumberExpression;
import probity.core.expression.TextExpression;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Suggestion;
import probity.policy.expression.ExpressionText.Reason;
import probity.policy.expression.Typed.Clock;
import probity.policy.expression.Typed.Day;
import probity.policy.expression.Typed.Flag;
import probity.policy.expression.Typed.Num;
import probity.policy.expression.Typed.Unknown;
import probity.policy.expression.Typed.Word;

/// Comparisons and `in`.
final class Comparing {

    private final Checker checker;
    private final Complaints complaints;

    Comparing(Checker checker, Complaints complaints) {
        this.checker = checker;
        this.complaints = complaints;
    }

    Typed check(CelExpr expr, Comparison comparison, Set<Integer> present) {
        Typed left = checker.check(expr.call().args().get(0), present);
        Typed right = checker.check(expr.call().args().get(1), present);
        if (left instanceof Unknown || right instanceof Unknown) {
            return new Unknown();
        }
        if (left instanceof Num a && right instanceof Num b) {
            return numbers(expr, comparison, Arithmetic.align(a, b));
        }
        if (left instanceof Day a && right instanceof Day b) {
            return Flag.plain(new Compare(comparison, a.expression(), b.expression()));
        }
        if (left instanceof Clock a && right instanceof Clock b) {
            return Flag.plain(new Compare(comparison, a.expression(), b.expression()));
        }
        boolean equality = comparison == Comparison.EQUAL || comparison == Comparison.DIFFERENT;
        if (equality && left instanceof Word a && right instanceof Word b) {
            return words(expr, comparison, a, b);
        }
        if (equality && left instanceof Flag a && right instanceof Flag b) {
            BooleanExpression same = new SameFlag(a.expression(), b.expression());
            return Flag.plain(comparison == Comparison.EQUAL ? same : new Not(same));
        }
        return incomparable(expr, left, right);
    }

    private Unknown incomparable(CelExpr expr, Typed left, Typed right) {
        boolean day = left instanceof Day || right instanceof Day;
        boolean dateWithWord = day && (left instanceof Word || right instanceof Word);
        boolean same = left.getClass() == right.getClass();
        String sentence = same
                ? "Of two " + (left instanceof Word ? "words" : "yes-or-no values") + ", none is the greater one."
                : "Cannot compare " + left.noun() + " with " + right.noun() + ".";
        String help = dateWithWord
                ? "Write a day as `date('2027-01-31')`."
                : left instanceof Clock || right instanceof Clock
                        ? "Write a time of day as `time('06:00')`."
                        : same
                                ? "Use `==`, `!=` or `in`."
                                : "Compare values of one kind; words stand in quotes, numbers do not.";
        return complaints.wrongType(checker.offset(expr), sentence, help);
    }

    private Typed numbers(CelExpr expr, Comparison comparison, Arithmetic.Pair pair) {
        if (!pair.fitsLong()) {
            return complaints.overflow(checker.offset(expr));
        }
        return new Flag(
                new Compare(comparison, pair.left().expression(), pair.right().expression()),
                Set.of(),
                Set.of(),
                truth(comparison, pair.left().range(), pair.right().range()));
    }

    private static Truth truth(Comparison comparison, Range left, Range right) {
        return switch (comparison) {
            case LESS -> less(left, right);
            case AT_LEAST -> less(left, right).not();
            case GREATER -> less(right, left);
            case AT_MOST -> less(right, left).not();
            case EQUAL -> equality(left, right);
            case DIFFERENT -> equality(left, right).not();
        };
    }

    private static Truth less(Range low, Range high) {
        if (low.most().compareTo(high.least()) < 0) {
            return Truth.ALWAYS;
        }
        return low.least().compareTo(high.most()) >= 0 ? Truth.NEVER : Truth.DEPENDS;
    }

    private static Truth equality(Range left, Range right) {
        boolean apart = left.most().compareTo(right.least()) < 0 || right.most().compareTo(left.least()) < 0;
        boolean single = left.equals(right) && left.least().equals(left.most());
        return apart ? Truth.NEVER : single ? Truth.ALWAYS : Truth.DEPENDS;
    }

    private Typed words(CelExpr expr, Comparison comparison, Word left, Word right) {
        boolean known = isAmong(expr.call().args().get(1), left, right)
                && isAmong(expr.call().args().get(0), right, left);
        if (!known) {
            return new Unknown();
        }
        BooleanExpression same = new SameText(left.expression(), right.expression());
        return Flag.plain(comparison == Comparison.EQUAL ? same : new Not(same));
    }

    /// Whether `word`, when it is written out, is one that `field` can be; reported when not.
    private boolean isAmong(CelExpr at, Word field, Word word) {
        if (field.among().isEmpty()
                || !(word.expression() instanceof TextExpression.Literal(String text))
                || field.among().contains(text)) {
            return true;
        }
        complaints.say(
                Code.EXPRESSION_WORD_NOT_IN_LIST,
                checker.offset(at),
                new Reason(
                        "`" + text + "` is not among the values of the field.",
                        Suggestion.among(text, field.among(), "values")));
        return false;
    }

    Typed in(CelExpr expr, Set<Integer> present) {
        Typed of = checker.check(expr.call().args().get(0), present);
        CelExpr list = expr.call().args().get(1);
        if (list.getKind() != Kind.LIST || list.list().elements().isEmpty()) {
            return complaints.wrongType(
                    checker.offset(expr),
                    "Behind `in` stands a list of values.",
                    "Write `record.FIELD in ['a', 'b']` or `record.FIELD in [1, 2]`.");
        }
        List<CelExpr> elements = list.list().elements();
        return switch (of) {
            case Unknown _ -> of;
            case Word word -> wordIn(word, elements);
            case Num number -> numberIn(number, elements);
            case Day day -> dayIn(day, elements);
            case Flag _, Clock _ ->
                complaints.wrongType(
                        checker.offset(expr), "`in` looks for a number, a word or a date.", "Use `==` or `!`.");
        };
    }

    private Typed wordIn(Word of, List<CelExpr> elements) {
        Set<String> values = new HashSet<>();
        for (CelExpr element : elements) {
            Typed typed = checker.check(element, Set.of());
            if (typed instanceof Word word && word.expression() instanceof TextExpression.Literal(String text)) {
                if (!isAmong(element, of, word)) {
                    return new Unknown();
                }
                values.add(text);
            } else {
                return notListed(element, typed, "a word in quotes");
            }
        }
        return Flag.plain(new BooleanExpression.TextIn(of.expression(), values));
    }

    private Typed numberIn(Num of, List<CelExpr> elements) {
        List<Num> values = new ArrayList<>();
        int scale = of.scale();
        for (CelExpr element : elements) {
            Typed typed = checker.check(element, Set.of());
            if (typed instanceof Num number
                    && number.range().least().equals(number.range().most())) {
                values.add(number);
                scale = Math.max(scale, number.scale());
            } else {
                return notListed(element, typed, "a number");
            }
        }
        Num aligned = Arithmetic.toScale(of, scale);
        Set<Long> units = new HashSet<>();
        for (Num value : values) {
            Range range = Arithmetic.toScale(value, scale).range();
            if (!range.fitsLong() || !aligned.range().fitsLong()) {
                return complaints.overflow(checker.offset(elements.getFirst()));
            }
            units.add(range.least().longValueExact());
        }
        return Flag.plain(new BooleanExpression.NumberIn(aligned.expression(), units));
    }

    private Typed dayIn(Day of, List<CelExpr> elements) {
        Set<Long> days = new HashSet<>();
        for (CelExpr element : elements) {
            Typed typed = checker.check(element, Set.of());
            if (typed instanceof Day day && day.expression() instanceof NumberExpression.Literal(long number)) {
                days.add(number);
            } else {
                return notListed(element, typed, "a date");
            }
        }
        return Flag.plain(new BooleanExpression.NumberIn(of.expression(), days));
    }

    private Unknown notListed(CelExpr element, Typed typed, String needed) {
        return typed instanceof Unknown
                ? new Unknown()
                : complaints.wrongType(
                        checker.offset(element),
                        "This list needs " + needed + " here.",
                        "Write every value of the list out, all of one kind.");
    }
}
