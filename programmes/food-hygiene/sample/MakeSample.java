import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Makes the sample of 200 invented businesses: `java MakeSample.java records.csv subjects.csv`.
/// The second file names all of them, those that were never inspected too.
///
/// The same seed gives the same bytes on every machine. The identifiers have the form and the check digits of ISO 17442
/// and the prefix HARB, which no issuer has.
public final class MakeSample {

    private static final int BUSINESSES = 200;
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 3);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 29);
    private static final int[] SCORES = {0, 5, 10, 15, 20, 25};
    private static final int[] MANAGEMENT = {0, 5, 10, 20, 20, 30};

    private final SplittableRandom random = new SplittableRandom(15_20_30);
    private final List<Row> rows = new ArrayList<>();
    private int reports;

    private record Row(String subject, LocalDate date, String cells) {}

    void main(String[] arguments) throws IOException {
        StringBuilder subjects = new StringBuilder("subject\n");
        for (int i = 0; i < BUSINESSES; i++) {
            String business = identifier(100_000 + i * 37);
            subjects.append(business).append('\n');
            inspect(business, random.nextDouble());
        }
        rows.sort(Comparator.comparing(Row::date));
        StringBuilder csv = new StringBuilder("id,subject,type,date,report,hygiene,structure,management\n");
        int id = 0;
        for (Row row : rows) {
            csv.append("f%05d,%s,inspection,%s,%s\n".formatted(++id, row.subject, row.date, row.cells));
        }
        Files.writeString(Path.of(arguments[0]), csv, StandardCharsets.UTF_8);
        Files.writeString(Path.of(arguments[1]), subjects, StandardCharsets.UTF_8);
    }

    /// One in twenty was not inspected yet; the others every one to two years.
    private void inspect(String business, double carelessness) {
        LocalDate day = FIRST.plusDays(random.nextInt(700));
        while (random.nextInt(20) > 0 && day.isBefore(LAST)) {
            add(business, day, carelessness);
            day = day.plusDays(300 + random.nextInt(400));
        }
    }

    private void add(String business, LocalDate day, double carelessness) {
        rows.add(new Row(business, day, "R%05d,%d,%d,%d".formatted(
                ++reports, score(SCORES, carelessness), score(SCORES, carelessness), score(MANAGEMENT, carelessness))));
    }

    private int score(int[] scale, double carelessness) {
        double draw = random.nextDouble() * random.nextDouble() * (0.4 + carelessness);
        return scale[Math.min(scale.length - 1, (int) (draw * scale.length))];
    }

    /// Twenty characters of which the last two make the number, letters read as 10 to 35, leave 1 when divided by 97.
    private static String identifier(int number) {
        String body = "HARB00" + "%012d".formatted(number);
        int check = 98 - numeral(body + "00").mod(BigInteger.valueOf(97)).intValueExact();
        return body + "%02d".formatted(check);
    }

    private static BigInteger numeral(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(symbol -> digits.append(Character.getNumericValue(symbol)));
        return new BigInteger(digits.toString());
    }
}
