package probity.policy.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Report;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.tree.Tree;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Scalar;

/// One version as far as it can be read by itself: its sections, the names it gives, and the record types it
/// declares. Everything that refers to a name is read afterwards.
///
/// @param decimals of points
/// @param language the binding language
record Outline(
        Section root,
        int number,
        LocalDate inForce,
        int decimals,
        String language,
        List<ArticleParts> articles,
        Names names,
        List<TypeDraft> types) {

    private static final Section.Allowed COUNTS = new Section.Allowed(1, 1_000_000);

    Report report() {
        return root.report();
    }

    static Outline read(Tree tree, Report report) {
        Section root = Section.of(tree, Shape.POLICY, report);
        checkFormat(root);
        root.required("version");
        String language = Texts.bindingLanguage(root);
        List<ArticleParts> articles = ArticleParts.read(root);
        Names names = Names.read(root, articles);
        String context = Taxonomy.word(root, "context");
        List<TypeDraft> types = new ArrayList<>();
        for (ArticleParts article : articles) {
            for (Entry entry : article.section().named("records")) {
                TypeDraft draft = new TypeReader(article.section(), names, language).read(entry, context);
                names.types()
                        .add(draft.name(), entry.key().at(), article.section().report());
                types.add(draft);
            }
        }
        return new Outline(
                root,
                root.whole("version", 1, COUNTS),
                root.requiredDay("in-force"),
                ScaleReader.decimals(root),
                language,
                articles,
                names,
                types);
    }

    private static void checkFormat(Section root) {
        Scalar format = root.requiredScalar("probity");
        if (format != null && !format.text().equals("1")) {
            root.report()
                    .add(
                            Code.UNKNOWN_FORMAT,
                            format.at(),
                            "`" + format.text() + "` is not a version of the format that is known here.",
                            "Write `probity: 1`; a newer format needs a newer Probity.");
        }
    }
}
