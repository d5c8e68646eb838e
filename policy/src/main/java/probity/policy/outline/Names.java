package probity.policy.outline;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
public record Names(
        Ids sources,
        Ids bands,
        Ids dimensions,
        Ids types,
        Ids rules,
        Ids limits,
        Ids lists,
        Ids measures,
        Map<String, Set<String>> tags) {

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
                new LinkedHashMap<>());
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
            }
            for (Scalar tag : rule.words("tags")) {
                tags.computeIfAbsent(Ids.read(tag, rule.report()), _ -> new LinkedHashSet<>())
                        .add(id);
            }
        }
        article.general().forEach(one -> addId(one, limits));
        article.lists().forEach(one -> addId(one, lists));
        article.benefits().forEach(one -> addId(one, measures));
        article.measures().forEach(one -> addId(one, measures));
    }

    private static String addId(Section section, Ids ids) {
        String id = section.requiredId("id");
        ids.add(id, section.at("id"), section.report());
        return id;
    }
}
