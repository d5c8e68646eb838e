package probity.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.core.identifier.Vectors.codes;
import static probity.core.identifier.Vectors.judge;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.core.identifier.Identified.Bearer;
import probity.core.identifier.Identified.Invalid;
import probity.core.identifier.Identified.Legacy;
import probity.core.identifier.Identified.NaturalPerson;
import probity.core.identifier.Identified.Valid;

class IdentifierKindTest {

    @Test
    void validCodesAreValidThoseOfThePilotLegacyAndTheOthersInvalid() {
        assertThat(codes("valid.csv")).hasSize(62).allSatisfy(code -> assertThat(judge(IdentifierKind.USCC, code))
                .isEqualTo(new Valid()));
        assertThat(codes("pilot.csv")).hasSize(5).allSatisfy(code -> assertThat(judge(IdentifierKind.USCC, code))
                .isEqualTo(new Legacy()));
        assertThat(codes("invalid.csv")).hasSize(41).allSatisfy(code -> assertThat(judge(IdentifierKind.USCC, code))
                .isInstanceOf(Invalid.class));
    }

    @ParameterizedTest
    @CsvSource({
        "12345,                LENGTH, 0",
        "911100006000373411L0, LENGTH, 0",
        "9111000060003IOZSV,   SYMBOL, 14",
        "91110000600037341l,   SYMBOL, 18",
        "91110000600037341N,   CHECK,  18",
        "911100006000373é1,    SYMBOL, 16",
        "'',                   LENGTH, 0"
    })
    void whatIsWrongWithAUnifiedCodeIsNamedWithItsPlace(String code, Flaw flaw, int place) {
        assertThat(judge(IdentifierKind.USCC, code)).isEqualTo(new Invalid(IdentifierKind.USCC, flaw, place));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M0001TGQAM", // the check of its organisation code fails
                "91360100M0001TGQXM", // another province
                "91350100N0001TGQXM" // no organisation code of the pilot
            })
    void whatOnlyResemblesThePilotIsInvalid(String code) {
        assertThat(judge(IdentifierKind.USCC, code)).isEqualTo(new Invalid(IdentifierKind.USCC, Flaw.CHECK, 18));
    }

    @ParameterizedTest
    @ValueSource(strings = {"92340603MA2UK0ME1G", "92340603MA2UK0ME1H"})
    void aCodeThatBeginsWithNinetyTwoIsAPersonsAlsoWhenItIsMistyped(String code) {
        assertThat(judge(IdentifierKind.USCC, code)).isEqualTo(new NaturalPerson(Bearer.SOLE_TRADER));
        assertThat(judge(IdentifierKind.OTHER, code)).isEqualTo(new Valid());
    }

    /// The first two are real, the third is invented.
    @ParameterizedTest
    @ValueSource(strings = {"5493001KJTIIGC8Y1R12", "506700GE1G29325QX363", "HARB0000000010000050"})
    void legalEntityIdentifiersAreTaken(String code) {
        assertThat(judge(IdentifierKind.LEI, code)).isEqualTo(new Valid());
    }

    @ParameterizedTest
    @CsvSource({
        "HARB000000001000005,  LENGTH, 0",
        "HARB0000000010000051, CHECK,  20",
        "HARB00000000100000X0, SYMBOL, 19",
        "hARB0000000010000050, SYMBOL, 1",
        "HARB-000000010000050, SYMBOL, 5"
    })
    void whatIsWrongWithALegalEntityIdentifierIsNamedWithItsPlace(String code, Flaw flaw, int place) {
        assertThat(judge(IdentifierKind.LEI, code)).isEqualTo(new Invalid(IdentifierKind.LEI, flaw, place));
    }

    /// 97 is congruent with 00, 98 with 01 and 02 with 99, of which the standard gives out the two-digit remainder.
    @Test
    void checkDigitsThatTheStandardNeverGivesOutAreRefused() {
        int seen = 0;
        for (int number = 0; number < 1_000; number++) {
            for (String check : new String[] {"00", "01", "99"}) {
                String code = "HARB00000000%06d".formatted(number) + check;
                assertThat(judge(IdentifierKind.LEI, code)).isEqualTo(new Invalid(IdentifierKind.LEI, Flaw.CHECK, 20));
                seen += judge(IdentifierKind.LEI, "HARB00000000%06d".formatted(number) + twin(check)) instanceof Valid
                        ? 1
                        : 0;
            }
        }
        assertThat(seen).isPositive();
    }

    private static String twin(String check) {
        return switch (check) {
            case "00" -> "97";
            case "01" -> "98";
            default -> "02";
        };
    }

    /// Invented numbers in a division that no place has.
    @ParameterizedTest
    @ValueSource(strings = {"99999919900101018X", "99999919900101018x", "999999200002290019"})
    void aResidentsNumberIsAPersonsUnderEveryKind(String number) {
        for (IdentifierKind kind : IdentifierKind.values()) {
            assertThat(judge(kind, number)).isEqualTo(new NaturalPerson(Bearer.RESIDENT));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999999199001010010", // the check fails
                "99999919901301003X", // month 13
                "999999190002290012", // no leap year
                "HF166489",
                "99999919900101018"
            })
    void otherNumbersOfANationalSchemeAreTaken(String number) {
        assertThat(judge(IdentifierKind.OTHER, number)).isEqualTo(new Valid());
    }
}
