import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Makes the sample of 2,000 invented companies: `java MakeSample.java records.csv subjects.csv`.
/// The second file names all of them, those without a record too.
///
/// The same seed gives the same bytes on every machine. No real company, number or finding is in it.
public final class MakeSample {

    private static final int COMPANIES = 2_000;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 30);
    private static final String[] KINDS = {"pests", "sewage", "no-water", "temperature", "other"};

    private final SplittableRandom random = new SplittableRandom(20_260_101);
    private final List<Row> rows = new ArrayList<>();
    private int reports;

    /// `cells` follow the header after `date`.
    private record Row(String subject, String type, LocalDate date, String cells) {}

    void main(String[] arguments) throws IOException {
        StringBuilder subjects = new StringBuilder("subject\n");
        for (int i = 0; i < COMPANIES; i++) {
            String company = "HF" + (100_000 + i * 37);
            subjects.append(company).append('\n');
            history(company, random.nextDouble());
        }
        rows.sort(Comparator.comparing(Row::date));
        StringBuilder csv = new StringBuilder(
                "id,subject,type,date,report,item,level,found-again,celsius,decision,kind,file,visited,certificate\n");
        int id = 0;
        for (Row row : rows) {
            csv.append("h%06d,%s,%s,%s,%s%n".formatted(++id, row.subject, row.type, row.date, row.cells)
                    .replace(System.lineSeparator(), "\n"));
        }
        Files.writeString(Path.of(arguments[0]), csv, StandardCharsets.UTF_8);
        Files.writeString(Path.of(arguments[1]), subjects, StandardCharsets.UTF_8);
    }

    /// About one inspection a year; careless companies have more findings and mend fewer of them.
    private void history(String company, double carelessness) {
        LocalDate day = FIRST.plusDays(random.nextInt(300));
        while (day.isBefore(LAST)) {
            inspection(company, day, carelessness);
            day = day.plusDays(200 + random.nextInt(300));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            String visited = random.nextInt(2) == 0 ? "" : someDay().toString();
            if (random.nextDouble() < carelessness * 0.3) {
                add(company, "complaint-upheld", someDay(), ",,,,,,,F" + random.nextInt(100_000, 999_999) + ",,");
            }
            if (random.nextDouble() < (1 - carelessness) * 0.4) {
                add(company, "hygiene-certificate", someDay(), ",,,,,,,,,K" + random.nextInt(100_000, 999_999));
            } else if (!visited.isEmpty() && random.nextDouble() < carelessness * 0.1) {
                add(
                        company,
                        "complaint-upheld",
                        someDay(),
                        ",,,,,,,F" + random.nextInt(100_000, 999_999) + "," + visited + ",");
            }
        }
    }

    private void inspection(String company, LocalDate day, double carelessness) {
        String report = "R%06d".formatted(++reports);
        int findings = random.nextInt(1 + (int) (carelessness * 6));
        for (int item = 1; item <= findings; item++) {
            LocalDate mended = day.plusDays(10 + random.nextInt(60));
            boolean mends = mended.isBefore(LAST) && random.nextDouble() > carelessness * 0.6;
            finding(company, day, report + "," + item, mends ? mended : null);
        }
        if (random.nextDouble() < carelessness * 0.03) {
            String decision = "D" + random.nextInt(10_000, 99_999);
            add(company, "health-hazard", day, ",,,,," + decision + "," + KINDS[random.nextInt(KINDS.length)] + ",,,");
            LocalDate removed = day.plusDays(3 + random.nextInt(60));
            if (removed.isBefore(LAST)) {
                add(company, "health-hazard-removed", removed, ",,,,," + decision + ",,,,");
            }
        }
    }

    private void finding(String company, LocalDate day, String named, LocalDate mended) {
        boolean critical = random.nextInt(4) == 0;
        String type = critical ? "critical-finding" : "general-finding";
        String again = critical && random.nextInt(5) == 0 ? "true" : "";
        String celsius = critical && random.nextInt(2) == 0 ? "%d.%d".formatted(8 + random.nextInt(12), random.nextInt(10)) : "";
        String level = critical ? "" : Integer.toString(1 + random.nextInt(4));
        add(company, type, day, named + "," + level + "," + again + "," + celsius + ",,,,,");
        if (mended != null) {
            add(company, type + "-mended", mended, named + ",,,,,,,,");
        }
    }

    private LocalDate someDay() {
        return FIRST.plusDays(random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay())));
    }

    private void add(String company, String type, LocalDate date, String cells) {
        rows.add(new Row(company, type, date, cells));
    }
}
