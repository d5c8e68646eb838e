import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Makes the sample of 60 invented members: `java MakeSample.java records.csv`. Always the same bytes.
public final class MakeSample {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final int DAYS = 540;

    private record Row(LocalDate date, String subject, String type, String cells) {}

    void main(String[] arguments) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        List<Row> rows = new ArrayList<>();
        for (int member = 1; member <= 60; member++) {
            String subject = "GC-%04d".formatted(1000 + member * 13);
            for (int i = random.nextInt(14); i > 0; i--) {
                LocalDate date = FIRST.plusDays(random.nextInt(DAYS));
                rows.add(new Row(date, subject, "volunteering", (1 + random.nextInt(8)) + ",,,"));
            }
            if (random.nextInt(4) == 0) {
                late(random, rows, subject);
            }
        }
        rows.sort(Comparator.comparing(Row::date));
        StringBuilder csv = new StringBuilder("id,subject,type,date,hours,loan,items,days\n");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            csv.append("g%04d,".formatted(i + 1));
            csv.append(String.join(",", row.subject, row.type, row.date.toString(), row.cells)).append('\n');
        }
        Files.writeString(Path.of(arguments[0]), csv, StandardCharsets.UTF_8);
    }

    private static void late(SplittableRandom random, List<Row> rows, String subject) {
        LocalDate date = FIRST.plusDays(random.nextInt(DAYS));
        String loan = "L" + (1000 + random.nextInt(9000));
        String days = Integer.toString(40 + random.nextInt(60));
        rows.add(new Row(date, subject, "late-returns", "," + loan + "," + (2 + random.nextInt(4)) + "," + days));
        if (random.nextBoolean()) {
            rows.add(new Row(date.plusDays(1 + random.nextInt(40)), subject, "items-returned", "," + loan + ",,"));
        }
    }
}
