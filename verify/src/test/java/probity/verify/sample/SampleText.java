package probity.verify.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import probity.verify.oracle.Answer;

/// A sample as it is written: a file of cases where the policy is refused for natural persons, else a file of records.
final class SampleText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Set<String> MOVES = Set.of("counted", "instead", "hours", "repeat", "cut");

    private final Shipped shipped;
    private final Articles articles;

    SampleText(Shipped shipped) {
        this.shipped = shipped;
        this.articles = new Articles(Shipped.texts(shipped.folder()));
    }

    /// With what the oracle says of everybody.
    String of(List<Person> people) {
        return of(people, person -> expect(shipped.oracle().judge(numbered(person.records()), person.day())));
    }

    /// @param expect what is stated of somebody, where the sample is a file of cases
    String of(List<Person> people, Function<Person, String> expect) {
        return shipped.refused() ? cases(people, expect) : rows(people);
    }

    // ---- cases

    private static String cases(List<Person> people, Function<Person, String> expect) {
        return "# Invented subjects: nobody in this file is real. Made by bench/samples; change nothing here.\n"
                + people.stream().map(one -> one(one, expect.apply(one))).collect(Collectors.joining());
    }

    private static String one(Person person, String expect) {
        String records = person.records().stream()
                .map(record -> "\n    - " + mapping(record))
                .collect(Collectors.joining());
        return "\n- name: " + person.name() + "\n  as-of: " + person.asOf() + "\n  records:"
                + (records.isEmpty() ? " []" : records) + "\n  expect: " + expect + "\n";
    }

    /// A record of a case is called by its place.
    static List<Map<String, String>> numbered(List<Map<String, String>> records) {
        List<Map<String, String>> numbered = new ArrayList<>();
        for (Map<String, String> record : records) {
            Map<String, String> one = new TreeMap<>(record);
            one.put("id", String.valueOf(numbered.size() + 1));
            numbered.add(one);
        }
        return numbered;
    }

    private String expect(Answer answer) {
        Answer.Surface surface = answer.surface();
        List<String> parts = new ArrayList<>(List.of("score: " + points(surface.score())));
        if (!surface.band().isEmpty()) {
            parts.add("band: " + surface.band());
        }
        if (!surface.origin().isEmpty()) {
            parts.add("origin: " + surface.origin());
        }
        if (!surface.exclusion().isEmpty()) {
            parts.add("excluded: " + surface.exclusion());
        }
        parts.add("because: " + because(answer));
        names("lists", surface.lists()).ifPresent(parts::add);
        names("benefits", surface.benefits()).ifPresent(parts::add);
        names("proposes", surface.proposals().keySet()).ifPresent(parts::add);
        return "{" + String.join(", ", parts) + "}";
    }

    private String because(Answer answer) {
        SortedMap<String, Long> sums = new TreeMap<>();
        for (Answer.Line line : answer.lines()) {
            if (MOVES.contains(line.kind())) {
                sums.merge(line.of().split(" ", 3)[1], line.points(), Long::sum);
            }
        }
        sums.values().removeIf(points -> points == 0);
        return sums.entrySet().stream()
                .map(one -> one.getKey() + ": " + points(one.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /// Names of what the policy has; none is said too, so that nothing can come unnoticed.
    private Optional<String> names(String key, Collection<String> names) {
        String kind = key.equals("proposes") ? "measures" : key;
        boolean any = articles.results().stream().anyMatch(result -> result.startsWith(kind + " "));
        return any ? Optional.of(key + ": [" + String.join(", ", names) + "]") : Optional.empty();
    }

    private String points(long units) {
        return BigDecimal.valueOf(units, shipped.decimals()).toPlainString();
    }

    private static String mapping(Map<String, String> record) {
        return record.entrySet().stream()
                .map(field -> field.getKey() + ": "
                        + (PLAIN.matcher(field.getValue()).matches()
                                ? field.getValue()
                                : "\"" + field.getValue() + "\""))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    // ---- rows

    private static String rows(List<Person> people) {
        record Row(String subject, Map<String, String> record) {}
        Set<String> columns = new LinkedHashSet<>(List.of("type", "date"));
        List<Row> rows = new ArrayList<>();
        for (Person person : people) {
            person.records().forEach(record -> {
                columns.addAll(record.keySet());
                rows.add(new Row(person.name(), record));
            });
        }
        rows.sort(Comparator.comparing(row -> row.record().getOrDefault("date", "")));
        StringBuilder text = new StringBuilder("id,subject," + String.join(",", columns) + "\n");
        int id = 0;
        for (Row row : rows) {
            String cells = columns.stream()
                    .map(column -> row.record().getOrDefault(column, ""))
                    .collect(Collectors.joining(","));
            text.append("r%04d,%s,%s\n".formatted(++id, row.subject(), cells));
        }
        return text.toString();
    }
}
