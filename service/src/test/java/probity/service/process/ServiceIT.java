package probity.service.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.ledger.key.VerifierKey;
import probity.ledger.reading.Reading;
import probity.ledger.verification.ProofVerification;
import probity.ledger.verification.VerificationResult;
import probity.service.database.Folders;

/// The packed service over HTTP and its commands, with a real database.
class ServiceIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String P = "/api/programmes/" + Programmes.ID;

    private static Path root;
    private static Path data;
    private static ServiceProcess service;

    @BeforeAll
    static void start() throws IOException {
        root = Programmes.temporary("probity-service-test");
        data = root.resolve("data");
        service = ServiceProcess.serve(data, Programmes.copyInto(root));
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        assertThat(service.output()).as("a clean stop loses no connection").doesNotContain("database_unavailable");
        Folders.delete(root);
    }

    @Test
    void programmesAboutMembersAreRefusedWithTheReason() throws Exception {
        JsonNode listing = JSON.readTree(service.getAsPublic("/api/programmes").body());
        assertThat(listing.at("/programmes/0/id").asText()).isEqualTo(Programmes.ID);
        assertThat(listing.at("/refused/0/code").asText()).isEqualTo("members_need_consent");
        assertProblem(service.getAsPublic("/api/programmes/city-green-card"), 404, "members_need_consent");
        assertThat(service.output()).contains("members_need_consent");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/nowhere, , 404, not_found",
        "DELETE, /api/programmes, , 405, method_not_allowed",
        "POST, /api/programmes/restaurant-hygiene/records, text/plain, 415, media_type_unsupported",
        "POST, /api/programmes/restaurant-hygiene/records, application/json, 400, json_malformed",
        "POST, /api/session, application/json, 400, json_malformed",
        "POST, /api/programmes/none/records, application/json, 404, programme_unknown",
        "GET, /api/programmes/restaurant-hygiene/subjects/a/score?as-of=2018-02-30, , 400, day_invalid",
        "GET, /api/programmes/restaurant-hygiene/ledger/proofs/999999, , 404, entry_unknown",
    })
    void everyErrorIsAProblem(String method, String path, String mediaType, int status, String code) throws Exception {
        HttpRequest.Builder request = service.request(path).header("Authorization", ServiceProcess.authorization());
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
        }
        boolean body = method.equals("POST");
        assertProblem(
                service.send(request.method(
                        method,
                        body ? HttpRequest.BodyPublishers.ofString("{\"a\":") : HttpRequest.BodyPublishers.noBody())),
                status,
                code);
    }

    @Test
    void subjectsAreForTheOperatorAndTheLedgerIsForAll() throws Exception {
        assertProblem(service.getAsPublic(P + "/subjects/a/score"), 401, "login_required");
        assertProblem(service.getAsPublic(P + "/ledger/payloads"), 401, "login_required");
        assertThat(service.getAsPublic(P + "/ledger/checkpoint").statusCode()).isEqualTo(200);
        assertThat(service.getAsPublic(P + "/ledger/keys").body()).startsWith("localhost/restaurant-hygiene+");
        assertThat(service.getAsPublic(P + "/policy").body()).contains("programme: restaurant-hygiene");
    }

    @Test
    void aRecordIsTakenOnceAndExplained() throws Exception {
        HttpResponse<String> first =
                service.post(Programmes.RECORDS, "application/json", Programmes.record("a1", "one"));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        HttpResponse<String> again =
                service.post(Programmes.RECORDS, "application/json", Programmes.record("a1", "one"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(again.body()).at("/sequence"))
                .isEqualTo(JSON.readTree(first.body()).at("/sequence"));
        assertProblem(
                service.post(Programmes.RECORDS, "application/json", Programmes.record("a1", "two")),
                409,
                "exists_with_different_content");
        JsonNode explanation = JSON.readTree(
                service.get(P + "/subjects/one/explanation?as-of=2024-03-01").body());
        long sum = 0;
        for (JsonNode line : explanation.path("lines")) {
            sum += line.path("points").asLong();
        }
        assertThat(sum).isEqualTo(explanation.at("/result/score").asLong()).isPositive();
        JsonNode readings =
                JSON.readTree(service.get(P + "/subjects/one/readings").body());
        assertThat(readings.at("/0/what").asText()).isEqualTo("explanation");
    }

    @Test
    void everybodyIsInMemoryAndSaysSoInMetricsAndTheDayIsWrittenDown() throws Exception {
        service.post(Programmes.RECORDS, "application/json", Programmes.record("e1", "everybody"));
        String page = service.get("/programmes/" + Programmes.ID + "/subjects?q=everybody")
                .body();
        assertThat(page).contains(">everybody</a>").contains("Every band");
        String policy = "/programmes/" + Programmes.ID;
        assertThat(service.get(policy).body()).contains("id=\"counted\"");
        assertThat(service.getAsPublic(policy).body()).doesNotContain("id=\"counted\"");
        assertThat(service.get("/api/metrics").body())
                .containsPattern("probity_population_ready\\{programme=\"restaurant-hygiene\"[^}]*\\} 1.0")
                .containsPattern("probity_population_records\\{programme=\"restaurant-hygiene\"[^}]*\\} [1-9]");
        JsonNode days = JSON.readTree(service.get(P + "/days").body());
        String day = days.at("/0/day").asText();
        assertThat(days.at("/0/since").isNull()).isTrue();
        assertThat(JSON.readTree(service.get(P + "/days/" + day + "/changes").body())
                        .at("/changes"))
                .isEmpty();
        assertThat(service.get(P + "/days/" + day + "/changes.csv").body()).startsWith("subject,score-before");
        assertProblem(service.get(P + "/days/2001-01-01/changes"), 404, "day_not_judged");
        assertProblem(service.getAsPublic(P + "/days"), 401, "login_required");
    }

    @Test
    void everybodysStandingsAreGivenPageByPageToTheOperatorAndWhoeverIsNamedFindsItAmongItsReadings() throws Exception {
        service.post(Programmes.RECORDS, "application/json", Programmes.record("st1", "standing one"));
        service.post(Programmes.RECORDS, "application/json", Programmes.record("st2", "standing two"));
        String standings = P + "/standings?containing=STANDING";
        JsonNode first = JSON.readTree(service.get(standings + "&most=1").body());
        JsonNode row = first.at("/standings/0");
        JsonNode score =
                JSON.readTree(service.get(P + "/subjects/standing%20one/score").body());
        assertThat(row.path("subject").asText()).isEqualTo("standing one");
        for (String what : List.of("score", "band", "lists", "records")) {
            assertThat(row.path(what)).as(what).isEqualTo(score.path(what));
        }
        assertThat(first.path("asOf")).isEqualTo(score.path("asOf"));
        assertThat(first.path("policy")).isEqualTo(score.path("policy"));
        JsonNode rest = JSON.readTree(
                service.get(standings + "&after=" + first.path("next").asText().replace(" ", "%20"))
                        .body());
        assertThat(rest.path("standings").findValuesAsText("subject")).containsExactly("standing two");
        assertThat(rest.path("next").isNull()).isTrue();
        String band = row.path("band").asText();
        assertThat(JSON.readTree(service.get(standings + "&band=" + band).body())
                        .path("standings")
                        .findValuesAsText("band"))
                .containsOnly(band);
        assertThat(JSON.readTree(service.get(P + "/subjects/standing%20two/readings")
                                .body())
                        .findValuesAsText("what"))
                .contains("standing");
        assertProblem(service.get(P + "/standings?band=nowhere"), 400, "band_unknown");
        assertProblem(service.get(P + "/standings?list=nowhere"), 400, "list_unknown");
        assertProblem(service.getAsPublic(P + "/standings"), 401, "login_required");
    }

    @Test
    void aVoidedRecordCountsNoMoreAndAnErasedOneIsGone() throws Exception {
        long sequence = JSON.readTree(
                        service.post(Programmes.RECORDS, "application/json", Programmes.record("v1", "void-me"))
                                .body())
                .path("sequence")
                .asLong();
        assertThat(score("void-me")).isPositive();
        service.post(P + "/entries/" + sequence + "/void", "application/json", "{\"reason\":\"entered by mistake\"}");
        assertThat(score("void-me")).isZero();
        service.post(P + "/erasures", "application/json", "{\"sequences\":[" + sequence + "]}");
        assertThat(JSON.readTree(service.get(P + "/subjects/void-me/records").body()))
                .isEmpty();
        assertProblem(
                service.post(Programmes.RECORDS, "application/json", Programmes.record("v1", "void-me")),
                422,
                "payload_erased");
    }

    @Test
    void aHoldPausesAndOnlyWhatIsHeldIsReleased() throws Exception {
        long sequence = JSON.readTree(
                        service.post(Programmes.RECORDS, "application/json", Programmes.record("h1", "hold-me"))
                                .body())
                .path("sequence")
                .asLong();
        String entry = P + "/entries/" + sequence + "/";
        assertProblem(act(entry + "hold-ended"), 409, "record_not_held");
        assertThat(act(entry + "hold").statusCode()).isEqualTo(200);
        assertThat(score("hold-me")).isZero();
        assertProblem(act(entry + "hold"), 409, "record_held");
        assertThat(act(entry + "hold-ended").statusCode()).isEqualTo(200);
        assertThat(score("hold-me")).isPositive();
        assertThat(act(entry + "void").statusCode()).isEqualTo(200);
        assertProblem(act(entry + "hold"), 409, "record_void");
        assertProblem(act(entry + "hold-ended"), 409, "record_void");
    }

    private static HttpResponse<String> act(String address) throws Exception {
        return service.post(address, "application/json", "{\"reason\":\"asked\"}");
    }

    @Test
    void aHistoryThatIsCutSaysSoAndWhereItGoesOn() throws Exception {
        service.post(Programmes.RECORDS, "application/json", Programmes.record("t1", "history"));
        String address = P + "/subjects/history/history?from=2024-02-01&to=2024-03-01";
        JsonNode whole = JSON.readTree(service.get(address).body());
        assertThat(whole.path("cut").asBoolean(true)).isFalse();
        assertThat(whole.path("days").findValuesAsText("asOf"))
                .containsExactly("2024-02-01", "2024-02-20", "2024-03-01");
        JsonNode part = JSON.readTree(service.get(address + "&most=2").body());
        assertThat(part.path("cut").asBoolean()).isTrue();
        assertThat(part.path("days")).hasSize(2);
        assertThat(part.path("next").asText()).isEqualTo("2024-03-01");
    }

    @Test
    void aFileWithABadRowIsNotTakenAndAGoodOneCanBeTakenBack() throws Exception {
        String header = "id,subject,type,date,source,report,item,level\n";
        String good = "f1,filed,general-finding,2024-02-20,inspectorate,R9,1,3\n";
        String bad = "f2,filed,general-finding,2024-02-30,inspectorate,R9,2,3\n";
        assertProblem(service.post(Programmes.RECORDS, "text/csv", header + good + bad), 422, "rows_refused");
        assertThat(score("filed")).isZero();
        JsonNode upload = JSON.readTree(
                service.post(Programmes.RECORDS, "text/csv", header + good).body());
        assertThat(upload.path("accepted").asLong()).isEqualTo(1);
        assertThat(score("filed")).isPositive();
        service.post(
                P + "/uploads/" + upload.path("id").asText() + "/undo",
                "application/json",
                "{\"reason\":\"the wrong file\"}");
        assertThat(score("filed")).isZero();
    }

    @Test
    void guessingThePasswordIsSlowedDown() throws Exception {
        int status = 401;
        for (int i = 0; i < 12 && status == 401; i++) {
            status = service.send(service.request("/api/session")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "{\"name\":\"nobody\",\"password\":\"x" + i + "\"}")))
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void aBackupOfTheRunningServiceIsRestoredAndVerified() throws Exception {
        service.post(Programmes.RECORDS, "application/json", Programmes.record("b1", "backed-up"));
        Path backup = root.resolve("backup");
        Path log = root.resolve("command.log");
        assertThat(ServiceProcess.run(log, "backup", backup.toString(), "--data", data.toString()))
                .startsWith("0\n");
        Path restored = root.resolve("restored");
        assertThat(ServiceProcess.run(log, "restore", backup.toString(), "--data", restored.toString()))
                .startsWith("0\n")
                .contains("restaurant-hygiene: ")
                .contains(" entries verified");
        Files.writeString(backup.resolve("tables/ledger_entry"), "x");
        assertThat(ServiceProcess.run(
                        log,
                        "restore",
                        backup.toString(),
                        "--data",
                        root.resolve("other").toString()))
                .startsWith("1\n")
                .contains("backup_damaged")
                .doesNotContain("\tat ");
    }

    @Test
    void aSecondServiceOnTheSameFolderIsRefusedInPlainWords() throws Exception {
        assertThat(ServiceProcess.run(
                        root.resolve("second.log"), "key", "rotate", Programmes.ID, "--data", data.toString()))
                .startsWith("1\n")
                .contains("data_folder_in_use")
                .doesNotContain("\tat ");
    }

    @Test
    void healthAndMetricsAreThere() throws Exception {
        assertThat(service.getAsPublic("/q/health/ready").body()).contains("\"UP\"");
        for (String address : new String[] {"/q/metrics", "/q/metrics/", "/api/metrics"}) {
            assertProblem(service.getAsPublic(address), 401, "login_required");
        }
        assertThat(service.get("/q/metrics").body())
                .contains("probity_intake_waiting")
                .doesNotContain("void-me");
        assertThat(service.getAsPublic("/api/openapi").body()).contains("/api/programmes/{programme}/records");
    }

    private static long score(String subject) throws Exception {
        return JSON.readTree(service.get(P + "/subjects/" + subject + "/score?as-of=2024-03-01")
                        .body())
                .path("score")
                .asLong();
    }

    @Test
    void thePublicSeesTheLogsOwnStatementsAndNoRecord() throws Exception {
        service.post(P + "/records", "application/json", record("public-1"));
        String lines = service.getAsPublic(P + "/ledger/statements").body();
        assertThat(lines.lines().findFirst().orElse("")).contains("\"sequence\":0}");
        assertThat(lines).doesNotContain("HF100000");
        assertThat(service.get(P + "/ledger/payloads").body()).contains("HF100000");
    }

    @Test
    void aProofFileVerifiesWithTheLogsKeyAlone() throws Exception {
        String answer = service.post(P + "/records", "application/json", record("proof-1"))
                .body();
        String file =
                P + "/ledger/proofs/" + JSON.readTree(answer).path("sequence").asLong() + "/file";
        VerifierKey key = read(VerifierKey.read(service.getAsPublic(P + "/ledger/keys")
                .body()
                .lines()
                .findFirst()
                .orElseThrow()));
        HttpResponse<String> shown =
                Awaitility.await().until(() -> service.get(file), proof -> proof.statusCode() == 200);
        assertThat(shown.body()).contains("\"payload\"");
        assertThat(ProofVerification.verify(shown.body().getBytes(StandardCharsets.UTF_8), key))
                .isInstanceOf(VerificationResult.Verified.class);
        String forAll = service.getAsPublic(file).body();
        assertThat(forAll).doesNotContain("\"payload\"");
        assertThat(ProofVerification.verify(forAll.getBytes(StandardCharsets.UTF_8), key))
                .isInstanceOf(VerificationResult.Verified.class);
        String changed = shown.body().replace("proof-1", "proof-2");
        assertThat(ProofVerification.verify(changed.getBytes(StandardCharsets.UTF_8), key))
                .isInstanceOf(VerificationResult.Failed.class);
    }

    private static String record(String id) {
        return "{\"id\":\"" + id + "\",\"subject\":\"HF100000\",\"type\":\"complaint-upheld\","
                + "\"date\":\"2026-03-01\",\"fields\":{\"file\":\"" + id + "\"}}";
    }

    private static <T> T read(Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T> read -> read.value();
            case Reading.Refused<T> refused -> throw new AssertionError(refused.sentence());
        };
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("code").asText()).isEqualTo(code);
    }
}
