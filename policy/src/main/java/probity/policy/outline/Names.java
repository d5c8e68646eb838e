package probity.policy.outline;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Position;
import probity.policy.diagnostic.Report;
import probity.policy.reading.Forms;
import probity.policy.reading.Ids;
import probity.policy.reading.Section;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Scalar;

/// Every name that one version gives.
///
/// @param rules ids of rules alone
/// @param limits ids of rules and of general provisions, which share one set of names
/// @param tags the rules that bear each tag
/// @param reads the record type that each rule names, as written
public record Names(
        Ids sources,
        Ids bands,
        Ids dimensions,
        Ids types,
        Ids rules,
        Ids limits,
        Ids lists,
        Ids measures,
        Map<String, Set<String>> tags,
        Map<String, String> reads) {

    /// Rules that the general provisions may reach in all, each counted as often as it is reached.
    private static final long MOST_REACHED = 200_000;

    private static final List<String> REACHING =
            List.of("of", "freeze", "while", "repeat", "lasts", "repair", "publish", "exclude-while", "suspend-while");

    public static Names read(Section root, List<ArticleParts> articles) {
        Names names = new Names(
                new Ids("sources"),
                new Ids("bands"),
                new Ids("dimensions"),
                new Ids("record types"),
                new Ids("rules"),
                new Ids("rules and general provisions"),
                new Ids("lists"),
                new Ids("benefits and measures"),
                new LinkedHashMap<>(),
                new HashMap<>());
        names.addKeys(root, "sources", names.sources);
        names.addKeys(root, "bands", names.bands);
        for (ArticleParts article : articles) {
            names.addProvisions(article);
        }
        return names;
    }

    private void addKeys(Section root, String key, Ids ids) {
        for (Entry entry : root.named(key)) {
            String id = key.equals("bands") ? label(entry.key(), root) : Ids.read(entry.key(), root.report());
            ids.add(id, entry.key().at(), root.report());
        }
    }

    private static String label(Scalar key, Section root) {
        return Forms.isLabel(key.text()) ? key.text() : Ids.read(key, root.report());
    }

    private void addProvisions(ArticleParts article) {
        for (Section rule : article.rules()) {
            String id = addId(rule, limits);
            if (!rules.has(id)) {
                rules.add(id, rule.at("id"), rule.report());
                reads.put(id, rule.raw("on"));
            }
            for (Scalar tag : rule.words("tags")) {
                tags.computeIfAbsent(Ids.read(tag, rule.report()), _ -> new LinkedHashSet<>())
                        .add(id);
            }
        }
        for (GeneralPart one : article.general()) {
            limits.add(
                    one.id(),
                    one.section().has("id")
                            ? one.section().at("id")
                            : one.section().at(),
                    one.section().report());
        }
        article.lists().forEach(one -> addId(one, lists));
        article.benefits().forEach(one -> addId(one, measures));
        article.measures().forEach(one -> addId(one, measures));
    }

    private static String addId(Section section, Ids ids) {
        String id = section.requiredId("id");
        ids.add(id, section.at("id"), section.report());
        return id;
    }

    /// The rules that `words` name, by id or by tag; other words are reported.
    public Set<String> reached(List<Scalar> words, Report report) {
        Set<String> reached = new LinkedHashSet<>();
        for (Scalar word : words) {
            Set<String> tagged = tags.get(word.text());
            if (tagged != null) {
                reached.addAll(tagged);
            } else if (rules.has(word.text())) {
                reached.add(word.text());
            } else {
                Set<String> known = new LinkedHashSet<>(tags.keySet());
                known.addAll(rules.all());
                Ids.resolves(word, known, "tags and rules", report);
            }
        }
        return reached;
    }

    /// How many rules `words` name, each tag for itself.
    private long count(List<Scalar> words) {
        return words.stream()
                .mapToLong(word -> tags.getOrDefault(word.text(), Set.of("")).size())
                .sum();
    }

    /// Whether the general provisions reach so many rules that reading them would take up the memory; reported.
    boolean reachTooMany(List<ArticleParts> articles, Report report) {
        long reached = 0;
        for (ArticleParts article : articles) {
            for (GeneralPart part : article.general()) {
                for (String key : REACHING) {
                    reached += part.section().has(key) ? count(part.section().words(key)) : 0;
                }
            }
        }
        if (reached > MOST_REACHED) {
            report.add(
                    Code.REACH_TOO_WIDE,
                    Position.START,
                    "The general provisions reach " + reached + " rules, each counted as often as it is reached.",
                    "At most " + MOST_REACHED + " are possible; merge provisions.");
        }
        return reached > MOST_REACHED;
    }
}
