package probity.policy.guard.deduction;

import probity.core.rule.Rule;

/// A rule that values facts on the days of a [Reign].
///
/// @param of the version that it belongs to: the reigning one, or an earlier one for facts from its time
/// @param pull to which sides of the reigning version's scale it moves a subject
record CountingRule(Rule rule, Edition of, Pull pull) {}
