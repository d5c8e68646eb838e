package probity.service.page.document;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import probity.core.policy.Article;
import probity.core.policy.Measure;
import probity.core.policy.RecordType;
import probity.core.policy.Source;
import probity.core.rule.Rule;
import probity.service.page.Fact;
import probity.service.page.Words;
import probity.service.page.naming.Naming;
import probity.service.page.naming.Periods;

/// The articles of one version as the public reads them.
final class Articles {

    private final Published published;
    private final Naming naming;

    Articles(Published published, Naming naming) {
        this.published = published;
        this.naming = naming;
    }

    List<ArticleView> all() {
        return published.version().articles().stream().map(this::view).toList();
    }

    private ArticleView view(Article article) {
        String text = naming.text(article.text());
        Optional<Article> before = before(article);
        boolean changed =
                before.isPresent() && !naming.text(before.get().text()).equals(text);
        boolean translated = article.text()
                .byLanguage()
                .containsKey(naming.words().language().code());
        return new ArticleView(
                article.id(),
                naming.text(article.title()),
                translated ? "" : article.text().binding(),
                changed,
                changed
                        ? List.of(WordDifference.newer(
                                naming.words(), naming.text(before.get().text()), text))
                        : paragraphs(text),
                applied(article),
                margin(article, changed));
    }

    private Optional<Article> before(Article article) {
        if (published.first()) {
            return Optional.empty();
        }
        return published.before().articles().stream()
                .filter(other -> other.id().equals(article.id()))
                .findFirst();
    }

    private static List<RawString> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\n+"))
                .map(paragraph -> new RawString(Words.escape(paragraph)))
                .toList();
    }

    private List<ArticleView.Applied> applied(Article article) {
        List<ArticleView.Applied> applied =
                new ArrayList<>(published.sentences().apply(article));
        if (applied.isEmpty() && article.informative()) {
            applied.add(new ArticleView.Applied(naming.words().html("document.informative"), false));
        }
        return applied;
    }

    private Stream<Measure.Restriction> restrictions(Article article) {
        return published.version().measures().stream()
                .filter(Measure.Restriction.class::isInstance)
                .map(Measure.Restriction.class::cast)
                .filter(restriction -> restriction.terms().article().equals(article.id()));
    }

    private List<Fact> margin(Article article, boolean changed) {
        Words words = naming.words();
        List<Fact> margin = new ArrayList<>();
        if (changed) {
            margin.add(Fact.of(
                    words.say("margin.changed", "" + published.version().number()), words.say("margin.changed.text")));
        }
        List<Rule> rules = published.version().rules().stream()
                .filter(rule -> rule.article().equals(article.id()))
                .toList();
        add(margin, "margin.sources", sources(rules));
        add(
                margin,
                "margin.category",
                stated(rules, type -> term("category", type.classification().category())));
        add(margin, "margin.context", stated(rules, type -> term("context", context(type))));
        add(margin, "margin.law", new TreeSet<>(rules.stream().map(Rule::law).toList()));
        restrictions(article).findFirst().ifPresent(restriction -> {
            margin.add(Fact.of(words.say("margin.decided"), words.say("margin.always")));
            if (restriction.until() != null) {
                margin.add(Fact.of(words.say("margin.until"), Periods.say(words, restriction.until())));
            }
        });
        return margin;
    }

    private void add(List<Fact> margin, String label, Set<String> values) {
        values.remove("");
        if (!values.isEmpty()) {
            margin.add(Fact.of(naming.words().say(label), naming.words().list(List.copyOf(values))));
        }
    }

    private Set<String> sources(List<Rule> rules) {
        Set<String> sources = new LinkedHashSet<>();
        for (Rule rule : rules) {
            for (String id : naming.policy().types().get(rule.on()).sources()) {
                published.version().sources().stream()
                        .filter(source -> source.id().equals(id))
                        .map(this::source)
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private String source(Source source) {
        String name = naming.text(source.name());
        return source.kind().isEmpty() ? name : naming.words().say("margin.source", name, term("kind", source.kind()));
    }

    private String term(String prefix, String id) {
        return naming.words().term(prefix, id);
    }

    /// A record's own context, or the programme's.
    private String context(RecordType type) {
        String own = type.classification().context();
        return own.isEmpty() ? published.version().heading().context() : own;
    }

    private Set<String> stated(List<Rule> rules, java.util.function.Function<RecordType, String> part) {
        Set<String> stated = new LinkedHashSet<>();
        rules.forEach(rule -> stated.add(part.apply(naming.policy().types().get(rule.on()))));
        return stated;
    }
}
