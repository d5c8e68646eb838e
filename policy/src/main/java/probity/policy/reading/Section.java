package probity.policy.reading;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Position;
import probity.policy.diagnostic.Report;
import probity.policy.diagnostic.Suggestion;
import probity.policy.tree.ScalarKind;
import probity.policy.tree.Tree;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Mapping;
import probity.policy.tree.Tree.Scalar;
import probity.policy.tree.Tree.Sequence;

/// A mapping read by its [Shape]. Whatever is wrong is reported and replaced by a harmless value, so that reading goes
/// on; a document with a reported error is never used.
public final class Section {

    private final Mapping mapping;
    private final Shape shape;
    private final Report report;

    private Section(Mapping mapping, Shape shape, Report report) {
        this.mapping = mapping;
        this.shape = shape;
        this.report = report;
    }

    /// `tree` as a section of `shape`. Unknown keys are reported here; a tree that is no mapping is reported and
    /// stands for an empty one, in which nothing is missed.
    public static Section of(Tree tree, Shape shape, Report report) {
        if (tree instanceof Mapping mapping) {
            Section section = new Section(mapping, shape, report);
            section.reportUnknownKeys();
            return section;
        }
        boolean empty = tree instanceof Scalar scalar && scalar.isEmpty();
        report.add(
                Code.WRONG_TYPE,
                tree.at(),
                "A mapping of keys to values is needed for " + shape.noun() + "; this is " + tree.noun() + ".",
                empty && shape == Shape.BAND
                        ? "Write `{}` for a band without keys."
                        : "Known keys: " + String.join(", ", shape.keys()) + ".");
        return new Section(new Mapping(List.of(), tree.at()), shape, Report.on(report.source()));
    }

    /// What it was read from.
    public Tree tree() {
        return mapping;
    }

    private void reportUnknownKeys() {
        for (Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!shape.keys().contains(key) && !report.isFull()) {
                reportUnknown(entry.key());
            }
        }
    }

    private void reportUnknown(Scalar key) {
        boolean stray = shape == Shape.POLICY
                && List.of("records", "rules", "general", "benefits", "measures", "lists")
                        .contains(key.text());
        if (stray) {
            report.add(
                    Code.OUTSIDE_ARTICLE,
                    key.at(),
                    "`" + key.text() + "` stand outside an article. Every provision stands under the article whose "
                            + "text it implements.",
                    "Move them under an entry of `articles`.");
        } else {
            report.add(
                    Code.UNKNOWN_KEY,
                    key.at(),
                    "`" + key.text() + "` is not a key of " + shape.noun() + ".",
                    Suggestion.among(key.text(), shape.keys(), "keys"));
        }
    }

    /// The same section; what is wrong from now on lies in the article called `id`.
    public Section inArticle(String id) {
        return new Section(mapping, shape, report.inArticle(id));
    }

    public Report report() {
        return report;
    }

    public Position at() {
        return mapping.at();
    }

    public List<Entry> entries() {
        return mapping.entries();
    }

    /// Whether `key` is one of the keys of such a section.
    public boolean knows(String key) {
        return shape.keys().contains(key);
    }

    public boolean has(String key) {
        return mapping.entry(key) != null;
    }

    /// The place of `key`, or of the section when it is missing.
    public Position at(String key) {
        Entry entry = mapping.entry(key);
        return entry == null ? at() : entry.key().at();
    }

    /// The value of `key`, or null when the key is missing.
    public @Nullable Tree value(String key) {
        Entry entry = mapping.entry(key);
        return entry == null ? null : entry.value();
    }

    /// The value of `key`, or null when the key is missing, which is reported.
    public @Nullable Tree required(String key) {
        Tree value = value(key);
        if (value == null) {
            report.add(
                    Code.MISSING_KEY,
                    at(),
                    "`" + key + "` is missing in " + shape.noun() + ".",
                    "Add `" + key + ": …`.");
        }
        return value;
    }

    /// A single value under `key`, or null when there is none; anything else is reported.
    public @Nullable Scalar scalar(String key) {
        return asScalar(value(key));
    }

    /// A single value under `key`, or null; a missing key and anything else are reported.
    public @Nullable Scalar requiredScalar(String key) {
        return asScalar(required(key));
    }

    private @Nullable Scalar asScalar(@Nullable Tree value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Scalar scalar && !scalar.isEmpty()) {
            return scalar;
        }
        wrongType(value, "a single value");
        return null;
    }

    /// Reports that `value` is not what is needed.
    public void wrongType(Tree value, String needed) {
        report.add(
                Code.WRONG_TYPE,
                value.at(),
                "This is " + value.noun() + ", but " + needed + " is needed.",
                value instanceof Scalar scalar && scalar.isEmpty()
                        ? "Write the value behind the colon, or leave the key out."
                        : "Write " + needed + ".");
    }

    /// The single value under `key` as it is written, or an empty text; nothing is reported.
    public String raw(String key) {
        return value(key) instanceof Scalar scalar ? scalar.text().strip() : "";
    }

    /// The text under `key`, or an empty one.
    public String text(String key) {
        Scalar scalar = scalar(key);
        return scalar == null ? "" : asText(scalar);
    }

    /// The text under `key`, which must be there and not empty.
    public String requiredText(String key) {
        Scalar scalar = requiredScalar(key);
        return scalar == null ? "" : asText(scalar);
    }

    private String asText(Scalar scalar) {
        if (scalar.kind() != ScalarKind.TEXT) {
            report.add(
                    Code.WRONG_TYPE,
                    scalar.at(),
                    "`" + scalar.text() + "` reads as " + scalar.noun() + ", but a text is needed.",
                    "Put it in quotes: `\"" + scalar.text() + "\"`.");
        } else if (scalar.text().isBlank()) {
            report.add(Code.EMPTY_TEXT, scalar.at(), "The text is empty.", "Write a text, or leave the key out.");
        }
        return scalar.text().strip();
    }

    /// The id under `key`, which must be there.
    public String requiredId(String key) {
        Scalar scalar = requiredScalar(key);
        return scalar == null ? "" : Ids.read(scalar, report);
    }

    /// `true` or `false` under `key`, or `otherwise`.
    public boolean yesNo(String key, boolean otherwise) {
        Scalar scalar = scalar(key);
        if (scalar == null) {
            return otherwise;
        }
        if (scalar.kind() != ScalarKind.YES_NO) {
            wrongType(scalar, "`true` or `false`");
        }
        return scalar.text().equals("true");
    }

    /// The whole numbers that are allowed, both ends included.
    public record Allowed(int least, int most) {}

    /// The whole number under `key`, which is one of those `allowed`, or `otherwise`.
    public int whole(String key, int otherwise, Allowed allowed) {
        Scalar scalar = scalar(key);
        if (scalar == null) {
            return otherwise;
        }
        if (scalar.kind() != ScalarKind.WHOLE_NUMBER) {
            wrongType(scalar, "a whole number");
            return otherwise;
        }
        long number = ScaledNumber.read(scalar, 0, report);
        if (number < allowed.least() || number > allowed.most()) {
            report.add(
                    Code.NUMBER_OUT_OF_RANGE,
                    scalar.at(),
                    "`" + scalar.text() + "` is out of range.",
                    "Write a whole number from " + allowed.least() + " to " + allowed.most() + ".");
            return otherwise;
        }
        return Math.toIntExact(number);
    }

    /// The amount under `key` in units of the last of `decimals` decimals, or null when there is none.
    public @Nullable Long amount(String key, int decimals) {
        Scalar scalar = scalar(key);
        if (scalar == null) {
            return null;
        }
        if (scalar.kind() != ScalarKind.WHOLE_NUMBER && scalar.kind() != ScalarKind.DECIMAL_NUMBER) {
            wrongType(scalar, "a number");
            return null;
        }
        return ScaledNumber.read(scalar, decimals, report);
    }

    /// The day under `key`, which must be there; 0001-01-01 when it is faulty.
    public LocalDate requiredDay(String key) {
        Scalar scalar = requiredScalar(key);
        LocalDate day = scalar == null ? LocalDate.MIN : day(scalar);
        return day == null ? LocalDate.MIN : day;
    }

    /// The day in `scalar`; null when it is faulty.
    public @Nullable LocalDate day(Scalar scalar) {
        LocalDate day = Forms.day(scalar.text());
        if (day == null) {
            report.add(
                    Code.BAD_DATE,
                    scalar.at(),
                    "`" + scalar.text() + "` is not a day of the calendar.",
                    "Write a day as `2027-01-31`.");
        }
        return day;
    }

    /// The length of time under `key`, or null when there is none.
    public @Nullable Period period(String key) {
        Scalar scalar = scalar(key);
        if (scalar == null) {
            return null;
        }
        return LengthWords.period(scalar, report);
    }

    /// One of the words in `choices` under `key`; null when there is none or another one.
    public <T> @Nullable T choice(String key, Map<String, T> choices) {
        Scalar scalar = scalar(key);
        if (scalar == null) {
            return null;
        }
        T chosen = choices.get(scalar.text());
        if (chosen == null) {
            report.add(
                    Code.NOT_ONE_OF,
                    scalar.at(),
                    "`" + scalar.text() + "` is not a value of `" + key + "`.",
                    Suggestion.among(
                            scalar.text(), choices.keySet().stream().sorted().toList(), "values"));
        }
        return chosen;
    }

    /// The section of `inner` shape under `key`, or null when there is none.
    public @Nullable Section section(String key, Shape inner) {
        Tree value = value(key);
        return value == null ? null : of(value, inner, report);
    }

    /// The sections in the list under `key`; none when the key is missing.
    public List<Section> sections(String key, Shape inner) {
        List<Section> sections = new ArrayList<>();
        items(key).forEach(item -> sections.add(of(item, inner, report)));
        return sections;
    }

    private List<Tree> items(String key) {
        return switch (value(key)) {
            case Sequence sequence -> sequence.items();
            case null -> List.of();
            case Tree other -> {
                wrongType(other, "a list (`- …`)");
                yield List.of();
            }
        };
    }

    /// The named entries under `key`; none when the key is missing. Names are not checked here.
    public List<Entry> named(String key) {
        return switch (value(key)) {
            case Mapping names -> names.entries();
            case null -> List.of();
            case Tree other -> {
                wrongType(other, "a mapping of names");
                yield List.of();
            }
        };
    }

    /// The words under `key`, one or a list; none when the key is missing. A word that stands twice is reported.
    public List<Scalar> words(String key) {
        Tree value = value(key);
        if (value == null) {
            return List.of();
        }
        List<Scalar> words = new ArrayList<>();
        for (Tree item : value instanceof Sequence sequence ? sequence.items() : List.of(value)) {
            Scalar word = asScalar(item);
            if (word != null) {
                addOnce(words, word);
            }
        }
        return words;
    }

    private void addOnce(List<Scalar> words, Scalar word) {
        if (words.stream().anyMatch(one -> one.text().equals(word.text()))) {
            report.add(
                    Code.DUPLICATE_VALUE, word.at(), "`" + word.text() + "` stands here twice.", "Keep one of them.");
        } else {
            words.add(word);
        }
    }
}
