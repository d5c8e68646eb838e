package probity.verify.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import probity.verify.manual.Section.Row;

/// The pages of the manual, cut into sections at their headings.
final class Manual {

    static final Path ROOT = Path.of(System.getProperty("probity.root", ".."));

    private static final Path INDEX = ROOT.resolve("docs/reference/policy.md");
    private static final Pattern HEADER = Pattern.compile("`([a-z-]+)` key");
    private static final Pattern KEY = Pattern.compile("`([a-z-]+)`");
    private static final Pattern CODE = Pattern.compile("`([a-z0-9_]+)`");

    private final String page;
    private final List<Section> sections = new ArrayList<>();
    private String title = "";
    private String table = "";
    private boolean messages;
    private List<Row> rows = new ArrayList<>();
    private Set<String> codes = new TreeSet<>();
    private List<Block> blocks = new ArrayList<>();

    private Manual(String page) {
        this.page = page;
    }

    static List<Section> sections() {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/reference/policy"))) {
            List<Section> sections = new ArrayList<>(read(INDEX));
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(file -> sections.addAll(read(file)));
            return sections;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The policy into which examples are put: the one of the index, with what the page adds for its own.
    static Frame frame(Section section) {
        Frame frame = Frame.EMPTY;
        for (Section one : sections()) {
            boolean here = one.page().endsWith("/policy.md") || one.page().equals(section.page());
            for (Block block : here ? one.of("frame") : List.<Block>of()) {
                frame = frame.with(block.text());
            }
        }
        return frame;
    }

    private static List<Section> read(Path file) {
        try {
            Manual manual = new Manual(ROOT.toAbsolutePath()
                    .normalize()
                    .relativize(file.toAbsolutePath().normalize())
                    .toString());
            manual.read(Files.readAllLines(file));
            return manual.sections;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
                fenced(line.substring(3), lines.subList(i + 1, end), i + 1);
                i = end;
            } else {
                plain(line);
            }
        }
        close("");
    }

    private void fenced(String label, List<String> content, int line) {
        if (label.startsWith("yaml")) {
            String text = String.join("\n", content) + "\n";
            blocks.add(new Block(label.substring(4).strip(), text, line));
        }
    }

    private void plain(String line) {
        if (line.matches("#+ .*")) {
            close(line.replaceFirst("^#+ ", ""));
        } else if (line.startsWith("|")) {
            row(Arrays.stream(line.substring(1, line.length() - 1).split("(?<!\\\\)\\|", -1))
                    .map(String::strip)
                    .toList());
        } else {
            table = "";
        }
        messages = line.startsWith("Messages: ") || (messages && !line.isEmpty());
        if (messages) {
            CODE.matcher(line).results().forEach(code -> codes.add(code.group(1)));
        }
    }

    private void row(List<String> cells) {
        Matcher header = HEADER.matcher(cells.getFirst());
        Matcher key = KEY.matcher(cells.getFirst());
        if (header.matches()) {
            table = header.group(1);
        } else if (!table.isEmpty() && key.matches()) {
            rows.add(new Row(table + "." + key.group(1), cells.subList(1, cells.size())));
        }
    }

    private void close(String next) {
        if (!title.isEmpty()) {
            sections.add(new Section(page, title, rows, codes, blocks));
        }
        title = next;
        messages = false;
        rows = new ArrayList<>();
        codes = new TreeSet<>();
        blocks = new ArrayList<>();
    }
}
