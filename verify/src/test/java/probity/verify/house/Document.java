package probity.verify.house;

import java.util.ArrayList;
import java.util.List;

/// A Markdown document, line by line: its prose without code, and the code it names in backticks.
///
/// @param lines as written, with the lines of fenced blocks emptied
record Document(String path, List<String> lines) {
    static List<Document> all(House house) {
        List<Document> documents = new ArrayList<>();
        house.texts().forEach((path, text) -> {
            if (path.endsWith(".md")) {
                documents.add(new Document(path, withoutFences(text)));
            }
        });
        return documents;
    }

    private static List<String> withoutFences(String text) {
        List<String> lines = new ArrayList<>();
        boolean fenced = false;
        for (String line : text.split("\n", -1)) {
            boolean fence = line.strip().startsWith("```");
            lines.add(fenced || fence ? "" : line);
            fenced ^= fence;
        }
        return lines;
    }

    /// The lines with everything in backticks and every link's address taken out.
    List<String> prose() {
        return lines.stream()
                .map(line -> line.replaceAll("`[^`]*`", "").replaceAll("\\]\\([^)]*\\)", "]"))
                .toList();
    }
}
