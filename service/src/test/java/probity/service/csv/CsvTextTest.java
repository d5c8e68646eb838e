package probity.service.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-2+3", "@SUM(1)", "\t=1"})
    void whatASpreadsheetWouldComputeIsText(String cell) {
        assertThat(CsvText.cell(cell)).isEqualTo("'" + cell);
    }

    @Test
    void quotesStandAroundWhatAReaderWouldTakeApart() {
        assertThat(CsvText.cell("HF,1")).isEqualTo("\"HF,1\"");
        assertThat(CsvText.cell("=HYPERLINK(\"http://x\";\"y\")"))
                .isEqualTo("\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\"");
        assertThat(CsvText.cell("\r\n=1")).isEqualTo("\"'\r\n=1\"");
    }

    @Test
    void otherTextStaysAsItIs() {
        assertThat(CsvText.cell("HF166489")).isEqualTo("HF166489");
        assertThat(CsvText.cell("")).isEmpty();
    }
}
