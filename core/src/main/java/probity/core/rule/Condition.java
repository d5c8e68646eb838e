package probity.core.rule;

import probity.core.expression.BooleanExpression;

/// A rule's `when`.
///
/// @param text as the policy writes it; empty when the rule has none
public record Condition(BooleanExpression expression, String text) {

    /// Every record meets it.
    public static final Condition ALWAYS = new Condition(BooleanExpression.ALWAYS, "");
}
