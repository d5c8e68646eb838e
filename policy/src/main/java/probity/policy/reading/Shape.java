package probity.policy.reading;

import java.util.List;

/// The sections of a document and the keys each may have. The JSON Schema for editors has the same keys.
public enum Shape {
    POLICY(
            "the policy",
            "probity",
            "programme",
            "title",
            "subjects",
            "context",
            "time-zone",
            "operator",
            "version",
            "in-force",
            "applies-to-past",
            "binding-language",
            "score",
            "bands",
            "sources",
            "rights",
            "articles"),
    SUBJECTS("`subjects`", "kind", "identifier", "basis"),
    BASIS("`basis`", "statute"),
    OPERATOR("`operator`", "name", "contact", "authority"),
    SCORE("`score`", "start", "floor", "ceiling", "better", "decimals", "dimensions"),
    DIMENSION("a dimension", "title"),
    BAND("a band", "title", "from", "leave-below"),
    SOURCE("a source", "name", "kind"),
    ARTICLE(
            "an article",
            "id",
            "title",
            "text",
            "informative",
            "law",
            "records",
            "rules",
            "general",
            "benefits",
            "measures",
            "lists"),
    RECORD_TYPE(
            "a record type",
            "title",
            "from",
            "category",
            "context",
            "gravity",
            "law",
            "same-fact",
            "repairs",
            "matching",
            "continuing",
            "fields"),
    FIELD("a field", "type", "title", "min", "max", "decimals", "currency", "values", "optional"),
    RULE("a rule", "id", "on", "when", "points", "at-most", "lasts", "repair", "tags", "dimension", "law"),
    REPAIR("`repair`", "by", "after"),
    GENERAL("a general provision", "id", "at-most", "of"),
    BENEFIT(
            "a benefit",
            "id",
            "title",
            "effect",
            "action",
            "context",
            "law",
            "scarce",
            "because",
            "from-band",
            "in-band",
            "score-from",
            "score-below",
            "on-list"),
    MEASURE(
            "a measure",
            "id",
            "title",
            "effect",
            "action",
            "context",
            "law",
            "decided-by",
            "until",
            "because",
            "from-band",
            "in-band",
            "score-from",
            "score-below",
            "on-list"),
    LIST(
            "a list",
            "id",
            "title",
            "effect",
            "law",
            "because",
            "from-band",
            "in-band",
            "score-from",
            "score-below",
            "on-list"),
    CASE("a case", "name", "as-of", "known-by", "records", "expect"),
    EXPECT("`expect`", "score", "band", "lists", "because", "proposes", "benefits", "uncounted");

    private final String noun;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> keys;

    Shape(String noun, String... keys) {
        this.noun = noun;
        this.keys = List.of(keys);
    }

    /// What the section is called in a sentence.
    public String noun() {
        return noun;
    }

    public List<String> keys() {
        return keys;
    }
}
