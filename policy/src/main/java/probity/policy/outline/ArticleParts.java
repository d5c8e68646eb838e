package probity.policy.outline;

import java.util.ArrayList;
import java.util.List;
import probity.policy.diagnostic.Code;
import probity.policy.reading.Forms;
import probity.policy.reading.Ids;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.tree.Tree.Scalar;

/// An article and the provisions that stand under it, not yet read any further.
public record ArticleParts(
        String id,
        Section section,
        List<Section> rules,
        List<GeneralPart> general,
        List<Section> lists,
        List<Section> benefits,
        List<Section> measures) {

    private static final int LONGEST_ID = 32;

    /// The articles of a document in order. Ids that stand twice, articles without provisions that do not say so and
    /// informative ones with provisions are reported.
    public static List<ArticleParts> read(Section root) {
        root.required("articles");
        Ids ids = new Ids("articles");
        List<ArticleParts> all = new ArrayList<>();
        for (Section plain : root.sections("articles", Shape.ARTICLE)) {
            Scalar scalar = plain.requiredScalar("id");
            String id = scalar == null ? "" : scalar.text();
            Section section = plain.inArticle(id);
            if (scalar != null) {
                checkId(section, scalar);
                ids.add(id, scalar.at(), section.report());
            }
            ArticleParts parts = parts(id, section);
            parts.checkProvisions();
            all.add(parts);
        }
        return all;
    }

    private static ArticleParts parts(String id, Section section) {
        return new ArticleParts(
                id,
                section,
                section.sections("rules", Shape.RULE),
                general(id, section),
                section.sections("lists", Shape.LIST),
                section.sections("benefits", Shape.BENEFIT),
                section.sections("measures", Shape.MEASURE));
    }

    /// The same article without general provisions.
    ArticleParts withoutGeneral() {
        return new ArticleParts(id, section, rules, List.of(), lists, benefits, measures);
    }

    private static List<GeneralPart> general(String article, Section section) {
        List<GeneralPart> parts = new ArrayList<>();
        for (Section one : section.sections("general", Shape.GENERAL)) {
            parts.add(GeneralPart.read(one, article, parts.size() + 1));
        }
        return parts;
    }

    private static void checkId(Section section, Scalar id) {
        boolean formed = id.text().matches("[A-Za-z0-9]++(?:[.-][A-Za-z0-9]++)*+");
        if ((!formed && !Forms.isId(id.text())) || id.text().length() > LONGEST_ID) {
            section.report()
                    .add(
                            Code.BAD_ID,
                            id.at(),
                            "`" + id.text() + "` is not the id of an article.",
                            "Write a number such as `\"4\"`, `\"18.2\"` or `\"12a\"`.");
        }
    }

    private void checkProvisions() {
        int provisions = rules.size() + general.size() + lists.size() + benefits.size() + measures.size();
        boolean informative = section.yesNo("informative", false);
        if (provisions == 0 && !informative) {
            section.report()
                    .add(
                            Code.EMPTY_ARTICLE,
                            section.at(),
                            "No rule, benefit, measure, list or general provision stands under this article.",
                            "Write `informative: true` if its text only informs, or add the rule that does what it says.");
        }
        if (provisions > 0 && informative) {
            section.report()
                    .add(
                            Code.INFORMATIVE_ARTICLE_WITH_PROVISIONS,
                            section.at("informative"),
                            "The article says it is informative, but provisions stand under it.",
                            "Delete `informative: true`, or move the provisions.");
        }
    }
}
