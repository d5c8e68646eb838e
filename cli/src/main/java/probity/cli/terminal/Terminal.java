package probity.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The two outputs of the process, always in UTF-8.
public final class Terminal {

    private static final int BUFFER = 1 << 16;

    private static final PrintStream OUT = stream(FileDescriptor.out, false);
    private static final PrintStream ERR = stream(FileDescriptor.err, true);

    private Terminal() {}

    private static PrintStream stream(FileDescriptor target, boolean flushing) {
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(target), BUFFER),
                flushing,
                StandardCharsets.UTF_8);
    }

    /// Results. Buffered: whoever is done calls `flush`.
    public static PrintStream out() {
        return OUT;
    }

    /// Everything else.
    public static PrintStream err() {
        return ERR;
    }

    /// Whether a person sees what is written to standard error now.
    public static boolean isErrWatched() {
        return isTerminal(2);
    }

    private static boolean isTerminal(int descriptor) {
        try {
            Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor));
            return target.startsWith("/dev/pts") || target.startsWith("/dev/tty") || target.endsWith("/dev/console");
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }
}
