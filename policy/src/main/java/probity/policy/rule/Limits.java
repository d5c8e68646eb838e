package probity.policy.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import probity.core.rule.Cap;
import probity.policy.diagnostic.Code;
import probity.policy.outline.ArticleParts;
import probity.policy.outline.Outline;
import probity.policy.reading.Ids;
import probity.policy.reading.Limit;
import probity.policy.reading.Section;
import probity.policy.tree.Tree.Scalar;

/// Limits: those a rule states itself, and those that general provisions put on several rules at once.
final class Limits {

    private final Outline outline;
    private final Map<String, List<Cap>> shared = new LinkedHashMap<>();

    Limits(Outline outline) {
        this.outline = outline;
        for (ArticleParts article : outline.articles()) {
            for (Section general : article.general()) {
                readShared(article.id(), general);
            }
        }
    }

    private void readShared(String article, Section general) {
        general.required("of");
        Scalar words = general.requiredScalar("at-most");
        Limit limit = words == null ? null : Limit.read(words, outline.decimals(), general.report());
        Set<String> rules = rules(general);
        if (limit != null) {
            Cap cap = Cap.points(general.raw("id"), limit.points(), limit.window(), article);
            rules.forEach(
                    rule -> shared.computeIfAbsent(rule, _ -> new ArrayList<>()).add(cap));
        }
    }

    /// The rules that `of` names, by id or by tag.
    private Set<String> rules(Section general) {
        Set<String> rules = new LinkedHashSet<>();
        for (Scalar of : general.words("of")) {
            Set<String> tagged = outline.names().tags().get(of.text());
            if (tagged != null) {
                rules.addAll(tagged);
            } else if (outline.names().rules().has(of.text())) {
                rules.add(of.text());
            } else {
                Set<String> known = new LinkedHashSet<>(outline.names().tags().keySet());
                known.addAll(outline.names().rules().all());
                Ids.resolves(of, known, "tags and rules", general.report());
            }
        }
        return rules;
    }

    /// Every limit on `rule`, which stands in `article`: its own ones first.
    List<Cap> of(Section rule, String article) {
        List<Cap> caps = new ArrayList<>();
        String id = rule.raw("id");
        for (Scalar words : rule.words("at-most")) {
            Limit limit = Limit.read(words, outline.decimals(), rule.report());
            if (limit != null) {
                addOwn(caps, Cap.points(id + "/" + limit.key(), limit.points(), limit.window(), article), words, rule);
            }
        }
        caps.addAll(shared.getOrDefault(id, List.of()));
        return caps;
    }

    private static void addOwn(List<Cap> caps, Cap cap, Scalar words, Section rule) {
        // A gain and a loss may each have a limit in one window; they are told apart by their sign.
        boolean sameSide = caps.stream()
                .anyMatch(other -> other.window().equals(cap.window()) && (other.limit() < 0) == (cap.limit() < 0));
        if (sameSide) {
            rule.report()
                    .add(
                            Code.DUPLICATE_VALUE,
                            words.at(),
                            "`" + words.text() + "` is a second limit in the same window.",
                            "Keep the one that binds.");
        } else {
            caps.add(cap);
        }
    }
}
