package probity.policy.reading;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Position;
import probity.policy.diagnostic.Report;
import probity.policy.diagnostic.Suggestion;
import probity.policy.tree.Tree.Scalar;

/// The names of one kind of thing, each given once.
public final class Ids {

    private final String kind;
    private final Map<String, Position> places = new LinkedHashMap<>();

    /// @param kind what is named, in the plural: `record types`
    public Ids(String kind) {
        this.kind = kind;
    }

    /// The kebab-case id in `scalar`; reported when it has another form.
    public static String read(Scalar scalar, Report report) {
        String text = scalar.text();
        if (!Forms.isId(text)) {
            report.add(
                    Code.BAD_ID,
                    scalar.at(),
                    "`" + text + "` is not an id.",
                    "Write lower-case letters, digits and single hyphens, beginning with a letter, such as `"
                            + proposal(text) + "`.");
        }
        return text;
    }

    private static String proposal(String text) {
        String lower =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        return Forms.isId(lower) ? lower : "late-returns";
    }

    /// Adds `id`; reported when there is one already.
    public void add(String id, Position at, Report report) {
        Position first = places.putIfAbsent(id, at);
        if (first != null && !id.isEmpty()) {
            report.add(
                    Code.DUPLICATE_ID,
                    at,
                    "`" + id + "` is used twice among the " + kind + "; the first is on line " + first.line() + ".",
                    "Give one of them another id.");
        }
    }

    public boolean has(String id) {
        return places.containsKey(id);
    }

    public Set<String> all() {
        return places.keySet();
    }

    public Map<String, Position> places() {
        return places;
    }

    /// Whether `scalar` names one of these; reported when not.
    public boolean resolves(Scalar scalar, Report report) {
        return resolves(scalar, places.keySet(), kind, report);
    }

    /// Whether `scalar` is one of `known`; reported when not.
    public static boolean resolves(Scalar scalar, Collection<String> known, String kind, Report report) {
        if (known.contains(scalar.text())) {
            return true;
        }
        report.add(
                Code.UNKNOWN_REFERENCE,
                scalar.at(),
                "`" + scalar.text() + "` is not among the " + kind + ".",
                Suggestion.among(scalar.text(), List.copyOf(known), kind));
        return false;
    }
}
