package probity.service.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.service.database.Folders;

/// Input that nobody sends by honest means: each piece is refused by name, and the service stays well.
class HostileInputIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String P = "/api/programmes/" + Programmes.ID;

    private static Path root;
    private static ServiceProcess service;

    @BeforeAll
    static void start() throws IOException {
        root = Programmes.temporary("probity-hostile-test");
        service = ServiceProcess.serve(root.resolve("data"), Programmes.copyInto(root));
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        assertThat(service.output()).as("nothing failed inside").doesNotContain("request failed");
        Folders.delete(root);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-1e2147483647"})
    void aNumberThatWouldFillTheMemoryIsAWrongValue(String level) throws Exception {
        String record = Programmes.record("n1", "numbers").replace("\"level\":3", "\"level\":" + level);
        assertPlace(record, "fields/level", "value_invalid");
    }

    @Test
    void halfACharacterIsRefusedAndNotReplaced() throws Exception {
        assertPlace(Programmes.record("n2", "half\\ud800"), "subject", "member_invalid");
        assertPlace(Programmes.record("half\\udc00", "whole"), "id", "member_invalid");
        String field = Programmes.record("n3", "whole").replace("\"R1\"", "\"R\\ud800\"");
        assertPlace(field, "fields/report", "value_invalid");
        assertPlace(field.replace("\\ud800", "\\u0000"), "fields/report", "value_invalid");
    }

    @Test
    void aLineOfAStreamThatIsNotUtf8IsRefusedAndTheOthersStand() throws Exception {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes((Programmes.record("u1", "before") + "\r\n").getBytes(StandardCharsets.UTF_8));
        stream.writeBytes((Programmes.record("u2", "L\u00fcbeck") + "\n").getBytes(StandardCharsets.ISO_8859_1));
        stream.writeBytes(Programmes.record("u3", "after").getBytes(StandardCharsets.UTF_8));
        List<JsonNode> answers = answers(stream.toByteArray());
        assertThat(answers)
                .extracting(answer -> answer.path("outcome").asText())
                .containsExactly("stands", "refused", "stands");
        assertThat(answers.get(1).path("code").asText()).isEqualTo("json_malformed");
    }

    @Test
    void aLineWithoutEndDoesNotFillTheMemory() throws Exception {
        HttpResponse<String> answer = stream("x".repeat(3 << 20).getBytes(StandardCharsets.UTF_8));
        assertThat(JSON.readTree(answer.body()).at("/problem/code").asText()).isEqualTo("line_too_long");
    }

    @Test
    void aBatchIsMeasuredBeforeItIsRead() throws Exception {
        assertProblem(service.post(Programmes.RECORDS, "application/json", "[" + " ".repeat(9 << 20) + "]"), 413);
    }

    @Test
    void addressesAndHeadersThatCannotBeReadAreTheCallersFault() throws Exception {
        assertProblem(service.get(P + "/subjects/%00/score"), 400);
        assertProblem(service.get(P + "/subjects?containing=a%00"), 400);
        assertProblem(service.post(Programmes.RECORDS, "bogus", "{}"), 415);
        assertProblem(service.post(P + "/erasures", "application/json", "{\"sequences\":[\"x\"]}"), 400);
        String name = Base64.getEncoder().encodeToString("\0:\0".getBytes(StandardCharsets.UTF_8));
        assertProblem(
                service.send(service.request(P + "/subjects/a/score").header("Authorization", "Basic " + name)), 401);
    }

    @Test
    void theNameOfAFileCannotKeepItFromBeingTakenBack() throws Exception {
        String file = "id,subject,type,date,source,report,item,level\nw1,named,general-finding,2024-02-20,inspectorate,"
                + "R9,1,3\n";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + service.port() + Programmes.RECORDS + "?name=%01" + "a".repeat(3_000)))
                .header("Authorization", ServiceProcess.authorization())
                .header("Content-Type", "text/csv");
        HttpResponse<String> taken = service.send(request.POST(HttpRequest.BodyPublishers.ofString(file)));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(JSON.readTree(taken.body()).path("fileName").asText()).isEqualTo("a".repeat(200));
    }

    @Test
    void aSecondVoidWithAnotherReasonIsAConflict() throws Exception {
        HttpResponse<String> taken =
                service.post(Programmes.RECORDS, "application/json", Programmes.record("v9", "twice"));
        String address =
                P + "/entries/" + JSON.readTree(taken.body()).path("sequence").asLong() + "/void";
        assertThat(service.post(address, "application/json", "{\"reason\":\"one\"}")
                        .statusCode())
                .isEqualTo(200);
        assertProblem(service.post(address, "application/json", "{\"reason\":\"two\"}"), 409);
        assertProblem(service.post(address, "application/json", "{\"reason\":\"\\ud800\"}"), 400);
    }

    @Test
    void aPortThatIsNoneAndAFolderThatCannotBeAreRefusedInPlainWords() throws Exception {
        Path log = root.resolve("refused.log");
        Path never = root.resolve("never");
        assertThat(ServiceProcess.run(log, "serve", "--data", never.toString(), "--port", "99999"))
                .startsWith("1\n")
                .contains("port_invalid");
        assertThat(never).as("nothing was made, no password was spent").doesNotExist();
        String programmes = root.resolve("programmes").toString();
        assertThat(ServiceProcess.run(log, "serve", "--data", "/proc/none", "--programmes", programmes))
                .startsWith("1\n")
                .contains("data_folder_unwritable")
                .doesNotContain("null");
    }

    private static HttpResponse<String> stream(byte[] body) throws Exception {
        return service.send(service.request(Programmes.RECORDS)
                .header("Authorization", ServiceProcess.authorization())
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private static List<JsonNode> answers(byte[] body) throws Exception {
        return stream(body)
                .body()
                .lines()
                .map(HostileInputIT::read)
                .flatMap(group -> group.path("answers").valueStream())
                .toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException noJson) {
            throw new AssertionError("no JSON: " + line, noJson);
        }
    }

    private static void assertPlace(String record, String at, String code) throws Exception {
        HttpResponse<String> answer = service.post(Programmes.RECORDS, "application/json", record);
        assertProblem(answer, 422);
        JsonNode place = JSON.readTree(answer.body()).at("/places/0");
        assertThat(place.path("at").asText()).isEqualTo(at);
        assertThat(place.path("code").asText()).isEqualTo(code);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain("\tat ");
    }
}
