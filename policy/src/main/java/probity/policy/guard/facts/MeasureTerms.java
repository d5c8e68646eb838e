package probity.policy.guard.facts;

import probity.policy.diagnostic.Place;
import probity.policy.guard.taxonomy.Effect;
import probity.policy.guard.taxonomy.Gravity;

/// What the guard must know of one benefit, measure or list besides its records.
///
/// @param wrongSide a benefit on the worse side of the scale, or a restriction on the better one
/// @param gravity the least of the records it can rest on
/// @param months its own longest duration, in started months; 0: without end
public record MeasureTerms(String id, Place at, Effect effect, boolean wrongSide, Gravity gravity, int months) {}
