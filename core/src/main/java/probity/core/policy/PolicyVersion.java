package probity.core.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import probity.core.policy.provision.General;
import probity.core.rule.Rule;

/// One version of a policy, in force from a date until the next one's.
///
/// @param number as the policy counts its versions, from 1
/// @param appliesToPast whether it also rules records dated before it came into force
/// @param bands best first
/// @param rights the policy's own numbers for rights, as written; a missing one takes the legal constant
public record PolicyVersion(
        int number,
        LocalDate inForce,
        boolean appliesToPast,
        Heading heading,
        ScoreScale scale,
        List<Band> bands,
        List<Source> sources,
        List<Article> articles,
        List<Rule> rules,
        List<ListDefinition> lists,
        List<Measure> measures,
        SortedMap<String, String> rights,
        General general) {

    public PolicyVersion {
        bands = List.copyOf(bands);
        sources = List.copyOf(sources);
        articles = List.copyOf(articles);
        rules = List.copyOf(rules);
        lists = List.copyOf(lists);
        measures = List.copyOf(measures);
    }

    /// The same rules, in force from another day and not reaching back behind it.
    public PolicyVersion inForceFrom(LocalDate day) {
        return new PolicyVersion(
                number, day, false, heading, scale, bands, sources, articles, rules, lists, measures, rights, general);
    }

    /// The version as if it held the rule called `rule` alone; without any rule where it does not have that one.
    PolicyVersion onlyRule(String rule) {
        return new PolicyVersion(
                number,
                inForce,
                appliesToPast,
                heading,
                scale,
                bands,
                sources,
                articles,
                rules.stream().filter(one -> one.id().equals(rule)).toList(),
                List.of(),
                List.of(),
                rights,
                general.onlyRule(rule));
    }

    /// The article called `id`.
    public Article article(String id) {
        return articles.stream()
                .filter(article -> article.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("version " + number + " has no article " + id));
    }
}
