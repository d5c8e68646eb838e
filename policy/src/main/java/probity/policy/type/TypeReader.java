package probity.policy.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import probity.core.policy.RecordType.Classification;
import probity.core.policy.RecordType.Derived;
import probity.core.record.Field;
import probity.core.text.Text;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Report;
import probity.policy.reading.Forms;
import probity.policy.reading.Ids;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.reading.Taxonomy;
import probity.policy.reading.Texts;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Scalar;
import probity.policy.tree.Tree.Sequence;
import probity.policy.type.TypeDraft.DraftField;
import probity.policy.type.TypeDraft.GravityLine;

/// Reads one entry of `records`.
public final class TypeReader {

    /// Columns of a records file, and words of CEL, that no field may be called.
    static final Set<String> RESERVED = Set.of(
            "id",
            "subject",
            "type",
            "date",
            "time",
            "status",
            "ended",
            "source",
            "corrects",
            "arrived",
            "in",
            "true",
            "false",
            "null");

    private static final Section.Allowed GRAVITY = new Section.Allowed(0, 3);
    private static final Section.Allowed STATED_GRAVITY = new Section.Allowed(1, 3);
    private static final Map<String, Derived> DERIVED = Map.of(
            "carry-over", Derived.CARRY_OVER,
            "propagation", Derived.PROPAGATION,
            "others-scores", Derived.OTHERS_SCORES,
            "rank", Derived.RANK);
    private static final int MOST_FIELDS = 200;

    private final Section article;
    private final Ids sources;
    private final String language;

    /// @param sources that the policy names
    public TypeReader(Section article, Ids sources, String language) {
        this.article = article;
        this.sources = sources;
        this.language = language;
    }

    /// @param context of the policy, taken over when the type names none
    public TypeDraft read(Entry entry, String context) {
        Report report = article.report();
        String name = Ids.read(entry.key(), report);
        Section type = Section.of(entry.value(), Shape.RECORD_TYPE, report);
        Derived derived = type.choice("derived", DERIVED);
        if (!type.has("derived")) {
            type.required("from");
        }
        List<DraftField> fields = fields(type);
        List<Scalar> sameFact = known(type, "same-fact", fields);
        List<Scalar> matching = known(type, "matching", fields);
        if (type.has("matching") && !type.has("repairs")) {
            report.add(
                    Code.MATCHING_WITHOUT_REPAIRS,
                    type.at("matching"),
                    "`matching` says which records this type repairs, but it repairs none.",
                    "Add `repairs: TYPE`, or delete `matching`.");
        }
        return new TypeDraft(
                name,
                Texts.optional(type, "title", language, name),
                sources(type),
                classification(type, context),
                fields,
                sameFact,
                type.words("repairs"),
                matching,
                type.yesNo("continuing", false),
                derived == null ? Derived.NONE : derived,
                gravity(type),
                entry.key().at(),
                report);
    }

    private List<String> sources(Section type) {
        List<String> sources = new ArrayList<>();
        for (Scalar source : type.words("from")) {
            if (this.sources.resolves(source, type.report())) {
                sources.add(source.text());
            }
        }
        return sources;
    }

    private static Classification classification(Section type, String context) {
        String own = Taxonomy.word(type, "context");
        return new Classification(
                Taxonomy.word(type, "category"), own.isEmpty() ? context : own, List.of(), type.text("law"));
    }

    private static List<GravityLine> gravity(Section type) {
        if (!(type.value("gravity") instanceof Sequence)) {
            int gravity = type.whole("gravity", 0, GRAVITY);
            return gravity == 0 ? List.of() : List.of(new GravityLine(gravity, null));
        }
        List<GravityLine> lines = new ArrayList<>();
        for (Section line : type.sections("gravity", Shape.GRAVITY)) {
            line.required("is");
            lines.add(new GravityLine(line.whole("is", 1, STATED_GRAVITY), line.scalar("when")));
        }
        checkLines(type, lines);
        return lines;
    }

    private static void checkLines(Section type, List<GravityLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            if (last != (lines.get(i).when() == null)) {
                type.report()
                        .add(
                                Code.GRAVITY_LINES,
                                type.at("gravity"),
                                last
                                        ? "The last line of `gravity` has a condition, so that some records have no gravity."
                                        : "Only the last line of `gravity` can be without `when`; no line after it is ever "
                                                + "reached.",
                                "Give every line but the last a `when`; the first that holds counts.");
                return;
            }
        }
    }

    private static List<Scalar> known(Section type, String key, List<DraftField> fields) {
        List<String> known = fields.stream().map(one -> one.field().name()).toList();
        return type.words(key).stream()
                .filter(name -> Ids.resolves(name, known, "fields", type.report()))
                .toList();
    }

    private List<DraftField> fields(Section type) {
        List<DraftField> fields = new ArrayList<>();
        List<Entry> entries = type.named("fields");
        for (Entry entry : entries.subList(0, Math.min(entries.size(), MOST_FIELDS))) {
            checkName(entry.key(), type.report());
            fields.add(new DraftField(field(entry, type.report()), entry.key().at()));
        }
        if (entries.size() > MOST_FIELDS) {
            type.report()
                    .add(
                            Code.NUMBER_OUT_OF_RANGE,
                            entries.get(MOST_FIELDS).key().at(),
                            "The record type has " + entries.size() + " fields; at most " + MOST_FIELDS
                                    + " are possible.",
                            "Keep the fields that rules read and people need.");
        }
        return fields;
    }

    private static void checkName(Scalar key, Report report) {
        if (RESERVED.contains(key.text())) {
            report.add(
                    Code.RESERVED_NAME,
                    key.at(),
                    "No field can be called `" + key.text() + "`; the name is taken.",
                    "Every record has its id, subject, type, date, time, status, ended, source, corrects and arrived "
                            + "by itself. Call the field something else.");
        } else if (!Forms.isId(key.text())) {
            Ids.read(key, report);
        }
    }

    private Field field(Entry entry, Report report) {
        String name = entry.key().text();
        if (entry.value() instanceof Scalar kind && !kind.isEmpty()) {
            return new Field(name, FieldTypes.ofWord(kind, report), false, Text.of(language, name));
        }
        Section field = Section.of(entry.value(), Shape.FIELD, report);
        Text title = Texts.optional(field, "title", language, name);
        return new Field(name, new FieldTypes(field).read(), field.yesNo("optional", false), title);
    }
}
