package probity.policy.booklet;

import java.util.List;
import java.util.stream.Collectors;
import probity.policy.sentence.Sentence;

/// CommonMark 0.31 with the tables of GitHub Flavored Markdown.
final class MarkdownBooklet {

    private MarkdownBooklet() {}

    static String of(List<Block> blocks) {
        return blocks.stream().map(MarkdownBooklet::of).collect(Collectors.joining("\n"));
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Heading heading -> "#".repeat(heading.level()) + " " + escaped(heading.text()) + "\n";
            case Block.Paragraph paragraph -> escaped(paragraph.text()) + "\n";
            case Block.Sentences sentences ->
                sentences.sentences().stream()
                        .map(sentence -> "- " + sentence(sentence) + "\n")
                        .collect(Collectors.joining());
            case Block.Table table ->
                row(table.head())
                        + "|" + "---|".repeat(table.head().size()) + "\n"
                        + table.rows().stream().map(MarkdownBooklet::row).collect(Collectors.joining());
        };
    }

    private static String sentence(Sentence sentence) {
        return sentence.pieces().stream()
                .map(piece -> piece.strong() && !piece.text().isBlank()
                        ? "**" + escaped(piece.text()) + "**"
                        : escaped(piece.text()))
                .collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> " " + escaped(cell) + " |").collect(Collectors.joining("", "|", "\n"));
    }

    /// Signs that would be read as layout are shown as they are.
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1").replace("\n", " ");
    }
}
