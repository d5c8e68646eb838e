package probity.policy.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    /// Each row as `line:cell|cell`, or `line!FAULT`.
    private static List<String> read(byte[] bytes) throws IOException {
        List<String> read = new ArrayList<>();
        try (CsvRows rows = new CsvRows(new ByteArrayInputStream(bytes))) {
            while (rows.next()) {
                String content =
                        rows.fault() == RowFault.NONE ? ":" + String.join("|", rows.texts()) : "!" + rows.fault();
                read.add(rows.line() + content);
            }
            assertThat(rows.position()).isEqualTo(bytes.length);
        }
        return read;
    }

    private static List<String> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void cellsAreSeparatedByCommas() throws IOException {
        assertThat(read("a,b,c\n1,,3\n,,\n")).containsExactly("1:a|b|c", "2:1||3", "3:||");
    }

    @Test
    void linesEndInLfCrLfOrCrAndTheLastOneNeedNot() throws IOException {
        assertThat(read("a\nb\r\nc\rd")).containsExactly("1:a", "2:b", "3:c", "4:d");
    }

    @Test
    void emptyLinesArePassedOverAndCounted() throws IOException {
        assertThat(read("\na\n\r\n\n\rb\n")).containsExactly("2:a", "6:b");
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstCell() throws IOException {
        assertThat(read("\uFEFFid,b\n")).containsExactly("1:id|b");
        assertThat(read("\uFEFF\"id\",b\n")).containsExactly("1:id|b");
    }

    @Test
    void quotedCellsMayHoldCommasQuotesAndLineBreaks() throws IOException {
        assertThat(read("\"a,\"\"b\"\"\",\"x\r\ny\"\n\"\",z\n")).containsExactly("1:a,\"b\"|x\r\ny", "3:|z");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneLine() throws IOException {
        assertThat(read("a,b\n1,\"x\n2,y\n3,z\n")).containsExactly("1:a|b", "2!QUOTE_NOT_CLOSED", "3:2|y", "4:3|z");
    }

    @Test
    void aStrayQuoteThatMeetsALaterOneCostsOneLine() throws IOException {
        assertThat(read("1,\"x\n2,y\n3,\"z\"\n")).containsExactly("1!TEXT_AFTER_QUOTE", "2:2|y", "3:3|z");
    }

    @Test
    void aQuoteInsideAnUnquotedCellIsRefused() throws IOException {
        assertThat(read("1,5\" pipe\n2,y\n")).containsExactly("1!QUOTE_INSIDE_CELL", "2:2|y");
    }

    @Test
    void textBehindAClosingQuoteIsRefused() throws IOException {
        assertThat(read("1,\"x\" y\r\n2,y\r\n")).containsExactly("1!TEXT_AFTER_QUOTE", "2:2|y");
    }

    @Test
    void aRowThatIsNotUtf8IsRefusedAloneAndUmlautsAreRead() throws IOException {
        byte[] latin = "1,Käse\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] rest = "2,Käse 日本 \uD83D\uDE00\n".getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[latin.length + rest.length];
        System.arraycopy(latin, 0, both, 0, latin.length);
        System.arraycopy(rest, 0, both, latin.length, rest.length);
        assertThat(read(both)).containsExactly("1!NOT_UTF_8", "2:2|Käse 日本 \uD83D\uDE00");
    }

    @Test
    void anOverlongRowIsRefusedAloneWithOrWithoutQuotes() throws IOException {
        String overlong = "x".repeat(3 * CsvRows.LONGEST_ROW);
        assertThat(read("a\n" + overlong + "\nb\n\"" + overlong + "\nc\n"))
                .containsExactly("1:a", "2!ROW_TOO_LONG", "3:b", "4!QUOTE_NOT_CLOSED", "5:c");
    }

    @Test
    void aRowOfNearlyTheLongestLengthIsRead() throws IOException {
        String cell = "x".repeat(CsvRows.LONGEST_ROW - 10);
        assertThat(read("a," + cell + "\nb,c\n")).containsExactly("1:a|" + cell, "2:b|c");
    }

    @Test
    void theRawRowIsWhatStandsInTheFile() throws IOException {
        byte[] bytes = "1,\"x\"\"y\" \n\"a \",b \r\n".getBytes(StandardCharsets.UTF_8);
        try (CsvRows rows = new CsvRows(new ByteArrayInputStream(bytes))) {
            rows.next();
            assertThat(rows.raw()).isEqualTo("1,\"x\"\"y\" ");
            rows.next();
            assertThat(rows.raw()).isEqualTo("\"a \",b ");
        }
    }
}
