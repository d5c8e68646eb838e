package probity.verify.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One invented subject of a sample.
///
/// @param asOf the day on which the sample states the result; null in files of records, which state none
/// @param records as words, in order of arrival
public record Person(String name, @Nullable LocalDate asOf, List<Map<String, String>> records) {

    public Person {
        records = List.copyOf(records);
    }

    /// The day on which the result is stated.
    LocalDate day() {
        return Objects.requireNonNull(asOf, "a row states no day");
    }

    /// Everybody in the sample of a programme.
    public static List<Person> of(Shipped shipped) {
        try {
            return shipped.refused()
                    ? cases(Files.readString(shipped.sample()))
                    : rows(Files.readAllLines(shipped.sample()));
        } catch (IOException e) {
            throw new UncheckedIOException("the programme ships without a sample", e);
        }
    }

    private static List<Person> cases(String text) {
        List<Person> people = new ArrayList<>();
        for (Map<String, Object> one : Tree.maps(Tree.read(text))) {
            List<Map<String, String>> records = new ArrayList<>();
            for (Map<String, Object> written : Tree.maps(one.get("records"))) {
                Map<String, String> record = new LinkedHashMap<>(Map.of("id", "" + (records.size() + 1)));
                written.forEach((key, value) -> record.put(key, value.toString()));
                records.add(record);
            }
            people.add(new Person(Tree.word(one, "name"), LocalDate.parse(Tree.word(one, "as-of")), records));
        }
        return people;
    }

    /// The samples quote nothing, so that a row is its cells between commas.
    private static List<Person> rows(List<String> lines) {
        List<String> header = List.of(lines.getFirst().split(",", -1));
        Map<String, List<Map<String, String>>> bySubject = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.contains("\"")) {
                throw new IllegalArgumentException("a quoted cell: " + line);
            }
            List<String> cells = List.of(line.split(",", -1));
            Map<String, String> record = new LinkedHashMap<>();
            for (int column = 0; column < header.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    record.put(header.get(column), cells.get(column));
                }
            }
            bySubject
                    .computeIfAbsent(String.valueOf(record.remove("subject")), any -> new ArrayList<>())
                    .add(record);
        }
        return bySubject.entrySet().stream()
                .map(one -> new Person(one.getKey(), null, one.getValue()))
                .toList();
    }
}
