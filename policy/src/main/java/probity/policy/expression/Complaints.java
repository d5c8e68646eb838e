package probity.policy.expression;

import java.util.ArrayList;
import java.util.List;
import probity.core.record.Field;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Suggestion;
import probity.policy.expression.ExpressionText.Reason;
import probity.policy.expression.Typed.Unknown;

/// What the checker says when an expression is faulty.
final class Complaints {

    /// Every function an expression may call.
    static final List<String> FUNCTIONS =
            List.of("has", "min", "max", "days_between", "date", "time", "decimal", "amount");

    private final ExpressionText text;
    private final Scope scope;

    Complaints(ExpressionText text, Scope scope) {
        this.text = text;
        this.scope = scope;
    }

    Unknown say(Code code, int offset, Reason reason) {
        text.report(code, offset, reason);
        return new Unknown();
    }

    Unknown wrongType(int offset, String sentence, String help) {
        return say(Code.EXPRESSION_WRONG_TYPE, offset, new Reason(sentence, help));
    }

    Unknown notSupported(int offset, String sentence, String help) {
        return say(Code.EXPRESSION_NOT_SUPPORTED, offset, new Reason(sentence, help));
    }

    Unknown unknownField(int offset, String name) {
        return say(
                Code.EXPRESSION_UNKNOWN_NAME,
                offset,
                new Reason(
                        "Records of type `" + scope.type().name() + "` have no field `" + name + "`.",
                        Suggestion.among(name, readableNames(), "fields")));
    }

    Unknown unknownName(int offset, String name) {
        return say(
                Code.EXPRESSION_UNKNOWN_NAME,
                offset,
                new Reason(
                        "`" + name + "` is not a name that an expression knows.",
                        "Fields are written `record.FIELD`; words stand in quotes: `'" + name + "'`."));
    }

    Unknown unknownFunction(int offset, String name) {
        return say(
                Code.EXPRESSION_UNKNOWN_FUNCTION,
                offset,
                new Reason("There is no function `" + name + "`.", Suggestion.among(name, FUNCTIONS, "functions")));
    }

    Unknown overflow(int offset) {
        return say(
                Code.EXPRESSION_OVERFLOW,
                offset,
                new Reason(
                        "Given the ranges of the fields, this can become too large to be computed exactly.",
                        "Give the fields a `min` and a `max` that fit."));
    }

    Unknown mayBeAbsent(int offset, String field) {
        String written = "record." + field;
        return say(
                Code.EXPRESSION_FIELD_MAY_BE_ABSENT,
                offset,
                new Reason(
                        "`" + field + "` is optional and may be absent here.",
                        "Ask first: `has(" + written + ") && …`, or `has(" + written + ") ? " + written + " : 0`."));
    }

    private List<String> readableNames() {
        List<String> names =
                new ArrayList<>(scope.type().fields().stream().map(Field::name).toList());
        names.add("date");
        names.add("time");
        return names;
    }
}
