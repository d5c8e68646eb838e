package probity.service.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import probity.service.database.Folders;

/// The commands beside `serve`, each as an operator runs it, and what the service does after it.
class CommandsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String P = "/api/programmes/" + Programmes.ID;
    private static final Pattern SHOWN_ONCE = Pattern.compile("shown once: (\\S+)");

    private Path root;
    private Path data;
    private Path programmes;

    @BeforeEach
    void prepare() throws IOException {
        root = Programmes.temporary("probity-commands-test");
        data = root.resolve("data");
        programmes = Programmes.copyInto(root);
    }

    @AfterEach
    void drop() throws IOException {
        Folders.delete(root);
    }

    @Test
    void aKeyIsHandedOverAndALostOneIsReplacedAndTheWholeLedgerVerifies() throws Exception {
        List<String> first = keysAfter("r1");
        assertThat(rotate()).startsWith("0\n").contains("is now signed by localhost/restaurant-hygiene+");
        List<String> second = keysAfter("r2");
        assertThat(second).hasSize(2).startsWith(first.toArray(new String[0]));

        try (Stream<Path> keys = Files.list(data.resolve("keys/ledger"))) {
            for (Path key : keys.toList()) {
                Files.delete(key);
            }
        }
        assertThat(rotate()).startsWith("1\n").contains("signing_key_missing").doesNotContain("\tat ");
        assertThat(rotate("--lost")).startsWith("0\n");
        List<String> third = keysAfter("r3");
        assertThat(third).hasSize(3).startsWith(second.toArray(new String[0]));

        Path backup = root.resolve("backup");
        run("backup", backup.toString(), "--data", data.toString());
        assertThat(run(
                        "restore",
                        backup.toString(),
                        "--data",
                        root.resolve("other").toString()))
                .startsWith("0\n")
                .contains("7 entries verified", "an earlier key was lost");
    }

    /// The log's keys after a record was taken with the newest of them.
    private List<String> keysAfter(String record) throws Exception {
        try (ServiceProcess service = ServiceProcess.serve(data, programmes)) {
            assertThat(service.post(Programmes.RECORDS, "application/json", Programmes.record(record, "one"))
                            .statusCode())
                    .isEqualTo(201);
            return service.getAsPublic(P + "/ledger/keys").body().lines().toList();
        }
    }

    private String rotate(String... more) throws Exception {
        return run(Stream.concat(Stream.of("key", "rotate", Programmes.ID, "--data", data.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void aNewPasswordOpensAndTheOldOneAndOldSessionsDoNot() throws Exception {
        String old;
        String token;
        try (ServiceProcess service = ServiceProcess.serve(ServiceProcess.Account.MADE, data, programmes)) {
            old = password(service.output());
            HttpResponse<String> session = logIn(service, old);
            assertThat(session.statusCode()).isEqualTo(200);
            token = JSON.readTree(session.body()).path("token").asText();
            assertThat(search(service, token)).isEqualTo(200);
        }
        String answer = ServiceProcess.run(
                ServiceProcess.Account.MADE,
                root.resolve("reset.log"),
                "operator",
                "reset-password",
                "--data",
                data.toString());
        assertThat(answer).startsWith("0\n");
        try (ServiceProcess service = ServiceProcess.serve(ServiceProcess.Account.MADE, data, programmes)) {
            assertThat(service.output()).as("no password is made again").doesNotContain("shown once");
            assertThat(logIn(service, old).statusCode()).isEqualTo(401);
            assertThat(search(service, token)).isEqualTo(401);
            assertThat(logIn(service, password(answer)).statusCode()).isEqualTo(200);
        }
        assertThat(run("operator", "reset-password", "--data", data.toString()))
                .as("the environment would set the old one again")
                .startsWith("1\n")
                .contains("password_given_elsewhere");
    }

    private static String password(String output) {
        Matcher shown = SHOWN_ONCE.matcher(output);
        assertThat(shown.find()).as(output).isTrue();
        return shown.group(1);
    }

    private static HttpResponse<String> logIn(ServiceProcess service, String password) throws Exception {
        return service.send(service.request("/api/session")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"operator\",\"password\":\"" + password + "\"}")));
    }

    private static int search(ServiceProcess service, String token) throws Exception {
        return service.send(service.request(P + "/subjects").header("Authorization", "Bearer " + token))
                .statusCode();
    }

    @Test
    void aJsonLogIsOneObjectALineAndNothingElse() throws Exception {
        try (ServiceProcess service = ServiceProcess.serve(data, programmes, "--log", "json")) {
            service.post(Programmes.RECORDS, "application/json", Programmes.record("j1", "one"));
        }
        List<String> lines = Files.readAllLines(root.resolve("data.log"));
        assertThat(lines).hasSizeGreaterThan(2);
        for (String line : lines) {
            JsonNode entry = JSON.readTree(line);
            assertThat(entry.isObject()).as(line).isTrue();
            assertThat(entry.path("time").asText()).as(line).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
            assertThat(entry.path("level").asText()).as(line).isNotEmpty();
            assertThat(entry.has("logger") && entry.has("message")).as(line).isTrue();
        }
    }

    @Test
    void whenTheDiskIsTightNothingIsTakenEverythingIsReadAndThePagesSayIt() throws Exception {
        try (ServiceProcess service = ServiceProcess.serve(data, programmes)) {
            service.post(Programmes.RECORDS, "application/json", Programmes.record("d1", "one"));
        }
        // No disk has so much free, so to this service every disk is full.
        try (ServiceProcess service = ServiceProcess.serve(data, programmes, "--reserve", "999999999")) {
            HttpResponse<String> refused =
                    service.post(Programmes.RECORDS, "application/json", Programmes.record("d2", "one"));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(507);
            assertThat(JSON.readTree(refused.body()).path("code").asText()).isEqualTo("disk_full");
            assertThat(service.post(Programmes.RECORDS, "application/x-ndjson", Programmes.record("d3", "one"))
                            .body())
                    .startsWith("{\"problem\"")
                    .contains("disk_full");
            assertThat(service.get(P + "/subjects/one/records").body())
                    .contains("d1")
                    .doesNotContain("d2");
            String page = "/programmes/" + Programmes.ID;
            assertThat(service.get(page).body()).contains("The disk is full");
            assertThat(service.getAsPublic(page).body()).doesNotContain("The disk is full");
            assertThat(service.output()).contains("[disk_full]", "where:", data.toString(), "why:", "help:");
        }
        try (ServiceProcess service = ServiceProcess.serve(data, programmes)) {
            assertThat(service.post(Programmes.RECORDS, "application/json", Programmes.record("d2", "one"))
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void aWrongFolderOfProgrammesIsRefusedBeforeAnythingIsMade() throws Exception {
        for (Path wrong : List.of(root.resolve("none"), programmes.resolve(Programmes.ID))) {
            assertThat(run("serve", "--data", data.toString(), "--programmes", wrong.toString()))
                    .startsWith("1\n")
                    .containsPattern("programmes_(missing|none)")
                    .doesNotContain("shown once", "\tat ");
            assertThat(data).doesNotExist();
        }
    }

    private String run(String... arguments) throws Exception {
        return ServiceProcess.run(root.resolve("command.log"), arguments);
    }
}
