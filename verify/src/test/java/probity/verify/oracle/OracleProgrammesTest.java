package probity.verify.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// The oracle held to what others say: the cases that ship with the programmes, and a site's own reputations.
class OracleProgrammesTest {

    private static final Path PROGRAMMES = Path.of(System.getProperty("probity.root", ".."), "programmes");

    private static List<Path> yaml(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Oracle oracle(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path version : yaml(folder)) {
            texts.add(Files.readString(version));
        }
        return new Oracle(texts);
    }

    @Test
    void everyShippedCaseHoldsForTheOracle() throws IOException {
        int held = 0;
        try (Stream<Path> folders = Files.list(PROGRAMMES)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                Oracle oracle = oracle(folder);
                int decimals = decimals(folder);
                for (Path file : yaml(folder.resolve("cases"))) {
                    held += hold(oracle, Files.readString(file), decimals);
                }
            }
        }
        assertThat(held).isGreaterThan(40);
    }

    private static int hold(Oracle oracle, String cases, int decimals) {
        LoadSettings everythingIsText =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        List<Map<String, Object>> all = PlainPolicy.maps(new Load(everythingIsText).loadFromString(cases));
        for (Map<String, Object> one : all) {
            if (one.containsKey("linked") || one.containsKey("related")) {
                // What crosses is made before the evaluation, and the oracle makes nothing.
                continue;
            }
            List<Map<String, String>> records = records(one);
            LocalDate asOf = LocalDate.parse(one.get("as-of").toString());
            Answer answer = oracle.judge(records, asOf);
            Map<String, String> shares = oracle.percentiles(records, asOf, answer, among(one, decimals));
            Map<String, Object> expect = new HashMap<>(PlainPolicy.map(one.get("expect")));
            expect.replaceAll(
                    (key, value) -> key.equals("score") || key.equals("because") ? units(value, decimals) : value);
            compare(one.get("name").toString(), expect, actual(answer, shares));
        }
        return all.size();
    }

    /// The decimals of points that the programme declares.
    private static int decimals(Path folder) throws IOException {
        LoadSettings everythingIsText =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        String text = Files.readString(yaml(folder).getFirst());
        Map<String, Object> version = PlainPolicy.map(new Load(everythingIsText).loadFromString(text));
        return Integer.parseInt(PlainPolicy.word(PlainPolicy.map(version.get("score")), "decimals", "0"));
    }

    /// Points as the oracle counts them: in units of the last decimal.
    private static Object units(Object points, int decimals) {
        if (points instanceof Map<?, ?> byRule) {
            Map<Object, Object> units = new TreeMap<>();
            byRule.forEach((rule, one) -> units.put(rule, units(String.valueOf(one), decimals)));
            return units;
        }
        return new BigDecimal(points.toString()).movePointRight(decimals).toBigIntegerExact();
    }

    /// The records known by the case's `known-by`, with names where they have none.
    private static List<Map<String, String>> records(Map<String, Object> of) {
        List<Map<String, String>> records = new ArrayList<>();
        LocalDate knownBy = LocalDate.parse(PlainPolicy.word(of, "known-by", "9999-12-31"));
        for (Map<String, Object> written : PlainPolicy.maps(of.get("records"))) {
            Map<String, String> record = new LinkedHashMap<>(Map.of("id", "" + (records.size() + 1)));
            written.forEach((key, value) -> record.put(key, value.toString()));
            String arrived = record.getOrDefault("arrived", record.get("date"));
            if (!LocalDate.parse(arrived).isAfter(knownBy)) {
                records.add(record);
            }
        }
        return records;
    }

    /// The other subjects, their scores in units.
    private static List<Map<String, String>> among(Map<String, Object> one, int decimals) {
        List<Map<String, String>> others = new ArrayList<>();
        for (Object other : one.get("among") instanceof List<?> all ? all : List.of()) {
            Map<String, String> written = new HashMap<>();
            Map<String, Object> stated =
                    other instanceof Map<?, ?> ? PlainPolicy.map(other) : Map.of("score", other.toString());
            stated.forEach((key, value) -> written.put(key, value.toString()));
            written.compute("score", (key, score) -> units(String.valueOf(score), decimals)
                    .toString());
            others.add(written);
        }
        return others;
    }

    private static void compare(String name, Map<String, Object> expect, Map<String, Object> actual) {
        expect.forEach((key, expected) ->
                assertThat(inOrder(expected)).as(name + ": " + key).isEqualTo(inOrder(actual.getOrDefault(key, ""))));
    }

    /// Lists of names are sets, and mappings have no order.
    private static Object inOrder(Object value) {
        return switch (value) {
            case Collection<?> names -> new TreeSet<Object>(names).toString();
            case Map<?, ?> map -> new TreeMap<Object, Object>(map).toString();
            default -> value.toString();
        };
    }

    private static Map<String, Object> actual(Answer answer, Map<String, String> shares) {
        Answer.Surface surface = answer.surface();
        Map<String, Object> actual = new HashMap<>();
        actual.put("score", surface.score());
        actual.put("band", surface.band());
        actual.put("origin", surface.origin());
        actual.put("excluded", surface.exclusion());
        actual.put("lists", surface.lists());
        actual.put("benefits", surface.benefits());
        actual.put("uncounted", answer.uncounted().keySet());
        actual.put(
                "published",
                answer.publications().stream().map(Answer.Publication::record).toList());
        actual.put("because", because(answer));
        actual.put("until", until(answer));
        Answer.Next next = answer.next();
        actual.put("next", next == null ? "" : next.day());
        actual.put("proposes", surface.proposals().keySet());
        actual.put("answer-by", terms(surface, Answer.Proposal::answerUntil));
        actual.put("decide-from", terms(surface, Answer.Proposal::decideFrom));
        Map<String, String> groups = new TreeMap<>(shares);
        actual.put("percentile", groups.remove(""));
        actual.put("percentile-in", groups);
        return actual;
    }

    private static Map<String, BigDecimal> because(Answer answer) {
        Map<String, BigDecimal> because = new TreeMap<>();
        for (Answer.Line line : answer.lines()) {
            if (Set.of("counted", "instead", "hours", "repeat", "cut").contains(line.kind())) {
                because.merge(line.of().split(" ", 3)[1], BigDecimal.valueOf(line.points()), BigDecimal::add);
            }
        }
        because.values().removeIf(points -> points.signum() == 0);
        return because;
    }

    private static Map<String, LocalDate> until(Answer answer) {
        Map<String, LocalDate> until = new TreeMap<>();
        for (Answer.Line line : answer.lines()) {
            if (line.until() != null) {
                until.put(line.of().split(" ", 3)[1], line.until());
            }
        }
        return until;
    }

    private static Map<String, LocalDate> terms(
            Answer.Surface surface, Function<Answer.Proposal, @Nullable LocalDate> term) {
        Map<String, LocalDate> terms = new TreeMap<>();
        surface.proposals().forEach((measure, proposal) -> {
            LocalDate day = term.apply(proposal);
            if (day != null) {
                terms.put(measure, day);
            }
        });
        return terms;
    }

    /// Published rules, real records: the reputation of each member as others computed it.
    @Test
    void theOracleGivesTheReputationsOfTheStackExchangeSample() throws IOException {
        Path folder = PROGRAMMES.resolve("stack-exchange-2018");
        Map<String, List<Map<String, String>>> bySubject = new HashMap<>();
        List<String> rows = Files.readAllLines(folder.resolve("sample/records.csv"));
        List<String> header = List.of(rows.getFirst().split(","));
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            Map<String, String> record = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) {
                if (!cells[i].isEmpty()) {
                    record.put(header.get(i), cells[i]);
                }
            }
            bySubject
                    .computeIfAbsent(record.get("subject"), any -> new ArrayList<>())
                    .add(record);
        }
        Oracle oracle = oracle(folder);
        List<String> expected = Files.readAllLines(folder.resolve("sample/expected.csv"));
        for (String row : expected.subList(1, expected.size())) {
            String[] cells = row.split(",", -1);
            List<Map<String, String>> records = bySubject.getOrDefault(cells[0], List.of());
            // Without bands and expiry there is nothing to replay; the day asked for is enough.
            Answer answer = oracle.judge(records, LocalDate.parse("2018-09-02"), new TreeSet<>());
            assertThat(answer.surface().score()).as(cells[0]).isEqualTo(Long.parseLong(cells[2]));
        }
        assertThat(expected).hasSize(3_461);
    }
}
