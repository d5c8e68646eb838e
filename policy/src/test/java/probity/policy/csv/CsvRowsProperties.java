package probity.policy.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class CsvRowsProperties {

    @Property
    void whatIsWrittenInQuotesIsReadBack(@ForAll @NotEmpty List<@Size(min = 1, max = 4) List<String>> written)
            throws IOException {
        String text = written.stream()
                .map(row -> row.stream()
                        .map(cell -> "\"" + wellFormed(cell).replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
        List<List<String>> read = new ArrayList<>();
        try (CsvRows rows = new CsvRows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            while (rows.next()) {
                assertThat(rows.fault()).isEqualTo(RowFault.NONE);
                read.add(rows.texts());
            }
        }
        List<List<String>> expected = written.stream()
                .map(row -> row.stream().map(CsvRowsProperties::wellFormed).toList())
                .toList();
        assertThat(read).isEqualTo(expected);
    }

    /// A lone surrogate has no form in UTF-8.
    private static String wellFormed(String cell) {
        return cell.replaceAll("[\\ud800-\\udfff]", "?");
    }

    @Property
    void anyBytesAreReadToTheEndAndEveryLineBelongsToOneRow(@ForAll byte[] bytes) throws IOException {
        try (CsvRows rows = new CsvRows(new ByteArrayInputStream(bytes))) {
            long line = 0;
            while (rows.next()) {
                assertThat(rows.line()).isGreaterThan(line);
                line = rows.line();
            }
            assertThat(rows.position()).isEqualTo(bytes.length);
        }
    }
}
