package probity.policy.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.core.record.CreditRecord;
import probity.core.record.RecordStatus;
import probity.core.record.Value;

class RecordsReaderTest {

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> refused(String header) throws IOException {
        RecordsReader.Opening opening = RecordsReader.open(Visits.POLICY, bytes(header));
        return ((RecordsReader.Refused) opening)
                .problems().stream()
                        .map(problem -> problem.line() + " " + problem.sentence() + " " + problem.help())
                        .toList();
    }

    private static RecordsReader open(String text) throws IOException {
        return ((RecordsReader.Opened) RecordsReader.open(Visits.POLICY, bytes(text))).reader();
    }

    @Test
    void columnsMayStandInAnyOrderAndAllReservedOnesAreRead() throws IOException {
        String text = """
                ticket,arrived,corrects,source,time,ended,status,date,type,subject,id,amount
                T 1,2021-03-15,r0,desk,14:05,2021-03-10,held,2021-03-01,fine,m1,r1,12.50
                """;
        try (RecordsReader reader = open(text)) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.bad()).isNull();
            RecordRow row = reader.row();
            assertThat(row.subject()).isEqualTo("m1");
            assertThat(row.source()).isEqualTo("desk");
            assertThat(row.arrived()).isEqualTo((int) LocalDate.of(2021, 3, 15).toEpochDay());
            assertThat(row.toRecord())
                    .isEqualTo(new CreditRecord(
                            "r1",
                            1,
                            LocalDate.of(2021, 3, 1),
                            java.time.LocalTime.of(14, 5),
                            RecordStatus.HELD,
                            LocalDate.of(2021, 3, 10),
                            "r0",
                            List.of(new Value.Quantity(1250), new Value.Word("T 1"))));
            assertThat(reader.next()).isFalse();
        }
    }

    @Test
    void anEmptyCellIsAnAbsentField() throws IOException {
        try (RecordsReader reader = open("id,subject,type,date,amount,ticket\nr1,m1,fine,2021-03-01,,T1\n")) {
            assertThat(reader.next()).isTrue();
            List<Value> expected = new ArrayList<>();
            expected.add(null);
            expected.add(new Value.Word("T1"));
            assertThat(reader.row().values()).isEqualTo(expected);
        }
    }

    @Test
    void aRowThatIsRefusedLeavesTheNextOneUntouched() throws IOException {
        String text = "id,subject,type,date,items\nr1,m1,visit,2018-02-30,3\nr2,m2,visit,2018-02-28,4\n";
        try (RecordsReader reader = open(text)) {
            reader.next();
            assertThat(reader.bad()).isNotNull();
            assertThat(reader.raw()).isEqualTo("r1,m1,visit,2018-02-30,3");
            reader.next();
            assertThat(reader.bad()).isNull();
            assertThat(reader.row().toRecord().values()).containsExactly(new Value.Quantity(4));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "r1,m1,visit,2021-03-01,3|cell_count_differs_from_header|it has 5 cells, the header has 9",
                ",m1,visit,2021-03-01,3,,,,|id_invalid|`id` is empty",
                "r1,,visit,2021-03-01,3,,,,|subject_invalid|`subject` is empty",
                "r1, m1,visit,2021-03-01,3,,,,|subject_invalid|`subject` ` m1` begins or ends with a space",
                "r1,m1,,2021-03-01,3,,,,|record_type_unknown|`type` is empty",
                "r1,m1,visitt,2021-03-01,3,,,,|record_type_unknown|"
                        + "`visitt` is not a record type of this policy. Did you mean `visit`?",
                "r1,m1,visit,,3,,,,|date_invalid|`date` is empty",
                "r1,m1,visit,2018-02-30,3,,,,|date_invalid|"
                        + "`date` `2018-02-30` is not a day of the calendar, written like `2027-03-01`",
                "r1,m1,visit,2021-03-01,25,,,,|value_invalid|`items` `25` is not between 1 and 24",
                "r1,m1,visit,2021-03-01,99999999999999999999,,,,|value_invalid|"
                        + "`items` `99999999999999999999` is not between 1 and 24",
                "r1,m1,visit,2021-03-01,many,,,,|value_invalid|`items` `many` is not a whole number",
                "r1,m1,visit,2021-03-01,,,,,|field_missing|`items` is empty",
                "r1,m1,visit,2021-03-01,3,,T1,,|field_not_of_type|"
                        + "`visit` has no field `ticket`. Leave the cell empty",
                "r1,m1,fine,2021-03-01,,9.999,T1,,|value_invalid|`amount` `9.999` has more decimals than 2",
                "r1,m1,visit,2021-03-01,3,,,gone,|reserved_value_invalid|"
                        + "`status` `gone` is none of `stands`, `void`, `removed`, `held`",
                "r1,m1,visit,2021-03-01,3,,,,libary|source_not_entitled|"
                        + "`source` `libary` is not entitled to send `visit`. Did you mean `library`?",
                "r1,m1,visit,2021-03-01,\"3,,,,|row_malformed|a cell begins with a quote that is not closed."
                        + " Close it, or write quotes inside a quoted cell twice"
            })
    void badRowsAreNamedWithLineAndReason(String row, String code, String reason) throws IOException {
        String header = "id,subject,type,date,items,amount,ticket,status,source\n";
        try (RecordsReader reader = open(header + row + "\n")) {
            assertThat(reader.next()).isTrue();
            BadRow bad = reader.bad();
            assertThat(bad).isNotNull();
            assertThat(bad.line()).isEqualTo(2);
            assertThat(bad.problem().code()).isEqualTo(code);
            assertThat(bad.reason()).isEqualTo(reason);
        }
    }

    @Test
    void allFaultsOfAHeaderAreNamedAtOnce() throws IOException {
        assertThat(refused("id,subjct,type,items,items,,colour\n"))
                .containsExactly(
                        "1 Column `subjct` is neither a reserved column nor a field of this policy."
                                + " Did you mean `subject`?",
                        "1 Column `items` stands twice. Leave one of them out.",
                        "1 A column has no name. The first line names the columns:"
                                + " `id,subject,type,date`, then fields.",
                        "1 Column `colour` is neither a reserved column nor a field of this policy."
                                + " Known columns: `id`, `subject`, `type`, `date`, `status`, `ended`, `time`,"
                                + " `source`, `corrects`, `arrived`, `items`, `amount` and 1 more.",
                        "1 Column `subject` is missing. The first line names the columns:"
                                + " `id,subject,type,date`, then fields.",
                        "1 Column `date` is missing. The first line names the columns:"
                                + " `id,subject,type,date`, then fields.");
    }

    @Test
    void otherKindsOfFilesAreRecognised() throws IOException {
        assertThat(refused("")).singleElement().asString().startsWith("0 The file is empty.");
        assertThat(refused("id;subject;type;date\n")).singleElement().asString().contains("separated by semicolons");
        assertThat(refused("id\tsubject\ttype\tdate\n"))
                .singleElement()
                .asString()
                .contains("separated by tabs");
        assertThat(refused("PK\u0003\u0004xyz\n")).singleElement().asString().contains("a packed file");
        assertThat(refused("i\0d\0,\0")).singleElement().asString().contains("UTF-16");
        assertThat(refused("\"id,subject\n")).singleElement().asString().contains("The header cannot be read");
    }
}
