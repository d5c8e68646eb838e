package probity.policy.provision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import probity.core.calendar.Windows;
import probity.core.policy.Force;
import probity.core.policy.ListDefinition;
import probity.core.policy.Measure;
import probity.core.policy.Stay;
import probity.policy.outline.ArticleParts;
import probity.policy.outline.Outline;
import probity.policy.reading.Section;
import probity.policy.reading.Taxonomy;
import probity.policy.reading.Texts;

/// Reads lists, benefits and measures.
public final class ProvisionReader {

    private final Outline outline;
    private final TriggerReader triggers;

    public ProvisionReader(Outline outline) {
        this.outline = outline;
        this.triggers = new TriggerReader(outline);
    }

    /// All lists in the order of the document.
    public List<ListDefinition> lists() {
        List<ListDefinition> lists = new ArrayList<>();
        Set<String> above = new LinkedHashSet<>();
        for (ArticleParts article : outline.articles()) {
            for (Section section : article.lists()) {
                String id = section.raw("id");
                lists.add(new ListDefinition(
                        id,
                        article.id(),
                        Texts.optional(section, "title", outline.language(), id),
                        triggers.read(section, above),
                        Taxonomy.word(section, "effect"),
                        section.text("law"),
                        Stay.PLAIN,
                        Windows.NONE));
                above.add(id);
            }
        }
        return lists;
    }

    /// All benefits and measures in the order of the document; of one article the benefits first.
    public List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (ArticleParts article : outline.articles()) {
            for (Section section : article.benefits()) {
                measures.add(new Measure.Benefit(terms(section, article.id()), section.yesNo("scarce", false)));
            }
            for (Section section : article.measures()) {
                measures.add(restriction(section, article.id()));
            }
        }
        return measures;
    }

    private Measure restriction(Section section, String article) {
        section.required("decided-by");
        String decidedBy = section.choice("decided-by", Map.of("human", "human", "article", "article"));
        return new Measure.Restriction(
                terms(section, article), decidedBy == null ? "human" : decidedBy, section.period("until"));
    }

    private Measure.Terms terms(Section section, String article) {
        String context = Taxonomy.word(section, "context");
        String action = section.has("action") ? section.requiredId("action") : "";
        return new Measure.Terms(
                section.raw("id"),
                article,
                Texts.optional(section, "title", outline.language(), section.raw("id")),
                Taxonomy.requiredWord(section, "effect"),
                action,
                context.isEmpty() ? outline.root().raw("context") : context,
                triggers.read(section, null),
                section.text("law"),
                Force.DISCRETIONARY,
                Windows.NONE);
    }
}
