package probity.policy.sheet;

import probity.core.rule.Rule;
import probity.policy.conflict.Meeting;

/// Another rule that reads the same record type.
///
/// @param meeting how the rule of the sheet stands to it
public record Neighbour(Rule rule, Meeting meeting) {}
