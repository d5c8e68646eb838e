package probity.service.page.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import probity.service.page.browser.Surfer.Look;

/// The life of a policy version in the packed demo: by two people in a browser, and what is refused to whoever tries
/// another way.
class VersionsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String HYGIENE = "/programmes/restaurant-hygiene";
    private static final String CARD = "/programmes/city-green-card";

    private static RunningDemo demo;
    private static Surfer surfer;

    @BeforeAll
    static void start() throws IOException {
        demo = RunningDemo.start();
        surfer = new Surfer();
    }

    @AfterAll
    static void stop() {
        surfer.close();
        demo.close();
    }

    @Test
    void twoPeopleBringAVersionIntoForceWithoutScriptAndTheLedgerSaysSo() throws Exception {
        LocalDate day = today().plusDays(35);
        Page author = as("author", new Look(1280, ColorScheme.LIGHT, false));
        author.navigate(demo.at(HYGIENE + "/versions"));
        author.locator("text=Upload a draft").click();
        author.getByLabel("Policy file").setInputFiles(file(second(day)));
        author.locator("main button.main").click();
        String address = author.url().substring(demo.at("").length());
        assertThat(author.locator("h1").innerText()).contains("Version 2 of Restaurant hygiene");
        assertThat(author.content()).contains("Checked").contains("complaint upheld");
        look(author, "version-checked-1280");
        author.locator("main button.main").click();
        assertThat(author.content()).contains("Everybody can read it");
        assess(author, address, day);
        Page approver = as("approver", new Look(390, ColorScheme.LIGHT, true));
        approver.navigate(demo.at(address));
        look(approver, "version-published-390");
        approver.locator("main button.main").click();
        approver.locator("text=Two people stand behind it").waitFor();
        look(approver, "version-scheduled-390");
        assertThat(newest()).isEqualTo(1);
        forward(34);
        assertThat(newest()).isEqualTo(1);
        forward(2);
        assertThat(newest()).isEqualTo(2);
        approver.navigate(demo.at(HYGIENE + "/versions"));
        assertThat(approver.content()).contains("In force since");
        look(approver, "versions-390");
        JsonNode score = get("operator", "/api" + HYGIENE + "/subjects/HF109102/score");
        assertThat(score.path("policy").asText())
                .isEqualTo(get("", "/api" + HYGIENE).path("hash").asText())
                .isEqualTo(lastStatement().at("/payload/policy").asText());
        assertThat(lastStatement().at("/payload/step").asText()).isEqualTo("in_force");
        author.context().close();
        approver.context().close();
    }

    private static void assess(Page author, String address, LocalDate day) throws IOException {
        author.navigate(demo.at(address + "/assessment"));
        Download form = author.waitForDownload(
                () -> author.locator("text=Download the form").click());
        ObjectNode filled = (ObjectNode) JSON.readTree(Files.readAllBytes(form.path()));
        author.getByLabel("Assessment, filled in").setInputFiles(form(filled));
        author.locator("main button.main").click();
        assertThat(author.content()).contains("sections.people.written").contains("Here still stands");
        look(author, "assessment-refused-1280");
        fill(filled, day);
        author.getByLabel("Assessment, filled in").setInputFiles(form(filled));
        author.locator("main button.main").click();
        author.locator("text=This is the newest one").waitFor();
        look(author, "assessment-1280");
    }

    private static void fill(ObjectNode form, LocalDate day) {
        form.put("signed", today().toString());
        form.putArray("authors").add("A. Visser, legal officer");
        form.putArray("reviewers").add("M. Okafor, data protection officer");
        form.get("sections").forEach(section -> {
            if (section.has("written")) {
                ((ObjectNode) section).put("written", "Looked at with the inspectorate and two restaurant owners.");
            }
        });
        ObjectNode outcome = (ObjectNode) form.get("outcome");
        outcome.put("decision", "go").put("residual-risk", "low").put("review-on", day.toString());
        JsonNode conditions = form.path("conditions");
        for (Iterator<String> rules = conditions.fieldNames(); rules.hasNext(); ) {
            ((ObjectNode) conditions).put(rules.next(), "The register admits companies only.");
        }
    }

    @Test
    void aRefusedPolicyIsShownWithItsReasonsAndCannotBeActivatedByPageOrApi() throws Exception {
        String refused = second(today().plusDays(40)) + """

                  - id: "8"
                    title: What a company says
                    text: A post counts 1 point for 1 year.
                    records:
                      post: {from: [complaints-desk], category: SPE.EXPRESSION, same-fact: [file], fields: {file: code}}
                    rules:
                      - {id: post, on: post, points: 1, lasts: 1 year}
                """;
        for (int width : new int[] {1280, 390}) {
            Page author = as("author", Look.at(width));
            author.navigate(demo.at(HYGIENE + "/draft"));
            author.getByLabel("Policy file").setInputFiles(file(refused));
            author.locator("main button.main").click();
            assertThat(author.locator("h1").innerText()).isEqualTo("This policy cannot be activated");
            assertThat(author.content())
                    .contains("CAT-1")
                    .contains("SPE.EXPRESSION")
                    .contains("Reason 1 of");
            assertThat(author.locator("main button.main").count()).isZero();
            look(author, "refused-" + width);
            String address = author.url().substring(demo.at("").length());
            for (String step : List.of("publication", "approval", "activation")) {
                String account = step.equals("approval") ? "approver" : "author";
                HttpResponse<String> answer = post(account, "/api" + address + "/" + step, "");
                assertProblem(answer, 409, "policy_refused");
                JsonNode why = JSON.readTree(answer.body()).at("/places/0");
                assertThat(why.path("at").asText()).startsWith("article ");
                assertThat(why.path("code").asText()).isEqualTo("CAT-1");
                assertThat(why.path("detail").asText())
                        .contains("Law: EU: GDPR")
                        .contains("What to do: Delete");
            }
            String token = author.locator("input[name=token]").first().getAttribute("value");
            for (String step : List.of("publication", "approval")) {
                Object status = author.evaluate(
                        "([to, token]) => fetch(to, {method: 'POST', body: new URLSearchParams({token})}).then(a => a.status)",
                        List.of(demo.at(address + "/" + step), token));
                assertThat(status).isEqualTo(409);
            }
            author.context().close();
        }
        assertThat(get("", "/api" + HYGIENE).at("/summary/version").asInt()).isLessThan(3);
    }

    /// The database's role is tried in `ForgeryTest`, the commands in `RefusedPolicyTest`.
    @Test
    void aRefusedFolderIsNamedWithItsVerdictAndNothingLeadsIntoIt() throws Exception {
        for (int width : new int[] {1280, 390}) {
            Page anybody = surfer.open(Look.at(width));
            anybody.navigate(demo.at("/"));
            assertThat(anybody.locator(".not-served").innerText())
                    .contains("travel-blacklist")
                    .contains("Not served: refused by the guard")
                    .doesNotContain("stack-exchange");
            look(anybody, "home-" + width);
            anybody.locator("text=xuexi").click();
            assertThat(anybody.locator("main").innerText())
                    .contains("The guard refuses xuexi")
                    .contains("CAT-1")
                    .contains("EU: GDPR 9")
                    .containsIgnoringCase("what you can do");
            look(anybody, "refused-folder-" + width);
            anybody.context().close();
        }
        assertProblem(ask("", "/api/programmes/none"), 404, "programme_unknown");
        String xuexi = "/api/programmes/xuexi";
        for (String way : List.of("", "/policy", "/subjects/u1/score", "/subjects/u1/explanation", "/candidates")) {
            assertRefused(ask("operator", xuexi + way));
        }
        assertRefused(post("operator", xuexi + "/records", "{}"));
        assertRefused(post("author", xuexi + "/candidates", "probity: 1"));
        assertThat(ask("operator", "/programmes/xuexi/uploads").statusCode()).isEqualTo(404);
    }

    /// With article, rule, law and cure.
    private static void assertRefused(HttpResponse<String> answer) throws Exception {
        assertProblem(answer, 404, "policy_synthetic_only");
        assertThat(JSON.readTree(answer.body()).path("detail").asText())
                .contains("article 1")
                .contains("REFUSE CAT-1")
                .contains("law: EU: GDPR 9")
                .contains("help: Delete");
    }

    @Test
    void aDraftWithFaultsShowsEachAtItsLine() throws Exception {
        Page author = as("author", Look.at(1280));
        author.navigate(demo.at(HYGIENE + "/draft"));
        author.getByLabel("Policy file")
                .setInputFiles(file(second(today().plusDays(40))
                        .replace("lasts: 2 years", "lasts: long")
                        .replace("lasts: 6 months", "lasts: half a year")));
        author.locator("main button.main").click();
        assertThat(author.content()).contains("bad_period").contains("half a year");
        assertThat(author.locator(".extract .hit").count()).isGreaterThanOrEqualTo(2);
        look(author, "draft-faults-1280");
        author.context().close();
    }

    @Test
    void theOperatorComparesOnLiveCompaniesAndPeopleAreOnlyCounted() throws Exception {
        String id = draft(HYGIENE, second(today().plusDays(31)));
        Page operator = as("operator", Look.at(1280));
        operator.navigate(demo.at(HYGIENE + "/candidates/" + id + "/comparison?basis=always"));
        operator.locator("#singles").waitFor();
        look(operator, "comparison-1280");
        assertThat(operator.locator("table tbody th a").count()).isPositive();
        HttpResponse<String> csv =
                ask("operator", "/api" + HYGIENE + "/candidates/" + id + "/comparison.csv?basis=always");
        assertThat(csv.body()).startsWith("kind,from,to,subjects\r\n").contains("\r\nHF1");
        assertThat(ask("approver", "/api" + HYGIENE + "/candidates/" + id + "/comparison.csv?basis=always")
                        .body())
                .doesNotContain("HF1");
        String card = draft(CARD, card());
        Page narrow = as("author", Look.at(390));
        narrow.navigate(demo.at(CARD + "/candidates/" + card + "/comparison?basis=always"));
        narrow.locator("text=People are counted, never listed").waitFor();
        assertThat(narrow.content()).doesNotContain("GC-1");
        look(narrow, "comparison-people-390");
        assertProblem(
                post("author", "/api" + CARD + "/candidates/" + card + "/publication", ""), 409, "sample_never_active");
        operator.context().close();
        narrow.context().close();
    }

    @Test
    void whoIsNotTheirAuthorOrApproverDoesNotSeeDraftsNorSubjects() throws Exception {
        String id = draft(HYGIENE, second(today().plusDays(400)));
        assertProblem(ask("", "/api" + HYGIENE + "/candidates/" + id), 404, "candidate_unknown");
        assertThat(ask("", "/api" + HYGIENE + "/candidates").body()).doesNotContain(id);
        assertProblem(ask("author", "/api" + HYGIENE + "/subjects/HF109102/score"), 403, "role_missing");
        assertProblem(ask("approver", "/api" + HYGIENE + "/ledger/payloads"), 403, "role_missing");
        // From one day to the next even counts would tell of one person.
        assertProblem(ask("author", "/api" + HYGIENE + "/days"), 403, "role_missing");
        assertProblem(post("approver", "/api" + HYGIENE + "/candidates", "probity: 1"), 403, "role_missing");
        assertProblem(
                post("operator", "/api" + HYGIENE + "/erasures", "{\"sequences\":[1]}"), 422, "statement_not_erasable");
        assertThat(ask("", "/api/schemas/impact-assessment-1.json").body()).contains("urn:probity:schema");
    }

    @Test
    void noPageHasAnAccessibilityViolationNorScrollsSideways() throws Exception {
        String id = draft(HYGIENE, second(today().plusDays(500)));
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("versions", HYGIENE + "/versions");
        pages.put("draft", HYGIENE + "/draft");
        pages.put("candidate", HYGIENE + "/candidates/" + id);
        pages.put("assessment", HYGIENE + "/candidates/" + id + "/assessment");
        pages.put("comparison", HYGIENE + "/candidates/" + id + "/comparison?basis=always");
        pages.put("withdrawal", HYGIENE + "/candidates/" + id + "/withdrawal");
        List<String> wrong = new ArrayList<>();
        for (Look look : List.of(Look.at(1280), Look.at(390), new Look(390, ColorScheme.DARK, true), Look.at(320))) {
            Page page = as("operator", look);
            pages.forEach((name, path) -> {
                page.navigate(demo.at(path));
                page.locator("h1").waitFor();
                if (path.contains("comparison")) {
                    page.locator("figure").waitFor();
                }
                wrong.addAll(Surfer.violations(page));
                int plain = Surfer.overflow(page);
                Surfer.screenshot(page, name + "-" + look.name());
                Surfer.lengthen(page);
                if (plain > 0 || Surfer.overflow(page) > 0) {
                    wrong.add(path + " is wider than " + look.name());
                    Surfer.screenshot(page, "wider-" + name + "-" + look.name());
                }
            });
            page.context().close();
        }
        assertThat(wrong).isEmpty();
        assertThat(surfer.complaints()).isEmpty();
    }

    /// Looked at by a person, and by axe.
    private static void look(Page page, String name) {
        Surfer.screenshot(page, name);
        assertThat(Surfer.violationsOfCopy(page)).as(name).isEmpty();
    }

    private static Page as(String account, Look look) {
        Page page = surfer.open(look);
        page.navigate(demo.at("/log-in"));
        page.getByLabel("Name").fill(account);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(RunningDemo.PASSWORD);
        page.locator("main button.main").click();
        page.waitForURL(demo.at("/"));
        return page;
    }

    /// The demo's own day: its clock is moved by these tests.
    private static LocalDate today() {
        try {
            return LocalDate.parse(
                    get("operator", "/api/demo/clock").path("now").asText().substring(0, 10));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static void forward(int days) throws Exception {
        assertThat(post("operator", "/api/demo/clock", "{\"days\":" + days + "}")
                        .statusCode())
                .isEqualTo(200);
    }

    private static int newest() throws Exception {
        return get("", "/api" + HYGIENE).at("/summary/version").asInt();
    }

    private static JsonNode lastStatement() throws Exception {
        String[] lines = ask("", "/api" + HYGIENE + "/ledger/statements").body().split("\n", -1);
        return JSON.readTree(lines[lines.length - 2]);
    }

    private static String draft(String programme, String text) throws Exception {
        HttpResponse<String> answer = post("author", "/api" + programme + "/candidates", text);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).at("/candidate/id").asText();
    }

    private static String second(LocalDate inForce) throws Exception {
        int number = newest() + 1;
        return shipped("restaurant-hygiene")
                .replace("version: 1", "version: " + number)
                .replace("in-force: 2024-01-01", "in-force: " + inForce)
                .replace("upheld counts 3 points", "upheld counts 4 points")
                .replace("on: complaint-upheld, points: 3", "on: complaint-upheld, points: 4");
    }

    private static String card() {
        return shipped("city-green-card")
                .replace("version: 3", "version: 4")
                .replaceFirst("in-force: \\S+", "in-force: 2040-01-01")
                .replace("gives 10 points", "gives 12 points")
                .replace("10 * record.hours", "12 * record.hours");
    }

    private static String shipped(String programme) {
        try {
            return Files.readString(
                    Path.of(System.getProperty("probity.root", ".."), "programmes", programme, "policy.yaml"));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile("draft", ".yaml"), text);
    }

    private static Path form(ObjectNode form) throws IOException {
        return Files.writeString(Files.createTempFile("assessment", ".json"), form.toString());
    }

    private static JsonNode get(String account, String path) throws Exception {
        return JSON.readTree(ask(account, path).body());
    }

    private static HttpResponse<String> ask(String account, String path) throws Exception {
        return HTTP.send(request(account, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String account, String path, String body) throws Exception {
        HttpRequest.Builder request = request(account, path)
                .header("Content-Type", body.startsWith("{") ? "application/json" : "application/yaml");
        if (body.isEmpty()) {
            request = request(account, path);
        }
        return HTTP.send(
                request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String account, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(demo.at(path)));
        if (!account.isEmpty()) {
            String pair = account + ":" + RunningDemo.PASSWORD;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("code").asText()).isEqualTo(code);
    }
}
