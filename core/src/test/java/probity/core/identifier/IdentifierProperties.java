package probity.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.core.identifier.Vectors.judge;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import probity.core.identifier.Identified.Valid;

/// What check characters are for: nobody mistypes a single character, or swaps two neighbours, unnoticed.
class IdentifierProperties {

    private static final String UNIFIED = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// Valid codes of legal persons.
    @Provide
    Arbitrary<String> unifiedCodes() {
        return Arbitraries.of(Vectors.codes("valid.csv"));
    }

    @Property(tries = 62)
    void everySingleWrongCharacterAndEverySwapOfNeighboursInAUnifiedCodeIsDetected(
            @ForAll("unifiedCodes") String code) {
        for (int place = 0; place < code.length(); place++) {
            for (int i = 0; i < UNIFIED.length(); i++) {
                String wrong = with(code, place, UNIFIED.charAt(i));
                assertThat(judge(IdentifierKind.USCC, wrong) instanceof Valid)
                        .as(wrong)
                        .isEqualTo(wrong.equals(code));
            }
            if (place > 0) {
                String swapped = with(with(code, place, code.charAt(place - 1)), place - 1, code.charAt(place));
                assertThat(judge(IdentifierKind.USCC, swapped) instanceof Valid)
                        .as(swapped)
                        .isEqualTo(swapped.equals(code));
            }
        }
    }

    /// A digit in place of a letter moves all that stands before it, so that one in 97 of these goes unnoticed; the
    /// standard promises no more.
    @Property(tries = 100)
    void everyWrongDigitAndEveryWrongLetterInALegalEntityIdentifierIsDetected(@ForAll("entityBodies") String body) {
        String code = body + check(body);
        assertThat(judge(IdentifierKind.LEI, code)).isEqualTo(new Valid());
        for (int place = 0; place < code.length(); place++) {
            String same = DIGITS.indexOf(code.charAt(place)) >= 0 ? DIGITS : LETTERS;
            for (int i = 0; i < same.length(); i++) {
                String wrong = with(code, place, same.charAt(i));
                assertThat(judge(IdentifierKind.LEI, wrong) instanceof Valid)
                        .as(wrong)
                        .isEqualTo(wrong.equals(code));
            }
        }
    }

    @Provide
    Arbitrary<String> entityBodies() {
        return Arbitraries.strings().withChars(DIGITS + LETTERS).ofLength(18);
    }

    private static String check(String body) {
        StringBuilder digits = new StringBuilder();
        (body + "00").chars().forEach(symbol -> digits.append(Character.digit(symbol, 36)));
        int rest = new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
        return "%02d".formatted(98 - rest);
    }

    @Property
    void noTextIsTooStrangeToBeJudged(@ForAll @StringLength(max = 24) String text, @ForAll IdentifierKind kind) {
        assertThat(judge(kind, text)).isNotNull();
    }

    private static String with(String code, int place, char symbol) {
        return code.substring(0, place) + symbol + code.substring(place + 1);
    }
}
