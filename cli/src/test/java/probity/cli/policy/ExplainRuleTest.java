package probity.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import probity.cli.Probity;

class ExplainRuleTest {

    private static final String CARD = "programmes/city-green-card";

    @Test
    void everythingAboutARuleIsSaidInPlainWords() throws IOException, InterruptedException {
        Probity answer = Probity.run("policy", "explain-rule", CARD, "late-returns");
        assertThat(answer.out()).isEqualTo("""
                Rule `late-returns` of City Green Card, version 3, in force from 2027-01-01.

                Article 4. Late returns
                  When 3 or more items come back over 60 days late, the library desk may pause extended loans for \
                up to 3 months. This costs no points. It ends at once when the items are back. The matter is \
                forgotten after 1 year.

                What it does
                  Each late returns record from Central Library gives no points and takes none; it matters when \
                items is 3 or more and days is more than 60.
                  It counts from its date for 1 year.
                  The next items returned record with the same loan ends this at once.
                  Records with the same loan state the same fact: the first one counts.

                What it reads
                  `late-returns` records, from Central Library (VERIFIED)
                  category CIV.SERVICE, context CULTURE, gravity 1
                  fields read: loan, items, days

                Legal basis
                  of the programme: consent

                Other rules on `late-returns` records
                  none

                What it can lead to
                  By itself it moves nobody on the scale.
                  restriction `pause-extended-loan` (article 4), while what it made of a record counts

                What the guard says
                  nothing against it or against its record type
                """);
        assertThat(answer.code()).isZero();
    }

    @Test
    void programsGetTheSame() throws IOException, InterruptedException {
        Probity answer = Probity.run(
                "policy", "explain-rule", "--format", "json", "programmes/weihai-2020", "grave-offence-drink-driving");
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .startsWith("{\n  \"programme\": \"weihai-2020\",\n")
                .contains("\"decided\": \"larger-counts\"")
                .contains("{\n      \"kind\": \"band\",\n      \"id\": \"B\",")
                .contains("\"by\": \"grade\"")
                .contains("\"code\": \"CAT-4\",\n      \"severity\": \"refuse\"")
                .endsWith("}\n");
    }

    @Test
    void aRuleThatThereIsNotIsAnsweredWithTheClosest() throws IOException, InterruptedException {
        Probity answer = Probity.run("policy", "explain-rule", CARD, "late-return");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .contains(CARD
                        + ": `late-return` is not a rule of this policy. Closest: `late-returns`, `volunteering`.");
    }
}
