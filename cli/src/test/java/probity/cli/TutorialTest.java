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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Follows the tutorial to the letter: writes its files, makes its corrections, runs its commands and compares what
/// they answer with what the page says. A line `…` on the page stands for any lines.
class TutorialTest {

    private static final Path PAGE = Probity.ROOT.resolve("docs/tutorial/first-programme.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)[ ]?([^\\n]*)\\n(.*?)^```$");

    @TempDir
    private Path folder;

    private String answer = "";
    private final List<String> done = new ArrayList<>();

    @Test
    void everyStepOfTheTutorialAnswersWhatThePageSays() throws IOException, InterruptedException {
        Matcher block = BLOCK.matcher(Files.readString(PAGE));
        while (block.find()) {
            follow(block.group(1), block.group(2), block.group(3));
        }
        assertThat(done).filteredOn("sh"::equals).hasSizeGreaterThan(6);
        assertThat(done)
                .filteredOn("text"::equals)
                .hasSameSizeAs(done.stream().filter("sh"::equals).toList());
    }

    private void follow(String kind, String where, String content) throws IOException, InterruptedException {
        done.add(kind);
        switch (kind) {
            case "yaml", "csv" -> write(where, content);
            case "diff" -> change(folder.resolve(where), content);
            case "sh" -> answer = run(content.strip());
            case "text" -> assertThat(answer).as("after %s steps", done.size()).matches(expected(content));
            default -> throw new IllegalStateException("the tutorial has a block of kind " + kind);
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
        assertThat(command).startsWith("./probity ");
        Probity answered = Probity.runIn(
                folder, Arrays.stream(command.split(" ", -1)).skip(1).toArray(String[]::new));
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
