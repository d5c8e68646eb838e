package probity.verify.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import probity.verify.oracle.differential.Product;

/// The change of 13 November 2019 on the real records of a site: a question voted up counts 10 points instead of 5, for
/// the past too. The figures after it are restated from the records by a plain sum, which first has to give the
/// published figures of 2018.
class StackExchangeVersionsTest {

    private static final Path PROGRAMMES = Path.of(System.getProperty("probity.root", ".."), "programmes");
    private static final Path SAMPLE = PROGRAMMES.resolve("stack-exchange-2018/sample");
    private static final LocalDate CHANGE = LocalDate.of(2019, 11, 13);
    private static final int PER_DAY = 200;
    private static final int EDITS = 1000;

    private final Map<String, List<Map<String, String>>> records = records();
    private final Map<String, Long> published = published();

    @Test
    void untilTheEveOfTheChangeEverybodyHasTheFigureOf2018() throws IOException {
        assertThat(published).hasSize(3_460);
        assertThat(restated(5)).isEqualTo(published);
        assertThat(scores(CHANGE.minusDays(1))).isEqualTo(published);
    }

    @Test
    void fromTheDayOfTheChangeEverybodyHasTheFigureRestatedWithTen() throws IOException {
        Map<String, Long> restated = restated(10);
        assertThat(scores(CHANGE)).isEqualTo(restated);
        long changed = restated.entrySet().stream()
                .filter(one -> !one.getValue().equals(published.get(one.getKey())))
                .count();
        assertThat(changed).isGreaterThan(200);
    }

    /// Nothing is counted twice and nothing forgotten: each vote on a question makes 5 more, unless a limit cut it.
    @Test
    void whoseQuestionsWereVotedUpGainsFiveForEachVote() {
        Map<String, Long> restated = restated(10);
        published.forEach((member, before) -> {
            long votes = of(member).stream()
                    .filter(record -> record.get("type").equals("question-upvoted"))
                    .filter(record -> record.get("wiki").equals("false"))
                    .count();
            assertThat(restated.get(member) - before).as(member).isBetween(0L, 5 * votes);
        });
    }

    private Map<String, Long> scores(LocalDate day) throws IOException {
        Path folder = PROGRAMMES.resolve("stack-exchange");
        Product product = Product.of(
                List.of(Files.readString(folder.resolve("2018.yaml")), Files.readString(folder.resolve("2019.yaml"))));
        Map<String, Long> scores = new LinkedHashMap<>();
        published
                .keySet()
                .forEach(member ->
                        scores.put(member, product.standing(of(member), day).score()));
        return scores;
    }

    private List<Map<String, String>> of(String member) {
        return records.getOrDefault(member, List.of());
    }

    /// One plain pass over the events of each member, in their order.
    private Map<String, Long> restated(int question) {
        Map<String, Long> sums = new LinkedHashMap<>();
        published.keySet().forEach(member -> {
            long sum = 1;
            long edits = 0;
            Map<String, Long> days = new HashMap<>();
            for (Map<String, String> record : of(member)) {
                long worth = worth(record, question);
                if (record.get("type").equals("edit-approved")) {
                    worth = Math.min(worth, EDITS - edits);
                }
                if (isLimited(record)) {
                    long day = days.getOrDefault(record.get("date"), 0L);
                    worth = worth > 0 ? Math.max(0, Math.min(worth, PER_DAY - day)) : worth;
                    days.put(record.get("date"), day + worth);
                    edits += record.get("type").equals("edit-approved") ? worth : 0;
                }
                sum += worth;
            }
            sums.put(member, Math.max(1, sum));
        });
        return sums;
    }

    private static boolean isLimited(Map<String, String> record) {
        String type = record.get("type");
        return type.endsWith("voted") || type.equals("edit-approved");
    }

    private static long worth(Map<String, String> record, int question) {
        String type = record.get("type");
        long amount = Long.parseLong(record.getOrDefault("amount", "0"));
        if (type.startsWith("bounty")) {
            return type.equals("bounty-won") ? amount : -amount;
        }
        if (record.get("wiki").equals("true")) {
            return 0;
        }
        return switch (type) {
            case "answer-upvoted" -> 10;
            case "question-upvoted" -> question;
            case "post-downvoted" -> -2;
            case "edit-approved", "accepted-an-answer" -> 2;
            case "answer-accepted" -> 15;
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static Map<String, Long> published() {
        Map<String, Long> figures = new LinkedHashMap<>();
        List<String> rows = lines("expected.csv");
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            figures.put(cells[0], Long.parseLong(cells[2]));
        }
        return figures;
    }

    private static Map<String, List<Map<String, String>>> records() {
        Map<String, List<Map<String, String>>> bySubject = new HashMap<>();
        List<String> rows = lines("records.csv");
        List<String> header = List.of(rows.getFirst().split(","));
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            Map<String, String> record = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) {
                if (!cells[i].isEmpty()) {
                    record.put(header.get(i), cells[i]);
                }
            }
            bySubject.computeIfAbsent(cells[1], _ -> new ArrayList<>()).add(record);
        }
        return bySubject;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(SAMPLE.resolve(file));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
