package probity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A page that is followed to the letter in a folder of its own: its files are written, its changes made, its
/// commands run, and what they answer is compared with what the page says. A line `…` on the page stands for any
/// lines. Where the page names a programme that ships, the folder has a copy of it.
final class FollowedPage {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)[ ]?([^\\n]*)\\n(.*?)^```$");
    private static final Pattern SHIPPED = Pattern.compile("(?m)^(?:\\./probity|cp) .*?\\b(programmes/[a-z0-9-]+)");

    private final Path page;
    private final Path folder;
    private final List<String> done = new ArrayList<>();
    private String answer = "";

    /// @param folder in which it is followed
    FollowedPage(Path page, Path folder) {
        this.page = page;
        this.folder = folder;
    }

    /// The kinds of the blocks that were followed, in order.
    List<String> follow() throws IOException, InterruptedException {
        String text = Files.readString(page);
        for (String shipped : SHIPPED.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList()) {
            copy(Probity.ROOT.resolve(shipped), folder.resolve(shipped));
        }
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            follow(block.group(1), block.group(2), block.group(3));
        }
        return done;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void follow(String kind, String where, String content) throws IOException, InterruptedException {
        done.add(kind);
        switch (kind) {
            case "yaml", "csv" -> write(where, content);
            case "diff" -> change(folder.resolve(where), content);
            case "sh" -> answer = run(content.strip().replace("\\\n", " ").replaceAll(" +", " "));
            case "text" ->
                assertThat(answer)
                        .as("%s, after %s steps", page.getFileName(), done.size())
                        .matches(expected(content));
            default -> throw new IllegalStateException(page + " has a block of kind " + kind);
        }
    }

    private void write(String where, String content) throws IOException {
        boolean more = where.endsWith(" +");
        Path file = folder.resolve(more ? where.substring(0, where.length() - 2) : where);
        Files.createDirectories(file.getParent());
        if (more) {
            Files.writeString(file, "\n" + content, StandardOpenOption.APPEND);
        } else {
            Files.writeString(file, content);
        }
    }

    /// One change: the lines that stand there (` ` and `-`), once in the file, become those with ` ` and `+`.
    private static void change(Path file, String lines) throws IOException {
        String text = Files.readString(file);
        String before = side(lines, '-');
        assertThat(text.split(Pattern.quote(before), -1))
                .as("what changes stands once: %s", lines)
                .hasSize(2);
        Files.writeString(file, text.replace(before, side(lines, '+')));
    }

    private static String side(String lines, char sign) {
        return lines.lines()
                .filter(line -> line.charAt(0) == ' ' || line.charAt(0) == sign)
                .map(line -> line.substring(1) + "\n")
                .collect(Collectors.joining());
    }

    private String run(String command) throws IOException, InterruptedException {
        String[] words = command.split(" ", -1);
        if (command.startsWith("cp -r ")) {
            copy(folder.resolve(words[2]), folder.resolve(words[3]));
            return "";
        }
        assertThat(command).startsWith("./probity ");
        Probity answered = Probity.runIn(folder, Arrays.stream(words).skip(1).toArray(String[]::new));
        return answered.out() + answered.err();
    }

    private static Pattern expected(String page) {
        StringBuilder pattern = new StringBuilder();
        for (String line : page.lines().toList()) {
            pattern.append(line.equals("…") ? "(?:.*\\n)*?" : Pattern.quote(line) + "\\n");
        }
        return Pattern.compile(pattern.toString());
    }
}
