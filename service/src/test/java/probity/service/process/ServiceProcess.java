package probity.service.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The packed service as a process of its own, as an operator runs it.
final class ServiceProcess implements AutoCloseable {
    static final String PASSWORD = "known-to-the-test-only";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString(("operator:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final Process process;
    private final Path log;
    private final int port;

    private ServiceProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /// Starts `serve` with further options and waits until it is ready.
    static ServiceProcess serve(Path data, Path programmes, String... options) {
        return serve(Account.GIVEN, data, programmes, options);
    }

    /// Where the operator's password comes from.
    enum Account {
        /// From the environment: [#PASSWORD].
        GIVEN,
        /// The service makes it.
        MADE
    }

    /// The same, saying where the password comes from.
    static ServiceProcess serve(Account account, Path data, Path programmes, String... options) {
        int port = freePort();
        Path log = data.resolveSibling(data.getFileName() + ".log");
        List<String> arguments = new ArrayList<>(List.of(
                "serve", "--data", data.toString(), "--programmes", programmes.toString(), "--port", "" + port));
        arguments.addAll(List.of(options));
        Process process = start(account, log, arguments);
        ServiceProcess service = new ServiceProcess(process, log, port);
        service.awaitLine("Probity is ready: ");
        return service;
    }

    /// Runs a command to its end.
    ///
    /// @return exit code and output
    static String run(Path log, String... arguments) throws Exception {
        return run(Account.GIVEN, log, arguments);
    }

    /// The same, saying where the password comes from.
    static String run(Account account, Path log, String... arguments) throws Exception {
        Process process = start(account, log, List.of(arguments));
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.exitValue() + "\n" + both(log);
    }

    private static Process start(Account account, Path log, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-jar",
                System.getProperty("probity.app")));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        if (account == Account.GIVEN) {
            builder.environment().put("PROBITY_OPERATOR_PASSWORD", PASSWORD);
        } else {
            builder.environment().remove("PROBITY_OPERATOR_PASSWORD");
        }
        builder.redirectOutput(log.toFile()).redirectError(errors(log).toFile());
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void awaitLine(String line) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!output().contains(line)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("the service is not ready:\n" + output());
            }
            pause();
        }
    }

    static void pause() {
        try {
            new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// What it wrote, to standard output and then to standard error.
    String output() {
        return both(log);
    }

    private static String both(Path log) {
        try {
            return Files.readString(log) + Files.readString(errors(log));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path errors(Path log) {
        return log.resolveSibling(log.getFileName() + ".err");
    }

    int port() {
        return port;
    }

    static String authorization() {
        return BASIC;
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path).header("Authorization", BASIC).GET());
    }

    HttpResponse<String> getAsPublic(String path) throws Exception {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String mediaType, String body) throws Exception {
        return send(request(path)
                .header("Authorization", BASIC)
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// SIGKILL, and nothing else.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /// SIGTERM, and waits.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the service does not stop:\n" + output());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
