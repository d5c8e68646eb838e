package probity.policy.conflict;

import java.math.BigInteger;
import java.util.SortedMap;
import probity.core.expression.BooleanExpression;
import probity.core.expression.NumberExpression;

/// One thing that a condition reads from a record. Two conditions that read the same thing limit the same value.
sealed interface Reading {

    /// A number field, the day or the hour of the record.
    record Quantity(NumberExpression field) implements Reading {}

    /// Several numbers at once, as in `record.paid - record.due`. The numbers are taken as if they were independent, so
    /// that what is excluded here is excluded indeed, but not everything that is excluded is seen.
    ///
    /// @param terms what each of them is multiplied with; the first factor is above zero and they have no common
    /// divisor
    record Mixed(SortedMap<String, BigInteger> terms) implements Reading {}

    /// A code or one-of field.
    record WordOf(int slot) implements Reading {}

    /// Whether a field has a value, a yes-or-no field, or a question that is not looked into any further.
    record Question(BooleanExpression asked) implements Reading {

        /// Whether the answer can be yes and no, whatever else is known.
        boolean isPlain() {
            return switch (asked) {
                case BooleanExpression.FieldFlag _, BooleanExpression.Has _, BooleanExpression.HasTime _ -> true;
                case BooleanExpression.Literal _,
                        BooleanExpression.And _,
                        BooleanExpression.Or _,
                        BooleanExpression.Not _,
                        BooleanExpression.Compare _,
                        BooleanExpression.SameFlag _,
                        BooleanExpression.SameText _,
                        BooleanExpression.NumberIn _,
                        BooleanExpression.TextIn _,
                        BooleanExpression.Choose _ -> false;
            };
        }
    }
}
