package probity.service.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A PostgreSQL server as the file `postmaster.pid` in its folder tells of it.
///
/// Lines of that file (PostgreSQL's `src/include/utils/pidfile.h`): process id, folder, start time, port, socket
/// folder,
/// listen address, shared memory key, status.
final class ServerProcess {
    private static final Duration FAST_STOP = Duration.ofSeconds(30);
    private static final Duration HARD_STOP = Duration.ofSeconds(10);

    private ServerProcess() {}

    /// True once the server in `postgres` accepts connections. The file of a server that was killed still says so while
    /// the next one reads its log of changes, so the process it names must live.
    static boolean isReady(Path postgres) throws IOException {
        List<String> lines = pidFile(postgres);
        return lines.size() >= 8
                && lines.get(7).strip().equals("ready")
                && lines.getFirst().strip().matches("\\d{1,10}")
                && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .map(named -> livesIn(named, postgres))
                        .orElse(false);
    }

    /// Stops a server that outlived its Probity, and removes a `postmaster.pid` that names a stranger.
    ///
    /// The folder's lock is ours, so whatever server still runs here is an orphan.
    static void clearOrphan(Path postgres) throws IOException {
        List<String> lines = pidFile(postgres);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) {
            return;
        }
        Optional<ProcessHandle> running =
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        if (running.isEmpty()) {
            return; // PostgreSQL itself clears a file whose process is gone.
        }
        if (livesIn(running.get(), postgres)) {
            stop(running.get());
        } else {
            Files.deleteIfExists(postgres.resolve("postmaster.pid"));
        }
    }

    /// Fast shutdown (open transactions are rolled back); after [#FAST_STOP] an immediate one, which the next start
    /// recovers from.
    static void stop(ProcessHandle server) throws IOException {
        if (!signal(server, "INT", FAST_STOP) && !signal(server, "QUIT", HARD_STOP)) {
            throw new IOException("PostgreSQL process " + server.pid() + " does not stop");
        }
    }

    /// The server changes into its data folder at start and stays there.
    private static boolean livesIn(ProcessHandle process, Path postgres) {
        try {
            Path cwd = Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
            return cwd.equals(postgres.toRealPath());
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static boolean signal(ProcessHandle server, String signal, Duration patience) throws IOException {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " \"$0\"", Long.toString(server.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            // Polled: for a process that is not a child, onExit() polls at a slower pace.
            long end = System.nanoTime() + patience.toNanos();
            while (server.isAlive() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            return !server.isAlive();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was stopping", stopped);
        }
    }

    /// The port of the server that runs in `postgres`, 0 if none does.
    static int portOf(Path postgres) {
        try {
            List<String> lines = pidFile(postgres);
            return lines.size() > 3 && lines.get(3).strip().matches("\\d{1,5}")
                    ? Integer.parseInt(lines.get(3).strip())
                    : 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private static List<String> pidFile(Path postgres) throws IOException {
        try {
            return Files.readAllLines(postgres.resolve("postmaster.pid"));
        } catch (NoSuchFileException absent) {
            return List.of();
        }
    }
}
