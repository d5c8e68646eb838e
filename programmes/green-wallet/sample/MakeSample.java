import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Makes the sample of 40 invented members in 2027, one of whom has no record: `java MakeSample.java records.csv`.
///
/// The same seed gives the same bytes on every machine.
public final class MakeSample {

    private static final int MEMBERS = 40;
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);

    private final SplittableRandom random = new SplittableRandom(29_03_2022);
    private final List<Row> rows = new ArrayList<>();
    private int receipts;

    private record Row(String subject, String type, LocalDate date, String cells) {}

    void main(String[] arguments) throws IOException {
        for (int i = 0; i < MEMBERS; i++) {
            year("GW-%04d".formatted(1_000 + i * 7), random.nextDouble());
        }
        rows.sort(Comparator.comparing(Row::date));
        StringBuilder csv = new StringBuilder("id,subject,type,date,receipt,year,certificate\n");
        int id = 0;
        for (Row row : rows) {
            csv.append("w%05d,%s,%s,%s,%s\n".formatted(++id, row.subject, row.type, row.date, row.cells));
        }
        Files.writeString(Path.of(arguments[0]), csv, StandardCharsets.UTF_8);
    }

    /// From now and then to nearly every day.
    private void year(String member, double eagerness) {
        for (int day = 0; day < 180; day++) {
            if (random.nextDouble() < eagerness * 0.25) {
                add(member, "ride", day, "R%06d,,".formatted(++receipts));
            }
            if (random.nextDouble() < eagerness * 0.12) {
                add(member, "waste-sorted", day, "W%06d,,".formatted(++receipts));
            }
        }
        if (random.nextDouble() < eagerness * 0.6) {
            add(member, "green-tariff", random.nextInt(180), ",2027,");
        }
        for (int i = random.nextInt(1 + (int) (eagerness * 5)); i > 0; i--) {
            add(member, "course", random.nextInt(180), ",,C%05d".formatted(++receipts));
        }
    }

    private void add(String member, String type, int day, String cells) {
        rows.add(new Row(member, type, FIRST.plusDays(day), cells));
    }
}
