package probity.policy.guard.rule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.policy.csv.CsvRows;
import probity.policy.csv.RowFault;

/// The rules as data: what each is called, when it applies in words, its law, its sentence and its cure.
///
/// @param rows in the order of the file
/// @param hash SHA-256 over the file's bytes followed by the guard's version in ASCII, in lower-case hexadecimal
public record RuleTable(List<RuleRow> rows, String hash) {

    private static final String FILE = "/probity/policy/guard/rules.csv";
    private static final List<String> HEADER =
            List.of("id", "verdict", "about", "when", "law", "sentence", "cure", "closed");

    public RuleTable {
        rows = List.copyOf(rows);
    }

    /// The table that ships with this version of the guard.
    public static RuleTable shipped(int version) {
        try (InputStream file = RuleTable.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            byte[] bytes = file.readAllBytes();
            return new RuleTable(read(bytes), hash(bytes, version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RuleRow> read(byte[] bytes) throws IOException {
        List<RuleRow> rows = new ArrayList<>();
        try (CsvRows csv = new CsvRows(new ByteArrayInputStream(bytes))) {
            if (!csv.next() || !csv.texts().equals(HEADER)) {
                throw new IllegalStateException(FILE + " begins with another header than " + HEADER);
            }
            while (csv.next()) {
                if (csv.fault() != RowFault.NONE || csv.cells() != HEADER.size()) {
                    throw new IllegalStateException(FILE + " line " + csv.line() + " is not a rule");
                }
                rows.add(row(csv.texts()));
            }
        }
        return rows;
    }

    private static RuleRow row(List<String> cells) {
        return new RuleRow(
                cells.get(0),
                Verdict.valueOf(cells.get(1)),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                cells.get(7).equals("-")
                        ? Closing.NOWHERE
                        : Closing.valueOf(cells.get(7).toUpperCase(Locale.ROOT)));
    }

    private static String hash(byte[] bytes, int version) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            digest.update(Integer.toString(version).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform has SHA-256 (java.security.MessageDigest).
            throw new IllegalStateException(e);
        }
    }

    /// The names of all rules, in the order of the table.
    public Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        rows.forEach(row -> ids.add(row.id()));
        return ids;
    }

    /// The row of rule `id` with `verdict`; null when the table has none.
    public @Nullable RuleRow row(String id, Verdict verdict) {
        for (RuleRow row : rows) {
            if (row.id().equals(id) && row.verdict() == verdict) {
                return row;
            }
        }
        return null;
    }

    /// The table without the rule `id`, under a hash that no real one has: for showing what would pass without it.
    public RuleTable without(String id) {
        return new RuleTable(rows.stream().filter(row -> !row.id().equals(id)).toList(), "");
    }
}
