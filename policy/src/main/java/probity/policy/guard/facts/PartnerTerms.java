package probity.policy.guard.facts;

import probity.policy.diagnostic.Place;

/// What one partner can tell apart by what it may ask.
///
/// @param action what it asks about
/// @param groups into how many groups the answers separate the subjects
public record PartnerTerms(String action, Place at, int groups) {}
