package probity.policy.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.List;
import java.util.Set;
import probity.core.expression.BooleanExpression;
import probity.core.expression.NumberExpression;
import probity.core.expression.NumberExpression.FieldNumber;
import probity.core.expression.TextExpression;
import probity.core.policy.RecordType;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.policy.diagnostic.Code;
import probity.policy.expression.ExpressionText.Reason;
import probity.policy.expression.Typed.Clock;
import probity.policy.expression.Typed.Day;
import probity.policy.expression.Typed.Flag;
import probity.policy.expression.Typed.Num;
import probity.policy.expression.Typed.Unknown;
import probity.policy.expression.Typed.Word;

/// Walks a CEL syntax tree and gives every part a type of ours, or says what is wrong with it.
final class Checker {

    private final CelAbstractSyntaxTree tree;
    private final Scope scope;
    private final Complaints complaints;
    private final Calls calls;

    Checker(CelAbstractSyntaxTree tree, Scope scope, ExpressionText text) {
        this.tree = tree;
        this.scope = scope;
        this.complaints = new Complaints(text, scope);
        this.calls = new Calls(this, complaints);
    }

    /// @param present slots known to have a value
    Typed check(Set<Integer> present) {
        return check(tree.getExpr(), present);
    }

    Typed check(CelExpr expr, Set<Integer> present) {
        return switch (expr.getKind()) {
            case CONSTANT -> constant(expr);
            case SELECT -> select(expr, present);
            case CALL -> call(expr, present);
            case IDENT -> complaints.unknownName(offset(expr), expr.ident().name());
            case LIST ->
                complaints.notSupported(
                        offset(expr), "A list stands only behind `in`.", "Write `record.FIELD in ['a', 'b']`.");
            case STRUCT, MAP, COMPREHENSION, NOT_SET ->
                complaints.notSupported(
                        offset(expr),
                        "This form of CEL is not used in policies.",
                        "Use fields, numbers, words, comparisons, `&&`, `||`, `!`, `? :` and "
                                + String.join(", ", Complaints.FUNCTIONS) + ".");
        };
    }

    Scope scope() {
        return scope;
    }

    /// Where the part stands in the expression, in characters from 0.
    int offset(CelExpr expr) {
        return tree.getSource().getPositionsMap().getOrDefault(expr.id(), 0);
    }

    private Typed call(CelExpr expr, Set<Integer> present) {
        CelCall call = expr.call();
        if (call.target().isPresent()) {
            return complaints.unknownFunction(offset(expr), "." + call.function());
        }
        return calls.check(expr, present);
    }

    private Typed constant(CelExpr expr) {
        CelConstant constant = expr.constant();
        return switch (constant.getKind()) {
            case INT64_VALUE -> Arithmetic.literal(constant.int64Value(), 0);
            case STRING_VALUE -> new Word(new TextExpression.Literal(constant.stringValue()), List.of());
            case BOOLEAN_VALUE ->
                new Flag(
                        new BooleanExpression.Literal(constant.booleanValue()),
                        Set.of(),
                        Set.of(),
                        Truth.of(constant.booleanValue()));
            case DOUBLE_VALUE ->
                complaints.notSupported(
                        offset(expr),
                        "A number with a point is not exact in CEL.",
                        "Write `decimal('12.50')` instead of `12.50`.");
            case UINT64_VALUE, BYTES_VALUE, NULL_VALUE, DURATION_VALUE, TIMESTAMP_VALUE, NOT_SET ->
                complaints.notSupported(
                        offset(expr), "This kind of value is not used in policies.", "Use numbers, words and dates.");
        };
    }

    private Typed select(CelExpr expr, Set<Integer> present) {
        CelSelect select = expr.select();
        CelExpr operand = select.operand();
        if (operand.getKind() != Kind.IDENT || !operand.ident().name().equals("record")) {
            return complaints.notSupported(
                    offset(expr),
                    "Only fields of the record can be read.",
                    "Write `record." + FieldNames.fromCel(select.field()) + "`.");
        }
        String name = FieldNames.fromCel(select.field());
        int slot = scope.type().slot(name);
        if (slot == RecordType.NONE) {
            return own(expr, name, present);
        }
        if (select.testOnly()) {
            return has(slot);
        }
        Field field = scope.type().fields().get(slot);
        if (field.optional() && !present.contains(slot)) {
            return complaints.mayBeAbsent(offset(expr), field.name());
        }
        return field(expr, slot, field);
    }

    /// What every record has besides its fields.
    private Typed own(CelExpr expr, String name, Set<Integer> present) {
        boolean asked = expr.select().testOnly();
        if (name.equals("date") && !asked) {
            return new Day(new NumberExpression.FactDay());
        }
        if (!name.equals("time")) {
            return complaints.unknownField(offset(expr), name);
        }
        if (asked) {
            return new Flag(new BooleanExpression.HasTime(), Set.of(Scope.TIME), Set.of(), Truth.DEPENDS);
        }
        return present.contains(Scope.TIME)
                ? new Clock(new NumberExpression.FactSecond())
                : complaints.mayBeAbsent(offset(expr), name);
    }

    private Flag has(int slot) {
        Truth truth = scope.type().fields().get(slot).optional() ? Truth.DEPENDS : Truth.ALWAYS;
        return new Flag(new BooleanExpression.Has(slot), Set.of(slot), Set.of(), truth);
    }

    private Typed field(CelExpr expr, int slot, Field field) {
        return switch (field.type()) {
            case FieldType.WholeNumber(long min, long max) -> new Num(new FieldNumber(slot), 0, Range.of(min, max));
            case FieldType.Decimal(int decimals, long min, long max) ->
                new Num(new FieldNumber(slot), decimals, Range.of(min, max));
            case FieldType.Money money ->
                new Num(new FieldNumber(slot), money.decimals(), Range.of(money.min(), money.max()));
            case FieldType.Code() -> new Word(new TextExpression.FieldText(slot), List.of());
            case FieldType.OneOf(List<String> values) -> new Word(new TextExpression.FieldText(slot), values);
            case FieldType.YesNo() -> Flag.plain(new BooleanExpression.FieldFlag(slot));
            case FieldType.Date() -> new Day(new FieldNumber(slot));
            case FieldType.Time() -> new Clock(new FieldNumber(slot));
            case FieldType.Text() -> freeText(expr, field);
        };
    }

    private Unknown freeText(CelExpr expr, Field field) {
        return complaints.say(
                Code.EXPRESSION_READS_TEXT,
                offset(expr),
                new Reason(
                        "`" + field.name() + "` is free text; no score may depend on it.",
                        "Make it a `code` or a `one-of` field, or leave it out of the expression."));
    }
}
