package probity.policy.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.core.record.FieldType;
import probity.core.record.Value;

class ValueTextTest {

    private static final FieldType WHOLE = new FieldType.WholeNumber(-1_000, 1_000);
    private static final FieldType MONEY = new FieldType.Money("EUR", 2, 0, 1_000_000);

    private static String reason(FieldType type, String text) {
        return ((ValueText.Bad) ValueText.read(type, text)).reason();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "7,7", "+7,7", "-1000,-1000", "1000,1000", "0007,7"})
    void wholeNumbers(String text, long expected) {
        assertThat(ValueText.read(WHOLE, text)).isEqualTo(new ValueText.Good(new Value.Quantity(expected)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e3", "1,000", " 7", "7 ", "0x1", "١", "-", "+", "", "--1", "1-"})
    void whatIsNotAWholeNumber(String text) {
        assertThat(reason(WHOLE, text)).isEqualTo("`" + text + "` is not a whole number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "-1001", "9223372036854775808", "99999999999999999999999999"})
    void numbersOutsideTheRangeAreNamedWithIt(String text) {
        assertThat(reason(WHOLE, text)).isEqualTo("`" + text + "` is not between -1000 and 1000");
    }

    @ParameterizedTest
    @CsvSource({"12.50,1250", "12.5,1250", "12,1200", "0.05,5", "10000.00,1000000"})
    void amountsAreCarriedInUnitsOfTheirLastDecimal(String text, long expected) {
        assertThat(ValueText.read(MONEY, text)).isEqualTo(new ValueText.Good(new Value.Quantity(expected)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234|`1.234` has more decimals than 2",
                "-0.01|`-0.01` is not between 0.00 and 10000.00",
                ".5|`.5` is not a number with a point before its decimals",
                "5.|`5.` is not a number with a point before its decimals",
                "1,50|`1,50` is not a number with a point before its decimals"
            })
    void amountsThatAreRefused(String text, String reason) {
        assertThat(reason(MONEY, text)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-02-30",
                "2019-02-29",
                "1900-02-29",
                "2018-13-01",
                "2018-00-10",
                "2018-01-00",
                "2018-1-1",
                "01.02.2018",
                "2018-04-31",
                "0000-01-01",
                "2018-01-01T00:00",
                "+018-01-01",
                "2018/01/01"
            })
    void daysThatDoNotExist(String text) {
        assertThat(DayText.epochDay(text)).isEqualTo(DayText.INVALID);
        assertThat(reason(new FieldType.Date(), text)).contains("is not a day of the calendar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-02-28", "2020-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "1969-12-31"})
    void daysThatExist(String text) {
        assertThat(DayText.epochDay(text)).isEqualTo((int) LocalDate.parse(text).toEpochDay());
    }

    @Test
    void timesYesNoAndWords() {
        assertThat(ValueText.second("14:05")).isEqualTo(50_700);
        assertThat(ValueText.second("14:05:30")).isEqualTo(50_730);
        assertThat(ValueText.second("24:00")).isNegative();
        assertThat(ValueText.read(new FieldType.YesNo(), "true")).isEqualTo(new ValueText.Good(new Value.Quantity(1)));
        assertThat(reason(new FieldType.YesNo(), "TRUE")).isEqualTo("`TRUE` is neither `true` nor `false`");
        assertThat(reason(new FieldType.OneOf(List.of("warning", "fine")), "fin"))
                .isEqualTo("`fin` is not one of its words. Did you mean `fine`?");
        assertThat(reason(new FieldType.Code(), "L1 ")).isEqualTo("`L1 ` begins or ends with a space");
    }

    @Test
    void controlCharactersHaveNoPlaceInCodesAndAreShownNotSent() {
        assertThat(reason(new FieldType.Code(), "L\0" + "1"))
                .isEqualTo("`LU+00001` holds a control character. Take it out");
        assertThat(reason(new FieldType.Code(), "L\n1")).contains("control character");
        assertThat(reason(new FieldType.Text(), "a\u001b[2J")).startsWith("`aU+001B[2J` holds");
        assertThat(ValueText.read(new FieldType.Text(), "a\n\tb"))
                .isEqualTo(new ValueText.Good(new Value.Word("a\n\tb")));
    }
}
