package probity.service.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import probity.service.backup.LedgerCheck;
import probity.service.database.Folders;
import probity.service.start.Opened;
import probity.service.start.Options;

/// Records stream in while the service is killed, again and again; what was acknowledged must stand, exactly once.
class KillIT {
    private static final int KILLS = 21;
    private static final long SEED = 20_261_122;
    private static final Pattern STANDS =
            Pattern.compile("\"id\":\"(k\\d+)\",\"outcome\":\"(?:stands|stood_already)\",\"sequence\":(\\d+)");

    private Path root;
    private Path data;
    private Path programmes;

    /// Sequence by id, as acknowledged; a second acknowledgement must name the same.
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    private volatile CountDownLatch acknowledgedNow = new CountDownLatch(0);
    private long next;

    @BeforeEach
    void prepare() throws IOException {
        root = Programmes.temporary("probity-kill-test");
        data = root.resolve("data");
        programmes = Programmes.copyInto(root);
    }

    @AfterEach
    void drop() throws IOException {
        Folders.delete(root);
    }

    @Test
    void everyAcknowledgedRecordSurvivesEveryKillExactlyOnce() throws Exception {
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            ServiceProcess service = ServiceProcess.serve(data, programmes);
            // Every third time the database's server dies with the service, every third time shortly before it.
            // Every other time only once something of this stream is acknowledged: a busy machine may be slow to
            // answer.
            acknowledgedNow = new CountDownLatch(kill % 2);
            streamAndKill(service, random.nextInt(50, 700), kill % 3);
        }
        assertThat(acknowledged).as("the test must have acknowledged something").hasSizeGreaterThan(KILLS);
        assertThat(storedIds()).containsAllEntriesOf(acknowledged);
    }

    private void streamAndKill(ServiceProcess service, int afterMs, int kind) throws Exception {
        try (Socket socket = new Socket("localhost", service.port())) {
            Thread reader = Thread.ofVirtual().start(() -> read(socket));
            Thread writer = Thread.ofVirtual().start(() -> write(socket));
            assertThat(acknowledgedNow.await(60, TimeUnit.SECONDS)).isTrue();
            reader.join(Duration.ofMillis(afterMs));
            if (kind == 1) {
                killPostmaster();
                reader.join(Duration.ofMillis(afterMs));
            }
            service.kill();
            if (kind == 2) {
                killPostmaster();
            }
            writer.join();
            reader.join();
        }
    }

    /// Sends records without end; the ids go on where the last stream began, so that unanswered ones come again.
    private void write(Socket socket) {
        next = acknowledged.size();
        try {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + Programmes.RECORDS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                            + ServiceProcess.authorization()
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            while (true) {
                String line = Programmes.record("k" + next, "s" + next % 17) + "\n";
                out.write(
                        (Integer.toHexString(line.length()) + "\r\n" + line + "\r\n").getBytes(StandardCharsets.UTF_8));
                next++;
            }
        } catch (IOException killed) {
            // This is how the stream ends.
        }
    }

    private void read(Socket socket) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // A line that was cut off by the kill acknowledges nothing.
                if (line.startsWith("{\"from\":") && line.endsWith("]}")) {
                    Matcher stands = STANDS.matcher(line);
                    while (stands.find()) {
                        acknowledge(stands.group(1), Long.parseLong(stands.group(2)));
                    }
                    acknowledgedNow.countDown();
                }
            }
        } catch (IOException killed) {
            // This is how the answers end.
        }
    }

    private void acknowledge(String id, long sequence) {
        Long before = acknowledged.putIfAbsent(id, sequence);
        assertThat(before == null || before == sequence)
                .as("%s was %s, is %s", id, before, sequence)
                .isTrue();
    }

    private void killPostmaster() throws IOException {
        Path pidFile = data.resolve("postgres/postmaster.pid");
        if (Files.exists(pidFile)) {
            List<String> lines = Files.readAllLines(pidFile);
            if (!lines.isEmpty() && lines.getFirst().strip().matches("\\d+")) {
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    /// Opens the folder as a restart does, verifies the ledger, and reads every id with its sequence.
    private Map<String, Long> storedIds() throws Exception {
        try (Opened opened = Opened.of(Options.parse("serve", "--data", data.toString()))) {
            // The writers cover what a kill left uncovered at the next start; here only the signed part is verified.
            List<String> verified =
                    new LedgerCheck(Opened.source(opened.database().runtime())).verifyAll(opened.keys());
            assertThat(verified).singleElement().asString().contains("entries verified");
            Map<String, Long> ids = new HashMap<>();
            List<String> twice = new ArrayList<>();
            try (var connection = opened.database().runtime().connect();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select convert_from(body, 'UTF8')::json ->> 'id', sequence from ledger_payload"
                                    + " where sequence > 0")) {
                while (row.next()) {
                    if (ids.put(row.getString(1), row.getLong(2)) != null) {
                        twice.add(row.getString(1));
                    }
                }
            }
            assertThat(twice).isEmpty();
            return ids;
        }
    }
}
