package probity.policy.format;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// A text as the lines of a folded scalar (YAML 1.2.2, section 8.1.3): a line break is a space, an empty line is a
// break.
final class FoldedText {

    private FoldedText() {}

    /// Whether the breaks of the text must stay where they are: it was written so, or it has lines that begin with a
    /// space, which folding would change.
    static boolean isLiteral(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.LITERAL
                || scalar.getValue().lines().anyMatch(line -> line.startsWith(" ") || line.startsWith("\t"));
    }

    /// The lines of the text, each at most `width` long if its words allow it.
    ///
    /// @param written the lines as the author broke them; kept when they fit
    static List<String> lines(ScalarNode scalar, int width, List<String> written) {
        if (!isLiteral(scalar) && written.stream().allMatch(line -> line.length() <= width)) {
            return written;
        }
        List<String> lines = new ArrayList<>();
        String text = scalar.getValue().strip();
        if (isLiteral(scalar)) {
            text.lines().map(String::stripTrailing).forEach(lines::add);
            return lines;
        }
        boolean first = true;
        for (String paragraph : text.split("\n", -1)) {
            if (!first) {
                lines.add("");
            }
            first = false;
            fold(paragraph, width, lines);
        }
        return lines;
    }

    private static void fold(String paragraph, int width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.strip().split(" +", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
    }
}
