package probity.service.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One embedded PostgreSQL server: started as a child process on 127.0.0.1, started again if it dies, stopped cleanly.
///
/// Everything that makes a commit durable is on (`fsync`, `synchronous_commit`, `full_page_writes`, data checksums).
/// Statements and row contents never reach its log, because they hold payloads.
public final class PostgresServer implements AutoCloseable {
    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MS = 250;
    private static final long PAUSE_AGAIN_MS = 2_000;
    private static final System.Logger LOG = System.getLogger(PostgresServer.class.getName());
    private static final long LOG_MAX_BYTES = 5L << 20;

    private final PostgresBinaries binaries;
    private final Path postgres;
    private final Path log;
    private final RunAs runAs;
    private final int port;
    private @Nullable Process process;
    private boolean closing;

    private PostgresServer(PostgresBinaries binaries, DataFolder folder, RunAs runAs, int port) {
        this.binaries = binaries;
        this.postgres = folder.postgres();
        this.log = folder.log().resolve("postgres.log");
        this.runAs = runAs;
        this.port = port;
    }

    /// Makes the database at the first start, stops an orphaned server, starts, and returns when it accepts
    /// connections.
    ///
    /// @throws TroubleException `postgres_major_differs`, `disk_full`, `database_user_missing`, `postgres_failed`
    public static PostgresServer start(PostgresBinaries binaries, DataFolder folder, Secrets secrets) {
        try {
            requireMajor(folder.postgres());
            RunAs runAs = RunAs.choose(folder.postgres(), binaries.home());
            PostgresServer server = new PostgresServer(binaries, folder, runAs, freePort());
            if (!Files.exists(folder.postgres())) {
                server.initialise(folder, secrets);
            }
            ServerProcess.clearOrphan(folder.postgres());
            server.launch();
            return server;
        } catch (IOException failed) {
            String why = String.valueOf(failed.getMessage());
            throw new TroubleException(
                    DiskFull.says(why) ? DiskFull.trouble(folder.root(), why) : failed(folder.root(), why), failed);
        }
    }

    /// The port on 127.0.0.1; it stays the same as long as this object lives.
    public int port() {
        return port;
    }

    /// The server's process id, for tests that kill it.
    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException("PostgreSQL in " + postgres + " was not launched");
        }
        return process.pid();
    }

    @Override
    public void close() {
        Process running;
        synchronized (this) {
            closing = true;
            running = process;
        }
        if (running != null && running.isAlive()) {
            try {
                ServerProcess.stop(running.toHandle());
            } catch (IOException failed) {
                throw new TroubleException(failed(postgres, String.valueOf(failed.getMessage())), failed);
            }
        }
    }

    private static void requireMajor(Path postgres) throws IOException {
        Path file = postgres.resolve("PG_VERSION");
        String major = Files.exists(file) ? Files.readString(file).strip() : PostgresBinaries.MAJOR;
        if (!major.equals(PostgresBinaries.MAJOR)) {
            throw new TroubleException(new Trouble(
                    "postgres_major_differs",
                    "Another major version of PostgreSQL wrote this database",
                    postgres.toString(),
                    "it was written by PostgreSQL " + major + ", this Probity runs " + PostgresBinaries.MAJOR,
                    "make a backup with the Probity that wrote it and restore it with this one into a new folder"));
        }
    }

    /// Works in a folder beside and renames it at the end, so that a first start which is killed leaves no half.
    private void initialise(DataFolder folder, Secrets secrets) throws IOException {
        Path fresh = folder.root().resolve("postgres.new");
        Folders.delete(fresh);
        Files.createDirectory(fresh);
        runAs.own(fresh);
        Path password = Files.createTempFile(folder.root(), "initdb", "");
        runAs.own(password);
        try {
            Files.writeString(password, secrets.admin());
            run(List.of(
                    binaries.program("initdb"),
                    "--pgdata=" + fresh,
                    "--username=" + Secrets.ADMIN,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--data-checksums"));
        } finally {
            Files.delete(password);
        }
        Files.move(fresh, postgres, StandardCopyOption.ATOMIC_MOVE);
    }

    private void run(List<String> command) throws IOException {
        Process started = new ProcessBuilder(runAs.command(command))
                .redirectErrorStream(true)
                .directory(binaries.home().toFile())
                .start();
        String output = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (started.waitFor() != 0) {
                throw new IOException(lastLine(output));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while making the database", stopped);
        }
    }

    /// Tries again for some seconds: after a SIGKILL of the server its workers hold the shared memory until they
    /// notice.
    private synchronized void launch() throws IOException {
        IOException last = new IOException("not tried");
        for (int attempt = 0; attempt < ATTEMPTS && !closing; attempt++) {
            try {
                process = launchOnce();
                watch(process);
                return;
            } catch (IOException failed) {
                last = failed;
                if (DiskFull.says(String.valueOf(failed.getMessage()))) {
                    throw failed;
                }
                pause(PAUSE_MS);
            }
        }
        throw last;
    }

    private void watch(Process started) {
        Thread.ofVirtual().name("postgres-watch").start(() -> {
            started.onExit().join();
            launchAgain();
        });
    }

    /// Tries until it runs or this is closed: what hinders it, such as a full disk, passes.
    private void launchAgain() {
        boolean said = false;
        while (!isClosing()) {
            try {
                launch();
                if (said) {
                    LOG.log(System.Logger.Level.WARNING, "The database runs again");
                }
                return;
            } catch (IOException failed) {
                if (isClosing()) {
                    return;
                }
                // Requests are answered with 503 meanwhile; the person at the terminal has to know why, once.
                if (!said) {
                    LOG.log(
                            System.Logger.Level.ERROR,
                            hindered(String.valueOf(failed.getMessage())).text());
                    said = true;
                }
            }
            try {
                pause(PAUSE_AGAIN_MS);
            } catch (IOException stopped) {
                return;
            }
        }
    }

    private synchronized boolean isClosing() {
        return closing;
    }

    private Trouble hindered(String why) {
        boolean full = DiskFull.says(why);
        return new Trouble(
                full ? "disk_full" : "postgres_failed",
                full ? "The disk is full, the database has stopped" : "The database has stopped",
                postgres.toString(),
                why,
                (full ? "free some space" : "read log/postgres.log in the data folder")
                        + "; it is tried again until it runs, and what was acknowledged is kept");
    }

    /// In a session of its own. Ctrl-C goes to every process of the terminal's group, and the database must outlive the
    /// writers, who finish first.
    private static List<String> apart(List<String> command) {
        Path setsid = Path.of("/usr/bin/setsid");
        if (!Files.isExecutable(setsid)) {
            return command;
        }
        List<String> all = new ArrayList<>(List.of(setsid.toString()));
        all.addAll(command);
        return all;
    }

    private Process launchOnce() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_MAX_BYTES) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        long logStart = Files.exists(log) ? Files.size(log) : 0;
        Process started = new ProcessBuilder(runAs.command(apart(commandLine())))
                .directory(binaries.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        while (started.isAlive()) {
            if (ServerProcess.isReady(postgres)) {
                return started;
            }
            pause(10);
        }
        throw new IOException(fatalSince(logStart));
    }

    private List<String> commandLine() {
        List<String> command = new ArrayList<>(List.of(binaries.program("postgres"), "-D", postgres.toString()));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=40",
                "shared_buffers=64MB",
                "timezone=UTC",
                "log_timezone=UTC",
                "logging_collector=off",
                "log_statement=none",
                "log_min_error_statement=panic",
                "log_error_verbosity=terse")) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    private String fatalSince(long start) throws IOException {
        byte[] all = Files.readAllBytes(log);
        String text = new String(all, (int) start, (int) (all.length - start), StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .findFirst()
                .orElseGet(() -> lastLine(text));
    }

    private static String lastLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).reduce("no message", (a, b) -> b);
    }

    private static void pause(long ms) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(ms);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was starting", stopped);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Trouble failed(Path where, String why) {
        return new Trouble(
                "postgres_failed",
                "The database does not start",
                where.toString(),
                why,
                "read log/postgres.log in the data folder; your data is untouched");
    }
}
