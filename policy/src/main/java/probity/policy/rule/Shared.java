package probity.policy.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.policy.diagnostic.Code;
import probity.policy.outline.ArticleParts;
import probity.policy.outline.GeneralPart;
import probity.policy.outline.Outline;
import probity.policy.outline.Verb;
import probity.policy.reading.Section;

/// General provisions of one verb by the rules that they reach; each rule is reached once at most.
final class Shared {

    private final Map<String, Reached> byRule = new HashMap<>();
    private final Map<Reached, List<String>> rules = new LinkedHashMap<>();

    /// A provision and where it stands.
    record Reached(String provision, String article, Section section) {}

    /// @param reaching the key under which the provision says which rules it reaches
    Shared(Outline outline, Verb verb, String reaching) {
        for (ArticleParts article : outline.articles()) {
            for (GeneralPart part : article.general()) {
                if (part.verb() == verb) {
                    part.section().required(reaching);
                    Reached reached = new Reached(part.id(), article.id(), part.section());
                    outline.names()
                            .reached(
                                    part.section().words(reaching),
                                    part.section().report())
                            .forEach(rule -> add(rule, reached, verb));
                }
            }
        }
    }

    private void add(String rule, Reached reached, Verb verb) {
        rules.computeIfAbsent(reached, _ -> new ArrayList<>()).add(rule);
        Reached first = byRule.putIfAbsent(rule, reached);
        if (first != null) {
            reached.section()
                    .report()
                    .add(
                            Code.PROVISIONS_COLLIDE,
                            reached.section().at(verb.key()),
                            "`" + rule + "` is reached by two provisions with `" + verb.key()
                                    + "`; the first stands in article " + first.article() + ".",
                            "Let each rule be reached by one of them.");
        }
    }

    /// Every provision with the rules that it reaches.
    Map<Reached, List<String>> all() {
        return rules;
    }

    /// The provision that reaches `rule`; null when there is none.
    @Nullable
    Reached of(String rule) {
        return byRule.get(rule);
    }
}
