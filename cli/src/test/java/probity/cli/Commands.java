package probity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import probity.cli.terminal.Terminal;

/// Many commands in one process, for tests that would start too many: each line of the file named is one, its words
/// parted by blanks. After the answer of each comes a line of its own with the exit code.
public final class Commands {

    /// Begins the line that ends an answer.
    public static final String END = "exit code ";

    private Commands() {}

    public static void main(String[] arguments) throws IOException {
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            int code = Main.run(List.of(line.split(" ", -1)).toArray(String[]::new));
            Terminal.out().println(END + code);
            Terminal.out().flush();
        }
    }
}
