package probity.policy.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.comments.CommentLine;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Writes a document anew: two spaces a level, what the author wrote in braces on one line as long as it fits, texts in
/// folded lines, one empty line at most where the author left any, and one between articles.
final class Layout {

    /// Longest line.
    private static final int WIDTH = 120;

    private static final String STEP = "  ";

    private final FlowText flow;
    private final StringBuilder out = new StringBuilder();
    private final Node root;

    Layout(String source, Node root) {
        this.flow = new FlowText(source);
        this.root = root;
    }

    String text() {
        if (root instanceof MappingNode mapping) {
            mapping(mapping, 0, false);
        } else if (root instanceof SequenceNode sequence) {
            sequence(sequence, 0, true);
        } else {
            out.append(flow.of(root)).append('\n');
        }
        comments(root.getEndComments(), 0);
        return out.toString().strip() + "\n";
    }

    /// @param inList whether the first key stands behind the dash of a list
    private void mapping(MappingNode mapping, int depth, boolean inList) {
        boolean first = inList;
        for (NodeTuple tuple : mapping.getValue()) {
            Node key = tuple.getKeyNode();
            if (!first) {
                comments(key.getBlockComments(), depth);
                out.append(STEP.repeat(depth));
            }
            first = false;
            out.append(flow.of(key)).append(':');
            value(tuple.getValueNode(), depth, inLine(key), key instanceof ScalarNode name ? name.getValue() : "");
        }
    }

    private void value(Node value, int depth, String keyComment, String key) {
        List<CommentLine> above = value.getBlockComments();
        String comment = keyComment + inLine(value);
        switch (value) {
            case MappingNode mapping
            when isBlock(mapping, depth, key) -> {
                out.append(comment).append('\n');
                comments(above, depth + 1);
                mapping(mapping, depth + 1, false);
            }
            case SequenceNode sequence
            when isBlock(sequence, depth, key) -> {
                out.append(comment).append('\n');
                comments(above, depth + 1);
                sequence(sequence, depth + 1, key.equals("articles"));
            }
            case ScalarNode scalar when isFolded(scalar, depth, key) -> text(scalar, depth + 1, comment);
            default -> {
                String written = flow.of(value);
                out.append(written.isEmpty() ? "" : " ").append(written).append(comment);
                out.append('\n');
                comments(above, depth + 1);
            }
        }
    }

    private void sequence(SequenceNode sequence, int depth, boolean apart) {
        boolean first = true;
        for (Node item : sequence.getValue()) {
            if (apart && !first) {
                emptyLine();
            }
            first = false;
            comments(leading(item), depth);
            out.append(STEP.repeat(depth)).append("- ");
            switch (item) {
                case MappingNode mapping when isBlock(mapping, depth, "") -> mapping(mapping, depth + 1, true);
                case SequenceNode nested
                when isBlock(nested, depth, "") -> {
                    out.append('\n');
                    sequence(nested, depth + 1, false);
                }
                case ScalarNode scalar
                when isFolded(scalar, depth, "") -> {
                    out.setLength(out.length() - 1);
                    text(scalar, depth + 1, inLine(item));
                }
                default -> out.append(flow.of(item)).append(inLine(item)).append('\n');
            }
        }
    }

    /// Comments above an item of a list stand at the item, or at its first key.
    private static @Nullable List<CommentLine> leading(Node item) {
        List<CommentLine> own = item.getBlockComments();
        if (own != null && !own.isEmpty()) {
            return own;
        }
        return item instanceof MappingNode mapping && !mapping.getValue().isEmpty()
                ? mapping.getValue().getFirst().getKeyNode().getBlockComments()
                : own;
    }

    private boolean isBlock(CollectionNode<?> node, int depth, String key) {
        if (node.getValue().isEmpty()) {
            return false;
        }
        return node.getFlowStyle() == FlowStyle.BLOCK
                || depth * 2 + key.length() + 2 + flow.of(node).length() > WIDTH;
    }

    private boolean isFolded(ScalarNode scalar, int depth, String key) {
        return switch (scalar.getScalarStyle()) {
            case FOLDED, LITERAL -> true;
            case PLAIN -> depth * 2 + key.length() + 2 + scalar.getValue().length() > WIDTH || flow.lines(scalar) > 1;
            default -> false;
        };
    }

    private void text(ScalarNode scalar, int depth, String comment) {
        out.append(FoldedText.isLiteral(scalar) ? " |" : " >").append(comment).append('\n');
        for (String line : FoldedText.lines(scalar, WIDTH - 2 * depth - 6, flow.written(scalar))) {
            out.append(line.isEmpty() ? "" : STEP.repeat(depth) + line).append('\n');
        }
    }

    private void comments(@Nullable List<CommentLine> lines, int depth) {
        if (lines == null) {
            return;
        }
        for (CommentLine line : lines) {
            if (line.getCommentType() == CommentType.BLANK_LINE) {
                emptyLine();
            } else {
                out.append(STEP.repeat(depth))
                        .append('#')
                        .append(line.getValue().stripTrailing())
                        .append('\n');
            }
        }
    }

    private void emptyLine() {
        int length = out.length();
        if (length > 1 && !(out.charAt(length - 1) == '\n' && out.charAt(length - 2) == '\n')) {
            out.append('\n');
        }
    }

    private static String inLine(Node node) {
        List<CommentLine> lines = node.getInLineComments();
        StringBuilder text = new StringBuilder();
        if (lines != null) {
            lines.stream()
                    .filter(line -> line.getCommentType() != CommentType.BLANK_LINE)
                    .forEach(line -> text.append("  #").append(line.getValue().stripTrailing()));
        }
        return text.toString();
    }
}
