package probity.policy.format;

import java.util.List;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Values on one line, as in `{id: x, on: y}`. Single values are copied as the author wrote them, quotes and all.
final class FlowText {

    private final int[] source;

    FlowText(String source) {
        // Marks count code points.
        this.source = source.codePoints().toArray();
    }

    String of(Node node) {
        return switch (node) {
            case MappingNode mapping ->
                mapping.getValue().stream()
                        .map(tuple -> pair(of(tuple.getKeyNode()), of(tuple.getValueNode())))
                        .collect(Collectors.joining(", ", "{", "}"));
            case SequenceNode sequence ->
                sequence.getValue().stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new IllegalStateException("a node of kind " + node.getNodeType());
        };
    }

    /// How many lines the value takes in the source.
    int lines(Node node) {
        return line(node.getEndMark().orElseThrow()) - line(node.getStartMark().orElseThrow()) + 1;
    }

    /// The lines of a text as the author broke them, without indentation; of a text in lines of its own without the
    /// sign above them.
    List<String> written(ScalarNode scalar) {
        List<String> lines = slice(scalar).strip().lines().map(String::strip).toList();
        return scalar.getScalarStyle() == ScalarStyle.PLAIN ? lines : lines.subList(1, lines.size());
    }

    private String slice(ScalarNode scalar) {
        int from = scalar.getStartMark().orElseThrow().getIndex();
        int to = scalar.getEndMark().orElseThrow().getIndex();
        return new String(source, from, to - from);
    }

    private static int line(Mark mark) {
        return mark.getLine();
    }

    private static String pair(String key, String value) {
        return value.isEmpty() ? key + ":" : key + ": " + value;
    }

    private String scalar(ScalarNode scalar) {
        if (lines(scalar) == 1) {
            return slice(scalar);
        }
        return scalar.getScalarStyle() == ScalarStyle.PLAIN ? scalar.getValue() : quoted(scalar.getValue());
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
