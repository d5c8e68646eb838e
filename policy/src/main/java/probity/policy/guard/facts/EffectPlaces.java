package probity.policy.guard.facts;

import probity.policy.diagnostic.Place;

/// Where a record type and the provision that uses it stand.
///
/// @param type name of the record type
/// @param record where it is declared
/// @param provision name of the rule, list, benefit or measure
/// @param effect where that stands; for a type that only counts towards the score, its rule, or its declaration
public record EffectPlaces(String type, Place record, String provision, Place effect) {}
