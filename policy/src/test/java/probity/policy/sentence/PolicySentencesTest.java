package probity.policy.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import probity.core.policy.Policy;
import probity.policy.Admissible;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;

class PolicySentencesTest {

    private static final Path PROGRAMMES = Path.of(System.getProperty("probity.root", ".."), "programmes");

    @Test
    void theArticlesOfTheGreenCardReadAsTheyAreApplied() {
        assertThat(under("city-green-card", "1"))
                .containsExactly(
                        "Each volunteering record from Food Bank Z gives as many points as 10 × hours.",
                        "At most 200\u00a0points in a calendar year.",
                        "It counts from its date for 1\u00a0year.");
        assertThat(under("city-green-card", "2")).containsExactly("Museum half price is open from band silver.");
        assertThat(under("city-green-card", "4"))
                .containsExactly(
                        "Each late returns record from Central Library gives no points and takes none; it matters when"
                                + " items is 3 or more and days is more than 60.",
                        "It counts from its date for 1\u00a0year.",
                        "The next items returned record with the same loan ends this at once.",
                        "Records with the same loan state the same fact: the first one counts.",
                        "While late returns counts, the system may propose to pause extended loan, for at most"
                                + " 3\u00a0months. A named person decides.");
    }

    @Test
    void whereFewerIsBetterPointsAreCountedAndTakenAway() {
        assertThat(under("restaurant-hygiene", "2").getFirst())
                .isEqualTo("Each critical finding record from Food Inspectorate counts as many points as"
                        + " 10 if found again is stated and found again, otherwise 7.");
        assertThat(under("restaurant-hygiene", "5"))
                .startsWith(
                        "Each hygiene certificate record from Hospitality Training Board takes away 2\u00a0points.",
                        "At most 4\u00a0points are taken away in a calendar year.");
    }

    @Test
    void anExpressionTheGrammarDoesNotKnowIsShownAsWritten() {
        Wording english = Wording.in(Locale.ENGLISH);
        assertThat(ExpressionWords.of(english, "record.a ~ 3")).isEqualTo("record.a ~ 3");
        assertThat(ExpressionWords.of(english, "!(record.kind in ['a', 'b', 'c'])"))
                .isEqualTo("not (kind is one of a, b or c)");
    }

    private static List<String> under(String programme, String article) {
        Compilation compilation =
                PolicyCompiler.compile(PROGRAMMES.resolve(programme).resolve("policy.yaml"));
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        Policy policy = ((Admissible) ((Compilation.Compiled) compilation).policy()).policy();
        return new PolicySentences(policy, policy.versions().getFirst(), Locale.ENGLISH)
                .under(article).stream().map(Sentence::text).toList();
    }
}
