package probity.ledger.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | bad_syntax | 0",
                "{ | bad_syntax | 1",
                "[1,] | bad_syntax | 3",
                "{\"a\" 1} | bad_syntax | 5",
                "{'a':1} | bad_syntax | 1",
                "nul | bad_syntax | 0",
                "01 | trailing_text | 1",
                "1. | bad_syntax | 2",
                ".5 | bad_syntax | 0",
                "+1 | bad_syntax | 0",
                "1e | bad_syntax | 2",
                "NaN | bad_syntax | 0",
                "\"a | bad_syntax | 2",
                "\"\\x\" | bad_syntax | 2",
                "\"\\u12g4\" | bad_syntax | 5",
                "{} {} | trailing_text | 3",
                "{\"a\":1,\"\\u0061\":2} | duplicate_name | 7",
                "\"\\ud800\" | lone_surrogate | 1",
                "\"\\ud800\\n\" | lone_surrogate | 1",
                "\"\\udc00\\ud800\" | lone_surrogate | 1",
                "1e400 | number_too_large | 0",
                "-1e400 | number_too_large | 0",
                "9007199254740993 | number_not_exact | 0",
                "[0.1000000000000000055] | number_not_exact | 1",
                "1e-400 | number_not_exact | 0",
            })
    void aTextThatIsNoJsonIsRefusedWithItsPlace(String text, String code, int at) {
        assertThat(Json.readExactly(text)).isInstanceOfSatisfying(JsonReading.Refused.class, refused -> {
            assertThat(refused.fault().code()).isEqualTo(code);
            assertThat(refused.at()).isEqualTo(at);
            assertThat(refused.sentence()).endsWith(".").contains(" ");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1",
                "100",
                "1E2",
                "4.50",
                "9007199254740992",
                "100000000000000000000",
                "1e30",
                "-0",
                "0e999999999",
                "5e-324"
            })
    void aNumberThatADoubleHoldsIsKept(String text) {
        assertThat(Json.readExactly(text)).isInstanceOf(JsonReading.Read.class);
    }

    @Test
    void onlyRoundingReadingTakesANumberThatIsNoDouble() {
        JsonReading.Read read = (JsonReading.Read) Json.read("9007199254740993");
        assertThat(read.value().canonical()).isEqualTo("9007199254740992");
    }

    @Test
    void aHundredLevelsAreReadAndOneMoreIsRefused() {
        assertThat(Json.read("[".repeat(100) + "]".repeat(100))).isInstanceOf(JsonReading.Read.class);
        assertThat(Json.read("[".repeat(1_000_000)))
                .isInstanceOfSatisfying(
                        JsonReading.Refused.class, no -> assertThat(no.fault()).isEqualTo(JsonFault.TOO_DEEP));
    }

    @Test
    void aNumberOfAMillionDigitsIsRefusedAtOnce() {
        assertThat(Json.read("1".repeat(1_000_000)))
                .isInstanceOfSatisfying(
                        JsonReading.Refused.class, no -> assertThat(no.fault()).isEqualTo(JsonFault.NUMBER_TOO_LARGE));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin = "{\"caf\u00e9\":1}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Json.readExactly(latin))
                .isInstanceOfSatisfying(
                        JsonReading.Refused.class, no -> assertThat(no.fault()).isEqualTo(JsonFault.BAD_UTF8));
    }
}
