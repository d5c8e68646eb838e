package probity.policy.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Node;
import probity.policy.PolicyFile;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Position;
import probity.policy.diagnostic.Report;
import probity.policy.diagnostic.SourceText;
import probity.policy.format.Formatting.Formatted;
import probity.policy.format.Formatting.Refused;
import probity.policy.tree.TextDecoder;
import probity.policy.tree.TreeReader;

/// Brings policies and case files into the one layout, so that a difference of two texts is a difference in what they
/// say. Words, order and comments stay; a document whose comments or values would not survive is left alone.
public final class Formatter {

    private Formatter() {}

    /// The document of `file` in the one layout.
    public static Formatting format(PolicyFile file) {
        Report report = TextDecoder.decode(file.name(), file.bytes());
        TreeReader.read(report);
        if (report.hasErrors()) {
            return new Refused(report.all());
        }
        String text = report.source().text();
        String formatted = new Layout(text, compose(text)).text();
        String lost = lost(text, formatted);
        if (lost != null) {
            report.add(
                    Code.NOT_FORMATTABLE,
                    Position.START,
                    "The layout cannot be changed without losing something: `" + lost + "`.",
                    "Put a comment that stands inside braces or brackets above them.");
            return new Refused(report.all());
        }
        return new Formatted(formatted);
    }

    private static LoadSettings settings() {
        return LoadSettings.builder()
                .setParseComments(true)
                .setCodePointLimit(TextDecoder.MOST_BYTES)
                .build();
    }

    private static Node compose(String text) {
        return new Compose(settings()).composeString(text).orElseThrow();
    }

    /// The first comment or value of `before` that `after` has not; null when there is none.
    private static @Nullable String lost(String before, String after) {
        if (TreeReader.read(Report.on(SourceText.of("", after))) == null) {
            return "the document";
        }
        List<String> old = contents(before);
        List<String> now = contents(after);
        for (int i = 0; i < old.size(); i++) {
            if (i >= now.size() || !Objects.equals(old.get(i), now.get(i))) {
                return old.get(i);
            }
        }
        return now.size() > old.size() ? now.get(old.size()) : null;
    }

    /// Values first, then comments, each in the order of the text: a comment may move to the next line, not away.
    private static List<String> contents(String text) {
        List<String> values = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        for (Event event : new Parse(settings()).parseString(text)) {
            if (event instanceof ScalarEvent scalar) {
                values.add(scalar.getValue().strip());
            } else if (event instanceof CommentEvent comment && comment.getCommentType() != CommentType.BLANK_LINE) {
                comments.add(comment.getValue().strip());
            }
        }
        values.addAll(comments);
        return values;
    }
}
