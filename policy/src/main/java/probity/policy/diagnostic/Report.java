package probity.policy.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is wrong with one text while it is read. Reading goes on after each finding, so that the author
/// sees all of them at once.
public final class Report {

    /// A text with more errors than this is not looked at any further.
    public static final int MOST_ERRORS = 100;

    private final SourceText source;
    private final String article;
    private final List<Diagnostic> found;

    private Report(SourceText source, String article, List<Diagnostic> found) {
        this.source = source;
        this.article = article;
        this.found = found;
    }

    /// A report on `source` without findings.
    public static Report on(SourceText source) {
        return new Report(source, "", new ArrayList<>());
    }

    /// The same report; what is added through the result lies in the article called `id`.
    public Report inArticle(String id) {
        return new Report(source, id, found);
    }

    public SourceText source() {
        return source;
    }

    /// Adds a finding; the same one twice counts once. Findings beyond [#MOST_ERRORS] are replaced by one that says so.
    public void add(Code code, Position at, String sentence, String help) {
        if (isFull()) {
            return;
        }
        Diagnostic diagnostic = new Diagnostic(code, place(at), sentence, help);
        if (found.contains(diagnostic)) {
            return;
        }
        if (found.size() < MOST_ERRORS) {
            found.add(diagnostic);
        } else {
            found.add(new Diagnostic(
                    Code.TOO_MANY_PROBLEMS,
                    place(at),
                    "There are more than " + MOST_ERRORS + " problems; the rest is not shown.",
                    "Mend the first ones and check again."));
        }
    }

    private Place place(Position at) {
        return new Place(source.name(), at, article, source.excerpt(at));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    /// Whether so much is wrong that nothing more is taken.
    public boolean isFull() {
        return found.size() > MOST_ERRORS;
    }

    /// How many findings there are so far.
    public int size() {
        return found.size();
    }

    /// Everything found, in the order of the text.
    public List<Diagnostic> all() {
        return found.stream().sorted(inTextOrder()).toList();
    }

    private static Comparator<Diagnostic> inTextOrder() {
        return Comparator.<Diagnostic>comparingInt(one -> one.code() == Code.TOO_MANY_PROBLEMS ? 1 : 0)
                .thenComparingInt(one -> one.place().position().line())
                .thenComparingInt(one -> one.place().position().column());
    }
}
