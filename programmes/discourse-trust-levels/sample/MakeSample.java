import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Makes the sample of 30 invented members of a forum: `java MakeSample.java records.csv`.
///
/// The same seed gives the same bytes on every machine.
public final class MakeSample {

    private static final int MEMBERS = 30;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 140;

    private final SplittableRandom random = new SplittableRandom(100_90);
    private final List<Row> rows = new ArrayList<>();
    private int posts;

    private record Row(String subject, String type, LocalDate date, String cells) {}

    void main(String[] arguments) throws IOException {
        for (int i = 0; i < MEMBERS; i++) {
            take("FM-%04d".formatted(100 + i * 3), random.nextDouble());
        }
        rows.sort(Comparator.comparing(Row::date));
        StringBuilder csv = new StringBuilder("id,subject,type,date,topics,posts,minutes,post,from-member,topic,decision\n");
        int id = 0;
        for (Row row : rows) {
            csv.append("d%05d,%s,%s,%s,%s\n".formatted(++id, row.subject, row.type, row.date, row.cells));
        }
        Files.writeString(Path.of(arguments[0]), csv, StandardCharsets.UTF_8);
    }

    /// From a look now and then to every day.
    private void take(String member, double eagerness) {
        for (int day = 0; day < DAYS; day++) {
            if (random.nextDouble() > eagerness) {
                continue;
            }
            add(member, "day-of-use", day, "%d,%d,%d,,,,".formatted(
                    1 + random.nextInt(4), 5 + random.nextInt(40), 1 + random.nextInt(30)));
            if (random.nextInt(2) == 0) {
                add(member, "like-given", day, ",,,P%05d,,,".formatted(++posts));
            }
            if (random.nextInt(3) == 0) {
                add(member, "like-received", day, ",,,P%05d,FM-%04d,,".formatted(++posts, 100 + random.nextInt(30) * 3));
            }
            if (random.nextInt(4) == 0) {
                add(member, "reply", day, ",,,,,T%05d,".formatted(++posts));
            }
        }
        for (int i = random.nextInt(10) == 0 ? 3 : 0; i > 0; i--) {
            add(member, "flag-upheld", random.nextInt(DAYS), ",,,P%05d,,,".formatted(++posts));
        }
        if (random.nextInt(12) == 0) {
            add(member, "suspension", random.nextInt(DAYS), ",,,,,,D" + ++posts);
        }
    }

    private void add(String member, String type, int day, String cells) {
        rows.add(new Row(member, type, FIRST.plusDays(day), cells));
    }
}
