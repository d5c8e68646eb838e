import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Makes the sample of 50 invented members: `java MakeSample.java records.csv`.
///
/// The same seed gives the same bytes on every machine.
public final class MakeSample {

    private static final int MEMBERS = 50;
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
    private static final int DAYS = 500;

    private final SplittableRandom random = new SplittableRandom(350_950);
    private final List<Row> rows = new ArrayList<>();
    private int contracts;

    private record Row(String subject, String type, LocalDate date, String cells) {}

    void main(String[] arguments) throws IOException {
        for (int i = 0; i < MEMBERS; i++) {
            lend("ZC-%04d".formatted(2_000 + i * 13), random.nextDouble());
        }
        rows.sort(Comparator.comparing(Row::date));
        StringBuilder csv = new StringBuilder("id,subject,type,date,contract,days-late,lost-or-broken\n");
        int id = 0;
        for (Row row : rows) {
            csv.append("z%05d,%s,%s,%s,%s\n".formatted(++id, row.subject, row.type, row.date, row.cells));
        }
        Files.writeString(Path.of(arguments[0]), csv, StandardCharsets.UTF_8);
    }

    /// A few to thirty items each; now and then one is late or broken, and mostly it is settled.
    private void lend(String member, double carelessness) {
        for (int i = 2 + random.nextInt(28); i > 0; i--) {
            String contract = "K%05d".formatted(++contracts);
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            if (random.nextDouble() > carelessness * 0.2) {
                add(member, "contract-kept", day, contract + ",,");
                continue;
            }
            add(member, "contract-broken", day, contract + "," + random.nextInt(60) + "," + (random.nextInt(4) == 0));
            if (random.nextInt(3) > 0) {
                add(member, "contract-settled", day.plusDays(1 + random.nextInt(60)), contract + ",,");
            }
        }
    }

    private void add(String member, String type, LocalDate date, String cells) {
        rows.add(new Row(member, type, date, cells));
    }
}
