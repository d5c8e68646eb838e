package probity.bench.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The packed service, started as an operator starts it: `./probity serve`, with a data folder of its own.
final class ServiceUnderLoad implements AutoCloseable {
    private static final String PROGRAMME = "intake-benchmark";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final String token;

    private ServiceUnderLoad(Process process, int port, String token) {
        this.process = process;
        this.port = port;
        this.token = token;
    }

    static ServiceUnderLoad start(Path root, Path folder) throws Exception {
        Path programme = Files.createDirectories(folder.resolve("programmes").resolve(PROGRAMME));
        try (InputStream policy = IntakeBench.class.getResourceAsStream("policy.yaml")) {
            if (policy == null) {
                throw new IllegalStateException("the policy of the benchmark is not packed");
            }
            Files.copy(policy, programme.resolve("policy.yaml"), StandardCopyOption.REPLACE_EXISTING);
        }
        int port = freePort();
        String password = UUID.randomUUID().toString();
        Path log = folder.resolve("service.log");
        ProcessBuilder builder = new ProcessBuilder(
                root.resolve("probity").toString(),
                "serve",
                "--data",
                folder.resolve("data").toString(),
                "--programmes",
                folder.resolve("programmes").toString(),
                "--port",
                "" + port);
        builder.environment().put("PROBITY_OPERATOR_PASSWORD", password);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        Process process = builder.start();
        while (!Files.readString(log).contains("Probity is ready: ")) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the service did not start:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return new ServiceUnderLoad(process, port, logIn(port, password));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String logIn(int port, String password) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address(port, "/api/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"operator\",\"password\":\"" + password + "\"}"))
                .build();
        return member(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body(), "\"token\":\"([^\"]+)\"");
    }

    private static URI address(int port, String path) {
        return URI.create("http://localhost:" + port + path);
    }

    HttpClients clients() {
        return new HttpClients(port, token);
    }

    int score(int subject) throws Exception {
        String answer = get("/api/programmes/" + PROGRAMME + "/subjects/s" + subject + "/score?as-of=" + Arrival.DAY);
        return Integer.parseInt(member(answer, "\"score\":\"?(-?\\d+)"));
    }

    private static String member(String answer, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException("not the expected answer: " + answer);
        }
        return found.group(1);
    }

    /// Entries under the newest checkpoint; waits until it covers what was acknowledged.
    long entries() throws Exception {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        return Long.parseLong(get("/api/programmes/" + PROGRAMME + "/ledger/checkpoint")
                .lines()
                .skip(1)
                .findFirst()
                .orElse("0"));
    }

    /// What the service counts, in Prometheus' text format.
    String metrics() throws Exception {
        return get("/api/metrics");
    }

    private String get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address(port, path))
                .header("Authorization", "Bearer " + token)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
