package probity.policy.diagnostic;

import java.util.List;

/// A decoded file with its name, as diagnostics point into it.
///
/// @param name as the user knows the file
public record SourceText(String name, String text, List<String> lines) {

    private static final int WIDEST_EXCERPT = 160;

    public SourceText {
        lines = List.copyOf(lines);
    }

    public static SourceText of(String name, String text) {
        return new SourceText(name, text, text.lines().toList());
    }

    /// The line that holds `position`, or an empty text when it lies behind the last line or is too long to show.
    public String excerpt(Position position) {
        if (position.line() > lines.size()) {
            return "";
        }
        String line = lines.get(position.line() - 1);
        return line.length() > WIDEST_EXCERPT ? "" : line;
    }
}
