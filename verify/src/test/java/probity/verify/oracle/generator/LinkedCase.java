package probity.verify.oracle.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A question about a subject whose records are partly made from another programme.
///
/// @param own the policy asked about, what was sent, and the day
/// @param there the other policy, and the same subject's records in it
/// @param related the records there of a subject to which this one stands in the relation
/// @param among the other subjects, each with its `score` in units and its groups
public record LinkedCase(
        GeneratedCase own, GeneratedCase there, List<Map<String, String>> related, List<Map<String, String>> among) {

    /// How a related subject stands to this one.
    public static final String RELATION = Links.RELATION;

    /// Several questions about one pair of policies.
    public static List<LinkedCase> of(long seed, int count) {
        Generated there = PolicyGenerator.generate(seed);
        Generated own = PolicyGenerator.linkedTo(there, seed + 500_000_000L);
        Dice dice = new Dice(seed);
        GeneratedCase first = own.next();
        Ranks ranks = new Ranks(dice, first.versions());
        List<LinkedCase> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            GeneratedCase asked = there.next();
            GeneratedCase ranked = ranks.declared(i == 0 ? first : own.next());
            questions.add(new LinkedCase(ranked, named(asked), there.next().records(), ranks.others()));
        }
        return questions;
    }

    /// The same question about other policies, or other records sent.
    public LinkedCase with(GeneratedCase otherOwn, GeneratedCase otherThere) {
        return new LinkedCase(otherOwn, otherThere, related, among);
    }

    /// The same question with other records of the related subject, or other scores of others.
    public LinkedCase with(List<Map<String, String>> otherRelated, List<Map<String, String>> others) {
        return new LinkedCase(own, there, otherRelated, others);
    }

    private static GeneratedCase named(GeneratedCase asked) {
        List<Map<String, Object>> versions = new ArrayList<>();
        for (Map<String, Object> version : asked.versions()) {
            Map<String, Object> named = new LinkedHashMap<>(version);
            named.put("programme", Links.THERE);
            versions.add(named);
        }
        return asked.with(versions, asked.records());
    }
}
