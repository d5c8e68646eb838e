package probity.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The two outputs of the process, always in UTF-8.
public final class Terminal {

    private static final int BUFFER = 1 << 16;

    private static final Watched RESULTS = new Watched(FileDescriptor.out);
    private static final PrintStream OUT =
            new PrintStream(new BufferedOutputStream(RESULTS, BUFFER), false, StandardCharsets.UTF_8);
    private static final PrintStream ERR = stream(FileDescriptor.err, true);

    private Terminal() {}

    private static PrintStream stream(FileDescriptor target, boolean flushing) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(target), BUFFER), flushing, StandardCharsets.UTF_8);
    }

    /// Results. Buffered: whoever is done calls `flush`.
    public static PrintStream out() {
        return OUT;
    }

    /// Why results could not be written, or null when they were. A reader that has seen enough and closed its pipe is
    /// no failure.
    public static @Nullable IOException lost() {
        OUT.flush();
        IOException failure = RESULTS.failure;
        boolean closed = failure != null && String.valueOf(failure.getMessage()).contains("Broken pipe");
        return closed ? null : failure;
    }

    /// Standard output that remembers its first failure; a print stream would forget which it was.
    private static final class Watched extends FileOutputStream {

        private @Nullable IOException failure;

        Watched(FileDescriptor target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                super.write(bytes, from, length);
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }
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
