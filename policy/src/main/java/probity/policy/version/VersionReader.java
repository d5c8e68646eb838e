package probity.policy.version;

import java.util.ArrayList;
import java.util.List;
import probity.core.policy.Article;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.policy.ScoreScale;
import probity.core.policy.Source;
import probity.core.rule.Rule;
import probity.core.text.Text;
import probity.policy.conflict.Claim;
import probity.policy.conflict.Conflicts;
import probity.policy.expression.ExpressionCompiler;
import probity.policy.outline.ArticleParts;
import probity.policy.outline.Outline;
import probity.policy.provision.GeneralReader;
import probity.policy.provision.ProvisionReader;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.reading.Taxonomy;
import probity.policy.reading.Texts;
import probity.policy.rule.RuleReader;
import probity.policy.scale.BandsReader;
import probity.policy.scale.ScaleReader;
import probity.policy.tree.Tree.Entry;

/// Reads the rest of a version once all names of all versions are known.
final class VersionReader {

    private final Outline outline;
    private final List<RecordType> types;
    private final ExpressionCompiler expressions;

    VersionReader(Outline outline, List<RecordType> types, ExpressionCompiler expressions) {
        this.outline = outline;
        this.types = types;
        this.expressions = expressions;
    }

    PolicyVersion read() {
        Section root = outline.root();
        HeadingReader heading = new HeadingReader(root, outline.language());
        ScoreScale scale = new ScaleReader(outline, types).read();
        ProvisionReader provisions = new ProvisionReader(outline);
        PolicyVersion version = new PolicyVersion(
                outline.number(),
                outline.inForce(),
                root.yesNo("applies-to-past", false),
                heading.read(outline.figures()),
                scale,
                new BandsReader(outline, scale).read(),
                sources(),
                articles(),
                rules(scale),
                provisions.lists(),
                provisions.measures(),
                heading.rights(),
                new GeneralReader(outline, types).read());
        if (!outline.report().hasErrors()) {
            Unused.report(outline, version, types);
        }
        return version;
    }

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (Entry entry : outline.root().named("sources")) {
            Section source = Section.of(entry.value(), Shape.SOURCE, outline.report());
            String id = entry.key().text();
            Text name = Texts.optional(source, "name", outline.language(), id);
            sources.add(new Source(id, name, Taxonomy.word(source, "kind")));
        }
        return sources;
    }

    private List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        for (ArticleParts parts : outline.articles()) {
            Section section = parts.section();
            articles.add(new Article(
                    parts.id(),
                    Texts.required(section, "title", outline.language()),
                    Texts.required(section, "text", outline.language()),
                    section.yesNo("informative", false),
                    section.text("law")));
        }
        return articles;
    }

    private List<Rule> rules(ScoreScale scale) {
        List<Claim> claims = new RuleReader(outline, types, scale, expressions).read();
        if (!outline.report().hasErrors()) {
            Conflicts.report(claims, types);
        }
        return claims.stream().map(Claim::rule).toList();
    }
}
