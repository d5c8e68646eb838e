import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Makes the sample of 60 invented companies: `java MakeSample.java records.csv`. Always the same bytes.
public final class MakeSample {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 2);
    private static final int DAYS = 900;
    private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = 31;
    private static final List<String> NOTICES = List.of("warning", "low-fine", "heavier-fine", "high-fine", "other");
    private static final List<String> LEVELS = List.of("district-department", "district", "city", "province");

    private record Row(LocalDate date, String subject, String type, String cells) {}

    void main(String[] arguments) throws IOException {
        SplittableRandom random = new SplittableRandom(13);
        List<Row> rows = new ArrayList<>();
        for (int company = 1; company <= 60; company++) {
            String subject = code("91371003%09d".formatted(company * 7_654_321L % 1_000_000_000L));
            for (int i = random.nextInt(4); i > 0; i--) {
                String item = NOTICES.get(random.nextInt(NOTICES.size()));
                rows.add(row(random, subject, "penalty-notice", item + ",,,,"));
            }
            if (random.nextInt(4) == 0) {
                rows.add(row(random, subject, "police-fine", "," + 500 * (1 + random.nextInt(80)) + ",,,"));
            }
            if (random.nextInt(4) == 0) {
                rows.add(row(random, subject, "donation", ",," + 1000 * (1 + random.nextInt(120)) + ",,"));
            }
            if (random.nextInt(3) == 0) {
                String level = LEVELS.get(random.nextInt(LEVELS.size()));
                rows.add(row(random, subject, "commendation", ",,," + level + ","));
            }
            if (random.nextInt(8) == 0) {
                defaulter(random, rows, subject);
            }
        }
        rows.sort(Comparator.comparing(Row::date));
        StringBuilder csv = new StringBuilder("id,subject,type,date,item,fine,amount,level,file\n");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            csv.append("c%04d,".formatted(i + 1));
            csv.append(String.join(",", row.subject, row.type, row.date.toString(), row.cells)).append('\n');
        }
        Files.writeString(Path.of(arguments[0]), csv, StandardCharsets.UTF_8);
    }

    private static Row row(SplittableRandom random, String subject, String type, String cells) {
        return new Row(FIRST.plusDays(random.nextInt(DAYS)), subject, type, cells);
    }

    private static void defaulter(SplittableRandom random, List<Row> rows, String subject) {
        String file = ",,,,E" + (1000 + random.nextInt(9000));
        Row listed = row(random, subject, "defaulter-listed", file);
        rows.add(listed);
        if (random.nextBoolean()) {
            rows.add(new Row(listed.date.plusDays(10 + random.nextInt(200)), subject, "performed", file));
        }
    }

    /// A unified social credit code: seventeen symbols and their check symbol (GB 32100-2015).
    private static String code(String body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += SYMBOLS.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return body + SYMBOLS.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
