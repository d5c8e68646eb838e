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

    /// Starts `serve` and waits until it is ready.
    static ServiceProcess serve(Path data, Path programmes) {
        int port = freePort();
        Path log = data.resolveSibling(data.getFileName() + ".log");
        Process process = start(
                log,
                List.of(
                        "serve",
                        "--data",
                        data.toString(),
                        "--programmes",
                        programmes.toString(),
                        "--port",
                        "" + port));
        ServiceProcess service = new ServiceProcess(process, log, port);
        service.awaitLine("Probity is ready: ");
        return service;
    }

    /// Runs a command to its end.
    ///
    /// @return exit code and output
    static String run(Path log, String... arguments) throws Exception {
        Process process = start(log, List.of(arguments));
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.exitValue() + "\n" + Files.readString(log);
    }

    private static Process start(Path log, List<String> arguments) {
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
        builder.environment().put("PROBITY_OPERATOR_PASSWORD", PASSWORD);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
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

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
