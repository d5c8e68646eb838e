package probity.service.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Writes to the terminal, not to the log: a password shown once must never land in a log collector's storage.
public final class Terminal {
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final PrintStream ERR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Terminal() {}

    /// One line on standard output.
    public static void say(String line) {
        OUT.println(line);
    }

    /// Lines on standard error.
    public static void complain(String text) {
        ERR.println(text);
    }
}
