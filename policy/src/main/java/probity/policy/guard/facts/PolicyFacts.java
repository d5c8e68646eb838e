package probity.policy.guard.facts;

import java.util.List;
import java.util.Map;
import probity.policy.diagnostic.Place;
import probity.policy.guard.taxonomy.GuardSubject;

/// A policy as a whole, beside its record types and their effects.
///
/// @param at where the policy begins
/// @param rights what the policy promises, as written; a right that is missing has its least value
/// @param unknownRights names of rights that no right has
/// @param essentialBenefit whether a benefit falls in an essential context
/// @param readsRank whether a percentile or rank enters a rule, band, list or measure
public record PolicyFacts(
        Place at,
        SubjectFacts subjects,
        Map<Right, Stated> rights,
        List<Stated> unknownRights,
        List<RuleTerms> rules,
        List<MeasureTerms> measures,
        List<PartnerTerms> partners,
        boolean essentialBenefit,
        boolean readsRank,
        ChangeTerms change,
        ActivationTerms activation) {

    public PolicyFacts {
        rights = Map.copyOf(rights);
        unknownRights = List.copyOf(unknownRights);
        rules = List.copyOf(rules);
        measures = List.copyOf(measures);
        partners = List.copyOf(partners);
    }

    /// A word and where it stands.
    public record Stated(String word, Place at) {}

    /// Whom it is about.
    ///
    /// @param identifier scheme of their identifiers; empty when not stated
    /// @param basis `CONSENT`, `STATUTE`, another legal basis, or empty when not stated
    public record SubjectFacts(GuardSubject kind, String identifier, String basis, Place at) {}
}
