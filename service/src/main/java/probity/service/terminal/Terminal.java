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

    private static volatile boolean outputIsForTheLog;

    private Terminal() {}

    /// From now on standard output belongs to the log alone: what is for the person goes to standard error.
    public static void leaveOutputToTheLog() {
        outputIsForTheLog = true;
    }

    /// One line for the person: on standard output, unless the log has it for itself.
    public static void say(String line) {
        (outputIsForTheLog ? ERR : OUT).println(line);
    }

    /// Lines on standard error.
    public static void complain(String text) {
        ERR.println(text);
    }
}
