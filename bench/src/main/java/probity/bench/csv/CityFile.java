package probity.bench.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import probity.bench.city.CityPolicy;
import probity.bench.city.CityRecords;
import probity.core.policy.Policy;
import probity.core.result.Standing;

/// Writes the records of the workload as a records file, in order of arrival.
final class CityFile {

    /// Stands before the number of a subject.
    private static final String SUBJECT = "s";

    private CityFile() {}

    static void write(Policy policy, CityRecords records, Path file) throws IOException {
        List<String> kinds = policy.types().stream().map(type -> type.name()).toList();
        try (BufferedWriter to = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            to.append("id,subject,type,date,status,value\n");
            StringBuilder line = new StringBuilder();
            int day = -1;
            String date = "";
            for (int i = 0; i < records.count(); i++) {
                if (records.day(i) != day) {
                    day = records.day(i);
                    date = LocalDate.ofEpochDay(CityPolicy.FIRST_DAY.toEpochDay() + day)
                            .toString();
                }
                line.setLength(0);
                line.append('r').append(i).append(',').append(SUBJECT).append(records.subject(i));
                line.append(',').append(kinds.get(records.kind(i))).append(',').append(date);
                line.append(records.isVoid(i) ? ",void," : ",,");
                line.append(records.value(i)).append('\n');
                to.append(line);
            }
        }
    }

    /// The command that scores the file.
    static List<String> command(Path root, Path file, Path out) {
        return List.of(
                root.resolve("probity").toString(),
                "score",
                root.resolve("programmes/city-benchmark/policy.yaml").toString(),
                file.toString(),
                "--as-of",
                CityPolicy.AS_OF.toString(),
                "--out",
                out.toString());
    }

    /// The checksum of a result; fails where another is published.
    static long checksum(CityRecords records, Path result) throws IOException {
        long sum = 0;
        boolean[] seen = new boolean[records.subjects()];
        try (Stream<String> lines = Files.lines(result)) {
            for (String line : (Iterable<String>) lines.skip(1)::iterator) {
                String[] cells = line.split(",", -1);
                int subject = Integer.parseInt(cells[0].substring(SUBJECT.length()));
                seen[subject] = true;
                List<String> lists = cells[3].isEmpty() ? List.of() : List.of(cells[3].split(";", -1));
                sum += CityPolicy.share(subject, Standing.plain(Long.parseLong(cells[1]), cells[2], lists));
            }
        }
        // Whoever has no record is not in the file, and stands at the start value.
        for (int subject = 0; subject < seen.length; subject++) {
            sum += seen[subject] ? 0 : CityPolicy.share(subject, Standing.plain(1000, "A", List.of()));
        }
        CityPolicy.requirePublished(records, sum);
        return sum;
    }
}
