package probity.policy.diagnostic;

import java.util.List;

/// Diagnostics as people read them in a terminal: what and where, the line with a mark under the place, what to do.
public final class DiagnosticText {

    private DiagnosticText() {}

    /// All of them, each ended by an empty line; an empty text for an empty list.
    public static String of(List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder();
        diagnostics.forEach(one -> text.append(of(one)).append('\n'));
        return text.toString();
    }

    /// One diagnostic, in two to five lines.
    public static String of(Diagnostic diagnostic) {
        Place place = diagnostic.place();
        StringBuilder text = new StringBuilder();
        text.append(place.file()).append(':').append(place.position().line());
        text.append(':').append(place.position().column()).append(": ");
        text.append(diagnostic.isError() ? "error" : "warning");
        text.append(" [").append(diagnostic.code().id()).append(']');
        if (!place.article().isEmpty()) {
            text.append(" in article ").append(place.article());
        }
        text.append('\n').append("  ").append(diagnostic.sentence()).append('\n');
        appendExcerpt(text, place);
        text.append("  help: ").append(diagnostic.help()).append('\n');
        return text.toString();
    }

    private static void appendExcerpt(StringBuilder text, Place place) {
        if (place.excerpt().isBlank()) {
            return;
        }
        String number = Integer.toString(place.position().line());
        text.append("  ").append(number).append(" | ").append(place.excerpt()).append('\n');
        int indent = number.length() + 5;
        text.append(" ".repeat(indent));
        // A tab before the mark stays a tab, so that both lines are shifted alike.
        place.excerpt()
                .codePoints()
                .limit(place.position().column() - 1L)
                .forEach(c -> text.append(c == '\t' ? '\t' : ' '));
        text.append("^\n");
    }
}
