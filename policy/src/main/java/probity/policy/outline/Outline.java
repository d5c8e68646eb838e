package probity.policy.outline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Report;
import probity.policy.expression.Scope.Figure;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.reading.Taxonomy;
import probity.policy.reading.Texts;
import probity.policy.tree.Tree;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Mapping;
import probity.policy.tree.Tree.Scalar;
import probity.policy.type.TypeDraft;
import probity.policy.type.TypeReader;

/// One version as far as it can be read by itself: its sections, the names it gives, and the record types it
/// declares. Everything that refers to a name is read afterwards.
///
/// @param decimals of points
/// @param language the binding language
/// @param figures amounts keyed by date, by name
public record Outline(
        Section root,
        int number,
        LocalDate inForce,
        int decimals,
        String language,
        List<ArticleParts> articles,
        Names names,
        List<TypeDraft> types,
        Map<String, Figure> figures) {

    private static final Section.Allowed COUNTS = new Section.Allowed(1, 1_000_000);

    public Report report() {
        return root.report();
    }

    public static Outline read(Tree tree, Report report) {
        Section root = Section.of(tree, Shape.POLICY, report);
        checkFormat(root);
        root.required("version");
        String language = Texts.bindingLanguage(root);
        List<ArticleParts> articles = ArticleParts.read(root);
        Names names = Names.read(root, articles);
        if (names.reachTooMany(articles, report)) {
            articles = articles.stream().map(ArticleParts::withoutGeneral).toList();
        }
        String context = Taxonomy.word(root, "context");
        List<TypeDraft> types = new ArrayList<>();
        for (ArticleParts article : articles) {
            for (Entry entry : article.section().named("records")) {
                TypeDraft draft = new TypeReader(article.section(), names.sources(), language).read(entry, context);
                names.types()
                        .add(draft.name(), entry.key().at(), article.section().report());
                types.add(draft);
            }
        }
        return new Outline(
                root,
                root.whole("version", 1, COUNTS),
                root.requiredDay("in-force"),
                decimals(root),
                language,
                articles,
                names,
                types,
                Figures.read(root));
    }

    /// The decimals of points, known before anything else is read. What is wrong is reported when `score` is read.
    private static int decimals(Section root) {
        return root.value("score") instanceof Mapping mapping
                        && mapping.entry("decimals") instanceof Entry(Scalar _, Scalar value)
                        && value.text().matches("[0-6]")
                ? Integer.parseInt(value.text())
                : 0;
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
