package probity.policy.guard.deduction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import probity.policy.diagnostic.Place;
import probity.policy.diagnostic.Position;
import probity.policy.diagnostic.SourceText;
import probity.policy.outline.GeneralPart;
import probity.policy.tree.ScalarKind;
import probity.policy.tree.Tree;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Mapping;
import probity.policy.tree.Tree.Scalar;
import probity.policy.tree.Tree.Sequence;

/// Where the parts of one version stand in its text, and how its rules are written.
public final class Written {

    /// Keys of rules and general provisions whose values are names or citations.
    private static final Set<String> NAMES =
            Set.of("id", "on", "by", "of", "tags", "dimension", "law", "title", "band", "origin", "programme", "field");

    private final SourceText source;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Declaration> declarations = new HashMap<>();
    private final Map<String, Statement> statements = new LinkedHashMap<>();

    /// @param tree the text of `source`, which has been read without an error
    public Written(Tree tree, SourceText source) {
        this.source = source;
        if (tree instanceof Mapping root) {
            root.entries().forEach(entry -> readHead(entry));
        }
    }

    private void readHead(Entry entry) {
        places.put(entry.key().text(), place(entry.key().at(), ""));
        if (entry.key().text().equals("articles") && entry.value() instanceof Sequence articles) {
            articles.items().forEach(this::readArticle);
        } else if (entry.value() instanceof Mapping names) {
            names.entries().forEach(name -> note(entry.key().text(), name.key(), ""));
        }
    }

    private void readArticle(Tree tree) {
        if (!(tree instanceof Mapping article)) {
            return;
        }
        String id = text(article, "id");
        for (Entry part : article.entries()) {
            String kind = part.key().text();
            if (kind.equals("records") && part.value() instanceof Mapping types) {
                types.entries().forEach(this::readType);
            }
            if (part.value() instanceof Mapping names) {
                names.entries().forEach(name -> note(kind, name.key(), id));
            } else if (part.value() instanceof Sequence provisions) {
                readProvisions(kind, provisions, id);
            }
        }
    }

    private void readType(Entry type) {
        if (!(type.value() instanceof Mapping declared)) {
            return;
        }
        List<String> from = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        List<Integer> gravities = new ArrayList<>();
        for (Entry part : declared.entries()) {
            switch (part.key().text()) {
                case "from" -> collect(part.value(), from);
                case "fields" -> names(part.value(), fields);
                case "gravity" -> gravities.addAll(gravities(part.value()));
                default -> {}
            }
        }
        declarations.put(
                type.key().text().strip(),
                new Declaration(Set.copyOf(from), Set.copyOf(fields), gravities, text(declared, "law")));
    }

    private static void names(Tree tree, List<String> names) {
        if (tree instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> names.add(entry.key().text().strip()));
        }
    }

    /// 0 stands for a record that has none.
    private static List<Integer> gravities(Tree tree) {
        List<Integer> gravities = new ArrayList<>();
        switch (tree) {
            case Scalar scalar -> gravities.add(Integer.parseInt(scalar.text().strip()));
            case Sequence lines -> lines.items().forEach(line -> gravities.addAll(gravities(line)));
            case Mapping line -> {
                if (line.entry("is") instanceof Entry(Scalar _, Tree is)) {
                    gravities.addAll(gravities(is));
                }
            }
        }
        return gravities;
    }

    /// What one version says of a record type. What it says of it later is another matter: an older rule was made for
    /// records as they were described then.
    ///
    /// @param from ids of the sources that may send it
    /// @param gravities that its records can have, 1 to 3, or 0; empty when none is stated
    /// @param law empty when not stated
    record Declaration(Set<String> from, Set<String> fields, List<Integer> gravities, String law) {
        static final Declaration NONE = new Declaration(Set.of(), Set.of(), List.of(), "");

        Declaration {
            gravities = List.copyOf(gravities);
        }
    }

    private void readProvisions(String kind, Sequence provisions, String article) {
        int ordinal = 0;
        for (Tree tree : provisions.items()) {
            ordinal++;
            if (tree instanceof Mapping provision) {
                String made = GeneralPart.madeId(article, ordinal);
                readProvision(kind, provision, new Name(id(provision, made), article));
            }
        }
    }

    /// @param id written, or made for a general provision that states none
    private record Name(Scalar id, String article) {}

    private static Scalar id(Mapping provision, String made) {
        return provision.entry("id") instanceof Entry(Scalar _, Scalar id)
                ? id
                : new Scalar(made, ScalarKind.TEXT, provision.at());
    }

    private void readProvision(String kind, Mapping provision, Name name) {
        note(kind, name.id(), name.article());
        if (kind.equals("rules") || kind.equals("general")) {
            List<String> texts = new ArrayList<>();
            provision.entries().forEach(entry -> collect(entry, texts));
            List<String> joined = new ArrayList<>();
            if (provision.entry("adds-to") instanceof Entry(Scalar _, Tree rules)) {
                collect(rules, joined);
            }
            String id = name.id().text().strip();
            statements.put(
                    id,
                    new Statement(
                            id, name.article(), place(name.id().at(), name.article()), texts, Set.copyOf(joined)));
        }
    }

    /// A rule or general provision as it is written.
    ///
    /// @param texts every value in it that is no name
    /// @param joined ids of rules that may count for one record together with it, as it says itself
    record Statement(String id, String article, Place at, List<String> texts, Set<String> joined) {
        Statement {
            texts = List.copyOf(texts);
        }
    }

    private static void collect(Entry entry, List<String> texts) {
        if (!NAMES.contains(entry.key().text())) {
            collect(entry.value(), texts);
        }
    }

    private static void collect(Tree tree, List<String> texts) {
        switch (tree) {
            case Scalar scalar -> texts.add(scalar.text());
            case Sequence sequence -> sequence.items().forEach(item -> collect(item, texts));
            case Mapping mapping -> mapping.entries().forEach(inner -> collect(inner, texts));
        }
    }

    private void note(String kind, Scalar name, String article) {
        places.put(kind + "/" + name.text().strip(), place(name.at(), article));
    }

    private Place place(Position at, String article) {
        return new Place(source.name(), at, article, source.excerpt(at));
    }

    private static String text(Mapping mapping, String key) {
        return mapping.entry(key) instanceof Entry(Scalar _, Scalar value)
                ? value.text().strip()
                : "";
    }

    /// Where the version begins.
    Place begin() {
        return places.getOrDefault("programme", place(Position.START, ""));
    }

    /// Where `key` of the head stands, or the version's beginning.
    Place head(String key) {
        return places.getOrDefault(key, begin());
    }

    /// Where the part `name` under `kind` stands: `records`, `rules`, `lists`, `benefits`, `measures`, `rights`.
    Place part(String kind, String name) {
        return places.getOrDefault(kind + "/" + name, begin());
    }

    /// Whether the version has the part `name` under `kind`.
    boolean has(String kind, String name) {
        return places.containsKey(kind + "/" + name);
    }

    /// What this version says of the record type `type`; nothing when it does not declare it.
    Declaration declaration(String type) {
        return declarations.getOrDefault(type, Declaration.NONE);
    }

    /// The rule or general provision called `id`, which the version has.
    Statement statement(String id) {
        return Objects.requireNonNull(statements.get(id), id);
    }

    /// Every rule and general provision, in the order of the text.
    List<Statement> statements() {
        return List.copyOf(statements.values());
    }
}
