import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Makes the sample of 40 invented members: `java MakeSample.java records.csv`. Always the same bytes.
public final class MakeSample {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final int DAYS = 540;
    private static final List<String> WORK = List.of("active", "dispute", "dispute-good", "helping", "repair", "snow");
    private static final List<String> LEVELS = List.of("district-department", "district", "city");

    private record Row(LocalDate date, String subject, String type, String cells) {}

    void main(String[] arguments) throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        List<Row> rows = new ArrayList<>();
        for (int member = 1; member <= 40; member++) {
            String subject = "NC-%04d".formatted(1000 + member * 17);
            for (int i = random.nextInt(9); i > 0; i--) {
                rows.add(row(random, subject, "volunteer-hours", (1 + random.nextInt(12)) + ",,,,"));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                String item = WORK.get(random.nextInt(WORK.size()));
                rows.add(row(random, subject, "community-work", "," + item + ",,,"));
            }
            if (random.nextInt(3) == 0) {
                rows.add(row(random, subject, "donation", ",," + 100 * (1 + random.nextInt(30)) + ",,"));
            }
            if (random.nextInt(6) == 0) {
                String level = LEVELS.get(random.nextInt(LEVELS.size()));
                rows.add(row(random, subject, "commendation", ",,," + level + ","));
            }
            if (random.nextInt(8) == 0) {
                agreement(random, rows, subject);
            }
        }
        rows.sort(Comparator.comparing(Row::date));
        StringBuilder csv = new StringBuilder("id,subject,type,date,hours,item,amount,level,agreement\n");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            csv.append("n%04d,".formatted(i + 1));
            csv.append(String.join(",", row.subject, row.type, row.date.toString(), row.cells)).append('\n');
        }
        Files.writeString(Path.of(arguments[0]), csv, StandardCharsets.UTF_8);
    }

    private static Row row(SplittableRandom random, String subject, String type, String cells) {
        return new Row(FIRST.plusDays(random.nextInt(DAYS)), subject, type, cells);
    }

    private static void agreement(SplittableRandom random, List<Row> rows, String subject) {
        String agreement = ",,,,A" + (1000 + random.nextInt(9000));
        Row broken = row(random, subject, "agreement-broken", agreement);
        rows.add(broken);
        if (random.nextBoolean()) {
            rows.add(new Row(broken.date.plusDays(1 + random.nextInt(60)), subject, "agreement-kept", agreement));
        }
    }
}
