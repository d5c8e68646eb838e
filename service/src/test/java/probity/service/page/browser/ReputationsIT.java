package probity.service.page.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The sample of the question-and-answer site, sent to `demo` through its interface, gives every member the reputation
/// that the site's published rules give.
class ReputationsIT {
    private static final Path PROGRAMME =
            Path.of(System.getProperty("probity.root", ".."), "programmes", "stack-exchange-2018");
    private static final String ADDRESS = "/api/programmes/stack-exchange-2018/";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theInterfaceGivesAll3460PublishedReputations() throws Exception {
        Map<String, Long> expected = expected();
        Map<String, Long> served = new TreeMap<>();
        try (RunningDemo demo = RunningDemo.start()) {
            HttpRequest.Builder upload = asked(demo, "records")
                    .header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofFile(PROGRAMME.resolve("sample/records.csv")));
            String taken = http.send(upload.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            assertThat(json.readTree(taken).at("/accepted").asLong()).isEqualTo(11_148);
            for (String subject : expected.keySet()) {
                served.put(subject, score(demo, subject));
            }
        }
        assertThat(expected).hasSize(3_460);
        assertThat(served).isEqualTo(expected);
    }

    private long score(RunningDemo demo, String subject) throws Exception {
        HttpRequest request =
                asked(demo, "subjects/" + subject + "/score?as-of=2018-09-02").build();
        String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return json.readTree(body).at("/score").asLong(Long.MIN_VALUE);
    }

    private static HttpRequest.Builder asked(RunningDemo demo, String what) {
        byte[] account = ("operator:" + RunningDemo.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(demo.at(ADDRESS + what)))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(account));
    }

    private static Map<String, Long> expected() throws Exception {
        List<String> lines = Files.readAllLines(PROGRAMME.resolve("sample/expected.csv"), StandardCharsets.UTF_8);
        int column = List.of(lines.getFirst().split(",", -1)).indexOf("computed");
        Map<String, Long> expected = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            expected.put(cells[0], Long.valueOf(cells[column]));
        }
        return expected;
    }
}
