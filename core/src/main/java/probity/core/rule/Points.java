package probity.core.rule;

import probity.core.expression.NumberExpression;

/// What one record is worth under a rule, before limits, in points of the policy's declared decimals.
public sealed interface Points {

    /// The rule moves no points; its records may still be the ground of a list or a measure.
    record None() implements Points {}

    /// The same for every record.
    record Fixed(long points) implements Points {}

    /// Computed from the record.
    ///
    /// @param text the expression as the policy writes it
    record Computed(NumberExpression expression, String text) implements Points {}
}
