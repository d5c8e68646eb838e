package probity.policy.expression;

import dev.cel.common.ast.CelExpr;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import probity.core.expression.BooleanExpression;
import probity.core.expression.Comparison;
import probity.core.expression.NumberExpression;
import probity.policy.diagnostic.Code;
import probity.policy.expression.ExpressionText.Reason;
import probity.policy.expression.Typed.Flag;
import probity.policy.expression.Typed.Num;
import probity.policy.expression.Typed.Unknown;

/// Operators and functions: which there are, what they take, what they give.
final class Calls {

    private static final int MOST_DECIMALS = 12;

    private final Checker checker;
    private final Complaints complaints;
    private final Comparing comparing;
    private final Functions functions;

    Calls(Checker checker, Complaints complaints) {
        this.checker = checker;
        this.complaints = complaints;
        this.comparing = new Comparing(checker, complaints);
        this.functions = new Functions(checker, complaints);
    }

    Typed check(CelExpr expr, Set<Integer> present) {
        String function = expr.call().function();
        return switch (function) {
            case "_&&_" -> and(expr, present);
            case "_||_" -> or(expr, present);
            case "!_" -> not(expr, present);
            case "_?_:_" -> choose(expr, present);
            case "_==_" -> comparing.check(expr, Comparison.EQUAL, present);
            case "_!=_" -> comparing.check(expr, Comparison.DIFFERENT, present);
            case "_<_" -> comparing.check(expr, Comparison.LESS, present);
            case "_<=_" -> comparing.check(expr, Comparison.AT_MOST, present);
            case "_>_" -> comparing.check(expr, Comparison.GREATER, present);
            case "_>=_" -> comparing.check(expr, Comparison.AT_LEAST, present);
            case "@in" -> comparing.in(expr, present);
            case "_+_", "_-_", "_*_", "_/_", "_%_" -> arithmetic(expr, present);
            case "-_" -> negate(expr, present);
            case "min", "max" -> pick(expr, present);
            default -> functions.check(expr, present);
        };
    }

    private static CelExpr argument(CelExpr expr, int index) {
        return expr.call().args().get(index);
    }

    private Typed and(CelExpr expr, Set<Integer> present) {
        Typed left = flag(argument(expr, 0), present);
        Set<Integer> known = left instanceof Flag flag ? union(present, flag.whenTrue()) : present;
        Typed right = flag(argument(expr, 1), known);
        if (!(left instanceof Flag a) || !(right instanceof Flag b)) {
            return new Unknown();
        }
        return new Flag(
                new BooleanExpression.And(a.expression(), b.expression()),
                union(a.whenTrue(), b.whenTrue()),
                common(a.whenFalse(), b.whenFalse()),
                a.truth().and(b.truth()));
    }

    private Typed or(CelExpr expr, Set<Integer> present) {
        Typed left = flag(argument(expr, 0), present);
        Set<Integer> known = left instanceof Flag flag ? union(present, flag.whenFalse()) : present;
        Typed right = flag(argument(expr, 1), known);
        if (!(left instanceof Flag a) || !(right instanceof Flag b)) {
            return new Unknown();
        }
        return new Flag(
                new BooleanExpression.Or(a.expression(), b.expression()),
                common(a.whenTrue(), b.whenTrue()),
                union(a.whenFalse(), b.whenFalse()),
                a.truth().not().and(b.truth().not()).not());
    }

    private Typed not(CelExpr expr, Set<Integer> present) {
        return flag(argument(expr, 0), present) instanceof Flag of ? of.negated() : new Unknown();
    }

    private Typed flag(CelExpr expr, Set<Integer> present) {
        Typed typed = checker.check(expr, present);
        if (typed instanceof Flag || typed instanceof Unknown) {
            return typed;
        }
        return complaints.wrongType(
                checker.offset(expr),
                "`&&`, `||`, `!` and `?` join conditions; this is " + typed.noun() + ".",
                "Compare it, for example `record.items >= 3`.");
    }

    private Typed choose(CelExpr expr, Set<Integer> present) {
        if (!(flag(argument(expr, 0), present) instanceof Flag when)) {
            return new Unknown();
        }
        Typed then = checker.check(argument(expr, 1), union(present, when.whenTrue()));
        Typed otherwise = checker.check(argument(expr, 2), union(present, when.whenFalse()));
        if (then instanceof Num a && otherwise instanceof Num b) {
            Arithmetic.Pair pair = Arithmetic.align(a, b);
            return fitting(
                    expr,
                    pair.with(
                            new NumberExpression.Choose(
                                    when.expression(),
                                    pair.left().expression(),
                                    pair.right().expression()),
                            pair.left().range().or(pair.right().range())));
        }
        if (then instanceof Flag a && otherwise instanceof Flag b) {
            return Flag.plain(new BooleanExpression.Choose(when.expression(), a.expression(), b.expression()));
        }
        if (then instanceof Unknown || otherwise instanceof Unknown) {
            return new Unknown();
        }
        return complaints.wrongType(
                checker.offset(expr),
                "Both sides of `? :` must be numbers or both yes-or-no; these are " + then.noun() + " and "
                        + otherwise.noun() + ".",
                "Give both sides the same kind of value.");
    }

    private Typed arithmetic(CelExpr expr, Set<Integer> present) {
        Typed left = number(argument(expr, 0), present);
        Typed right = number(argument(expr, 1), present);
        if (!(left instanceof Num a) || !(right instanceof Num b)) {
            return new Unknown();
        }
        String function = expr.call().function();
        boolean divides = function.equals("_/_") || function.equals("_%_");
        if (divides && b.range().holdsZero()) {
            return complaints.say(
                    Code.EXPRESSION_DIVISION_BY_ZERO,
                    checker.offset(argument(expr, 1)),
                    new Reason("The divisor can be zero.", "Give its field a `min` above zero, or write `max(1, …)`."));
        }
        return fitting(
                expr,
                switch (function) {
                    case "_+_" -> Arithmetic.plus(a, b);
                    case "_-_" -> Arithmetic.minus(a, b);
                    case "_*_" -> Arithmetic.times(a, b);
                    case "_/_" -> Arithmetic.dividedBy(a, b);
                    default -> Arithmetic.remainder(a, b);
                });
    }

    private Typed negate(CelExpr expr, Set<Integer> present) {
        return number(argument(expr, 0), present) instanceof Num of
                ? fitting(expr, Arithmetic.negated(of))
                : new Unknown();
    }

    private Typed pick(CelExpr expr, Set<Integer> present) {
        List<CelExpr> arguments = expr.call().args();
        String function = expr.call().function();
        if (arguments.size() != 2) {
            return functions.wrongCount(expr, 2);
        }
        Typed left = number(arguments.get(0), present);
        Typed right = number(arguments.get(1), present);
        return left instanceof Num a && right instanceof Num b
                ? fitting(expr, Arithmetic.pick(function.equals("min"), a, b))
                : new Unknown();
    }

    private Typed number(CelExpr expr, Set<Integer> present) {
        Typed typed = checker.check(expr, present);
        if (typed instanceof Num || typed instanceof Unknown) {
            return typed;
        }
        return complaints.wrongType(
                checker.offset(expr),
                "A number is needed here; this is " + typed.noun() + ".",
                typed instanceof Typed.Day
                        ? "Days between two dates: `days_between(record.from, record.date)`."
                        : "Use a number, or a field of type integer, decimal or money.");
    }

    /// The number, unless it can be too large to be computed exactly.
    private Typed fitting(CelExpr expr, Num number) {
        if (number.scale() > MOST_DECIMALS || !number.range().fitsLong()) {
            return complaints.overflow(checker.offset(expr));
        }
        return number;
    }

    private static Set<Integer> union(Set<Integer> left, Set<Integer> right) {
        Set<Integer> all = new HashSet<>(left);
        all.addAll(right);
        return all;
    }

    private static Set<Integer> common(Set<Integer> left, Set<Integer> right) {
        Set<Integer> both = new HashSet<>(left);
        both.retainAll(right);
        return both;
    }
}
