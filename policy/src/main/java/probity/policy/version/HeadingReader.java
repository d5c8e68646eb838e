package probity.policy.version;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.core.policy.DatedFigure;
import probity.core.policy.Heading;
import probity.core.policy.Operator;
import probity.core.policy.SubjectKind;
import probity.core.policy.SubjectTerms;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Suggestion;
import probity.policy.expression.Scope.Figure;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.reading.Taxonomy;
import probity.policy.reading.Texts;
import probity.policy.tree.Tree;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Scalar;

/// Reads what the head of a version says: who runs the programme, about whom, where.
final class HeadingReader {

    private static final Map<String, SubjectKind> KINDS = Arrays.stream(SubjectKind.values())
            .collect(Collectors.toUnmodifiableMap(HeadingReader::word, kind -> kind));
    private static final String SCHEME = "uscc|lei|national:[a-z][a-z0-9-]*";

    /// As policies write it: `sole-trader`.
    private static String word(SubjectKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private final Section root;
    private final String language;

    HeadingReader(Section root, String language) {
        this.root = root;
        this.language = language;
    }

    /// @param figures amounts keyed by date, by name
    Heading read(Map<String, Figure> figures) {
        root.required("context");
        return new Heading(
                Texts.required(root, "title", language),
                subjects(),
                Taxonomy.word(root, "context"),
                zone(),
                operator(),
                root.yesNo("major", false),
                language,
                dated(figures));
    }

    private static SortedMap<String, DatedFigure> dated(Map<String, Figure> figures) {
        SortedMap<String, DatedFigure> dated = new TreeMap<>();
        figures.forEach((name, figure) -> {
            SortedMap<LocalDate, Long> values = new TreeMap<>();
            figure.values().forEach((day, value) -> values.put(LocalDate.ofEpochDay(day), value));
            dated.put(name, new DatedFigure(figure.scale(), values));
        });
        return dated;
    }

    private SubjectTerms subjects() {
        root.required("subjects");
        Section subjects = root.section("subjects", Shape.SUBJECTS);
        if (subjects == null) {
            return new SubjectTerms(SubjectKind.MEMBER, "", "");
        }
        subjects.required("kind");
        SubjectKind kind = subjects.choice("kind", KINDS);
        return new SubjectTerms(kind == null ? SubjectKind.MEMBER : kind, identifier(subjects), basis(subjects));
    }

    private static String identifier(Section subjects) {
        Scalar scalar = subjects.scalar("identifier");
        if (scalar == null) {
            return "";
        }
        if (!scalar.text().matches(SCHEME)) {
            subjects.report()
                    .add(
                            Code.BAD_IDENTIFIER_SCHEME,
                            scalar.at(),
                            "`" + scalar.text() + "` is not a scheme of identifiers.",
                            "Write `uscc`, `lei` or `national:SCHEME`, such as `national:kvk`.");
        }
        return scalar.text();
    }

    private static String basis(Section subjects) {
        Tree value = subjects.value("basis");
        if (value instanceof Tree.Mapping) {
            Section basis = subjects.section("basis", Shape.BASIS);
            return basis == null ? "" : "statute: " + basis.requiredText("statute");
        }
        return value == null || subjects.choice("basis", Map.of("consent", true)) == null ? "" : "consent";
    }

    private ZoneId zone() {
        Scalar scalar = root.requiredScalar("time-zone");
        ZoneId zone = scalar == null ? ZoneOffset.UTC : zone(scalar.text());
        if (zone == null && scalar != null) {
            root.report()
                    .add(
                            Code.BAD_TIME_ZONE,
                            scalar.at(),
                            "`" + scalar.text() + "` is not a time zone.",
                            Suggestion.nearest(scalar.text(), ZoneId.getAvailableZoneIds())
                                            .isEmpty()
                                    ? "Write a name of the IANA list such as `Europe/Amsterdam`, or `UTC`."
                                    : Suggestion.among(scalar.text(), ZoneId.getAvailableZoneIds(), "time zones"));
        }
        return zone == null ? ZoneOffset.UTC : zone;
    }

    private static @Nullable ZoneId zone(String text) {
        try {
            return text.equals("UTC") || text.contains("/") ? ZoneId.of(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Operator operator() {
        Section operator = root.section("operator", Shape.OPERATOR);
        if (operator == null) {
            return new Operator("", "", "", false);
        }
        if (!operator.has("contact")) {
            operator.report()
                    .add(
                            Code.MISSING_KEY,
                            operator.at(),
                            "`contact` is missing in `operator`: a right is of use only to those who know where to"
                                    + " turn (GDPR 13(1)(a)).",
                            "Add `contact: …` with an address that is read.");
        }
        return new Operator(
                operator.requiredText("name"),
                operator.text("contact"),
                operator.text("authority"),
                operator.yesNo("employs-subjects", false));
    }

    /// The policy's own numbers for rights, as written.
    SortedMap<String, String> rights() {
        SortedMap<String, String> rights = new TreeMap<>();
        for (Entry entry : root.named("rights")) {
            String key = entry.key().text();
            if (!key.matches("[a-z][a-zA-Z0-9-]*(?:\\.[a-z][a-zA-Z0-9-]*+)*+")) {
                root.report()
                        .add(
                                Code.BAD_ID,
                                entry.key().at(),
                                "`" + key + "` is not the name of a right.",
                                "Write words joined by points, such as `dispute.decide`.");
            }
            if (entry.value() instanceof Scalar scalar && !scalar.isEmpty()) {
                rights.put(key, scalar.text());
            } else {
                root.wrongType(entry.value(), "a single value");
            }
        }
        return rights;
    }
}
