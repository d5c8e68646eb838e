import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Makes the sample of 400 invented companies: `java MakeSample.java records.csv subjects.csv`.
/// The second file names all of them, those without a record too.
///
/// The same seed gives the same bytes on every machine. The codes satisfy the checks of GB 32100-2015 and GB 11714-1997,
/// and begin with the division 999900, which no place has, so that no real company can bear one.
public final class MakeSample {

    private static final int COMPANIES = 400;
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final int DAYS = 270;
    private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String[] FIELDS = {"labour", "tax", "environment", "safety"};
    private static final String[] LISTINGS = {"wage-arrears-listing", "tax-listing", "safety-listing"};
    private static final String[] HONOURS = {"taxpayer-a", "employer-a", "plant-green"};
    private static final String[] TERMS = {"one-year", "two-years", "three-years"};

    private final SplittableRandom random = new SplittableRandom(36_2025);
    private final List<Row> rows = new ArrayList<>();
    private int decisions;

    private record Row(String subject, String type, LocalDate date, String cells) {}

    void main(String[] arguments) throws IOException {
        StringBuilder subjects = new StringBuilder("subject\n");
        for (int i = 0; i < COMPANIES; i++) {
            String company = code(10_000_000 + i * 7_919);
            subjects.append(company).append('\n');
            history(company, random.nextDouble());
        }
        rows.sort(Comparator.comparing(Row::date));
        StringBuilder csv = new StringBuilder("id,subject,type,date,source,decision,severity,term,ground,file,permit,year,"
                + "breach-corrected,duties-done,public-promise\n");
        int id = 0;
        for (Row row : rows) {
            csv.append("c%05d,%s,%s,%s,%s,%s\n"
                    .formatted(++id, row.subject, row.type, row.date, source(row.type, id), row.cells));
        }
        Files.writeString(Path.of(arguments[0]), csv, StandardCharsets.UTF_8);
        Files.writeString(Path.of(arguments[1]), subjects, StandardCharsets.UTF_8);
    }

    /// Two agencies send what concerns safety; elsewhere there is one, which need not be named.
    private static String source(String type, int id) {
        return !type.startsWith("safety-") ? "" : id % 3 == 0 ? "market-regulator" : "safety-authority";
    }

    /// Most companies have nothing, or an honour; careless ones have penalties, and few are listed.
    private void history(String company, double carelessness) {
        for (int i = random.nextInt(1 + (int) (carelessness * carelessness * 5)); i > 0; i--) {
            penalty(company);
        }
        if (random.nextDouble() < carelessness * 0.06) {
            String decision = decision("X");
            LocalDate day = day();
            add(company, "judgment-not-performed", day, decision + ",,,,,,,,,");
            if (random.nextInt(2) == 0) {
                add(company, "judgment-performed", day.plusDays(20 + random.nextInt(60)), decision + ",,,,,,,,,");
            }
        }
        if (random.nextDouble() < carelessness * 0.05) {
            add(company, LISTINGS[random.nextInt(LISTINGS.length)], day(), decision("S") + ",,,,,,,,,");
        }
        if (random.nextDouble() < carelessness * 0.03) {
            add(company, "procurement-bar", day(), decision("B") + ",," + TERMS[random.nextInt(3)] + ",,,,,,,");
        }
        if (random.nextDouble() < 0.08) {
            String decision = decision("A");
            LocalDate day = day();
            String ground = random.nextInt(3) == 0 ? "not-at-its-address" : "annual-report-missing";
            add(company, "abnormal-operations", day, decision + ",,," + ground + ",,,,,,");
            if (random.nextInt(3) > 0) {
                add(company, "back-in-order", day.plusDays(1 + random.nextInt(90)), decision + ",,,,,,,,,");
            }
        }
        if (random.nextDouble() < 0.02) {
            add(company, "insolvency-opened", day(), ",,,,B" + ++decisions + ",,,,,");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            add(company, "promise-kept", day(), ",,,,,P" + ++decisions + ",,,,");
        }
        for (String honour : HONOURS) {
            if (random.nextDouble() < (1 - carelessness) * 0.3) {
                add(company, honour, FIRST.plusDays(29 + random.nextInt(20)), ",,,,,,2025,,,");
            }
        }
    }

    private void penalty(String company) {
        String type = FIELDS[random.nextInt(FIELDS.length)] + "-penalty";
        int degree = random.nextInt(10);
        String severity = degree < 5 ? "minor" : degree < 9 ? "general" : "serious";
        String decision = decision("D");
        LocalDate day = day();
        add(company, type, day, decision + "," + severity + ",,,,,,,,");
        if (random.nextInt(3) == 0) {
            boolean promised = random.nextInt(5) > 0;
            add(company, "repair-approved", day.plusDays(10 + random.nextInt(120)), decision + ",,,,,,,true,true," + promised);
        }
    }

    private String decision(String prefix) {
        return prefix + "-%05d".formatted(++decisions);
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private void add(String company, String type, LocalDate date, String cells) {
        rows.add(new Row(company, type, date, cells));
    }

    /// An enterprise (91) of the division 999900 with both check characters.
    private static String code(int number) {
        String organisation = "%08d".formatted(number);
        String body = "91" + "999900" + organisation + organisationCheck(organisation);
        int sum = 0;
        int weight = 1;
        for (char symbol : body.toCharArray()) {
            sum += SYMBOLS.indexOf(symbol) * weight;
            weight = weight * 3 % 31;
        }
        return body + SYMBOLS.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheck(String eight) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (eight.charAt(i) - '0');
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
