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
        assertThat(under("city-green-card", "2"))
                .containsExactly(
                        "Museum half price is open from band silver.",
                        "It is given at discretion; nobody is entitled to it.");
        assertThat(under("city-green-card", "4"))
                .containsExactly(
                        "Each late returns record from Central Library gives no points and takes none; it matters when"
                                + " items is 3 or more and days is more than 60.",
                        "It counts from its date for 1\u00a0year.",
                        "The next items returned record with the same loan ends this at once.",
                        "Records with the same loan state the same fact: the first one counts.",
                        "Each late returns record is minor.",
                        "While late returns counts, the system may propose to pause extended loan, for at most"
                                + " 3\u00a0months. A named person decides.",
                        "Whoever decides may decide otherwise even when its conditions are met.");
    }

    @Test
    void whatHoldsForAWholeVersionAndFiguresByDateAreTold() {
        assertThat(texts(sentences("berth-permits").ofVersion()))
                .containsExactly(
                        "The text in Dutch binds; one in another language is a translation.",
                        "Working days are all days but Saturday and Sunday.");
        assertThat(texts(sentences("company-register").ofVersion()).getFirst())
                .startsWith("Working days are all days but Saturday and Sunday and these holidays: 6 April 2026, ")
                .contains("4 May 2026 to 5 May 2026")
                .endsWith(", 5 October 2026 to 7 October 2026 and 1 January 2027.");
        assertThat(under("berth-permits", "2"))
                .contains(
                        "The small bill goes by the date of the record: 500 from 1 January 2027 on (and before); 530"
                                + " from 1 January 2028 on.",
                        "Legal basis of debtors: Harbour Act, article 45.")
                .first()
                .asString()
                .endsWith("when amount is more than the small bill of its date.");
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
        return texts(sentences(programme).under(article));
    }

    private static List<String> texts(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).toList();
    }

    private static PolicySentences sentences(String programme) {
        Compilation compilation =
                PolicyCompiler.compile(PROGRAMMES.resolve(programme).resolve("policy.yaml"));
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        Policy policy = ((Admissible) ((Compilation.Compiled) compilation).policy()).policy();
        return new PolicySentences(policy, policy.versions().getFirst(), Locale.ENGLISH);
    }
}
