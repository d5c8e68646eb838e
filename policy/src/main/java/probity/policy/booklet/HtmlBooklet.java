package probity.policy.booklet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.policy.sentence.Sentence;

/// One HTML page that needs no other file, no script and no network, with a style for print.
final class HtmlBooklet {

    private HtmlBooklet() {}

    static String of(List<Block> blocks, String language, String title) {
        String body = blocks.stream().map(HtmlBooklet::of).collect(Collectors.joining());
        return "<!DOCTYPE html>\n<html lang=\"" + escaped(language) + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escaped(title)
                + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n<main>\n" + body
                + "</main>\n</body>\n</html>\n";
    }

    private static String style() {
        try (@Nullable InputStream style = HtmlBooklet.class.getResourceAsStream("booklet.css")) {
            if (style == null) {
                throw new IllegalStateException("the style of the booklet is missing");
            }
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Heading heading -> {
                String id = heading.anchor().isEmpty() ? "" : " id=\"" + escaped(heading.anchor()) + "\"";
                String name = "h" + heading.level();
                yield "<" + name + id + ">" + escaped(heading.text()) + "</" + name + ">\n";
            }
            case Block.Paragraph paragraph -> "<p>" + escaped(paragraph.text()) + "</p>\n";
            case Block.Sentences sentences ->
                sentences.sentences().stream()
                        .map(sentence -> "<li>" + sentence(sentence) + "</li>\n")
                        .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
            case Block.Table table -> table(table);
        };
    }

    private static String sentence(Sentence sentence) {
        return sentence.pieces().stream()
                .map(piece -> piece.strong() ? "<b>" + escaped(piece.text()) + "</b>" : escaped(piece.text()))
                .collect(Collectors.joining());
    }

    private static String table(Block.Table table) {
        boolean headed = table.head().stream().anyMatch(cell -> !cell.isEmpty());
        String head =
                headed ? "<thead><tr>" + cells(table.head(), "<th scope=\"col\">", "</th>") + "</tr></thead>\n" : "";
        String rows = table.rows().stream()
                .map(row -> "<tr>" + cells(row, "<td>", "</td>") + "</tr>\n")
                .collect(Collectors.joining());
        return "<div class=\"wide\" tabindex=\"0\">\n<table>\n" + head + "<tbody>\n" + rows
                + "</tbody>\n</table>\n</div>\n";
    }

    private static String cells(List<String> cells, String open, String close) {
        return cells.stream().map(cell -> open + escaped(cell) + close).collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
