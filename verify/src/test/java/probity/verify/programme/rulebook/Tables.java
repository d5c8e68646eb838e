package probity.verify.programme.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import probity.policy.csv.CsvRows;

/// The tables of the district's rulebook, which lie beside this class as test data.
public final class Tables {

    private static final String FOLDER = "/probity/verify/programme/weihai-2020/";

    private Tables() {}

    /// All 854 rows of the four tariffs and the 122 direct grades, with the readings of `readings.csv`.
    ///
    /// @throws IllegalStateException when a reading is of a cell that is not printed so
    public static List<TableRow> tariffs() {
        Map<String, TableRow> rows = new LinkedHashMap<>();
        for (String file : List.of("rules.csv", "direct-grades.csv")) {
            read(file).forEach(row -> rows.put(row.id(), row));
        }
        for (TableRow reading : read("readings.csv")) {
            TableRow row = Objects.requireNonNull(rows.get(reading.id()), reading.id());
            if (!row.cell("condition").equals(reading.cell("printed"))) {
                throw new IllegalStateException("row " + row.id() + " has the condition " + row.cell("condition"));
            }
            Map<String, String> cells = new HashMap<>(row.cells());
            cells.put("condition", reading.cell("read"));
            rows.put(row.id(), new TableRow(row.id(), cells));
        }
        return List.copyOf(rows.values());
    }

    /// The 96 general provisions.
    public static List<TableRow> general() {
        return read("general.csv");
    }

    private static List<TableRow> read(String file) {
        List<TableRow> rows = new ArrayList<>();
        try (InputStream bytes = Objects.requireNonNull(Tables.class.getResourceAsStream(FOLDER + file), file);
                CsvRows csv = new CsvRows(bytes)) {
            csv.next();
            List<String> columns = csv.texts();
            while (csv.next()) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    cells.put(columns.get(i), csv.cell(i));
                }
                rows.add(new TableRow(csv.cell(0), cells));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return rows;
    }
}
