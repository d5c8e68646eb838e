package probity.policy.provision;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.calendar.Term;
import probity.core.calendar.Windows;
import probity.core.policy.Force;
import probity.core.policy.ListDefinition;
import probity.core.policy.Measure;
import probity.core.policy.Stay;
import probity.policy.outline.ArticleParts;
import probity.policy.outline.Outline;
import probity.policy.reading.LengthOrder;
import probity.policy.reading.LengthWords;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.reading.Taxonomy;
import probity.policy.reading.Texts;
import probity.policy.tree.Tree.Scalar;

/// Reads lists, benefits and measures.
public final class ProvisionReader {

    private static final Map<String, Force> FORCES =
            Map.of("mandatory", Force.MANDATORY, "discretionary", Force.DISCRETIONARY);

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
                        stay(section, above),
                        windows(section)));
                above.add(id);
            }
        }
        return lists;
    }

    private Stay stay(Section section, Set<String> above) {
        Period atLeast = section.period("at-least");
        Period atMost = section.period("at-most");
        LengthOrder.check(section, new LengthOrder("at-least", atLeast, "at-most", atMost));
        Section leave = section.section("leave", Shape.LEAVE);
        return new Stay(atLeast, atMost, leave == null ? null : triggers.read(leave, above));
    }

    private static Windows windows(Section section) {
        Section notice = section.knows("notice") ? section.section("notice", Shape.NOTICE) : null;
        return notice == null ? Windows.NONE : new Windows(term(notice, "before"), term(notice, "objection"));
    }

    private static @Nullable Term term(Section notice, String key) {
        Scalar words = notice.scalar(key);
        return words == null ? null : LengthWords.term(words, notice.report());
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
        Force force = section.choice("force", FORCES);
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
                force == null ? Force.DISCRETIONARY : force,
                windows(section));
    }
}
