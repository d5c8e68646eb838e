package probity.policy.guard.deduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import probity.policy.Compilation;
import probity.policy.CompiledPolicy;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;
import probity.policy.guard.Finding;

/// What one file may not say, two may not say either.
class ReignTest {

    private static final String HEAD = """
            probity: 1
            programme: card
            title: Card
            subjects: {kind: member, basis: consent}
            context: CULTURE
            time-zone: Europe/Paris
            operator: {name: Town, contact: town@example.org, authority: Data Protection Authority}
            """;

    private static final String SCALE = """
            score: {start: 50, floor: 0, ceiling: 100, better: higher}
            bands:
              good: {title: Good, from: 20}
              poor: {title: Poor}
            sources:
              desk: {name: Desk, kind: AUTH_FINAL}
            """;

    private static final String LATE = """
            articles:
              - id: "1"
                title: Late returns
                text: A late return takes 5 points for 1 year.
                records:
                  late: {from: [desk], category: CIV.SERVICE, context: CULTURE, gravity: 1, same-fact: [file],
                         fields: {file: code}}
                  mended: {from: [desk], category: CIV.SERVICE, context: CULTURE, repairs: late, matching: [file],
                           fields: {file: code}}
            """;

    private static final String RULE = """
                rules:
                  - {id: late, on: late, points: -5, lasts: 1 year, repair: {by: mended, after: 0 days}}
            """;

    /// The records are still declared, and no rule reads them any more.
    private static final String NO_RULE = LATE.replace("    records:", "    informative: true\n    records:");

    private static final String FIRST = version(1) + SCALE + LATE + RULE;

    private static String version(int number) {
        return HEAD + "version: " + number + "\nin-force: " + (2026 + number) + "-01-01\n";
    }

    /// Ends a perk, in `context`, from a band.
    private static String restriction(String context) {
        return """
              - id: "2"
                title: Loans
                text: Nobody in poor borrows for 3 months.
                measures:
                  - {id: loans, title: Loans, effect: R.PERKLOSS, action: borrow, context: %s, decided-by: human,
                     until: 3 months, in-band: [poor]}
            """.formatted(context);
    }

    private static CompiledPolicy compiled(String... versions) {
        List<PolicyFile> files = new ArrayList<>();
        for (String version : versions) {
            files.add(new PolicyFile("v" + (files.size() + 1) + ".yaml", version.getBytes(StandardCharsets.UTF_8)));
        }
        Compilation compilation = PolicyCompiler.compile(files);
        assertThat(compilation.diagnostics()).filteredOn(one -> one.isError()).isEmpty();
        return ((Compilation.Compiled) compilation).policy();
    }

    private static List<String> findings(String... versions) {
        return compiled(versions).judgement().findings().stream()
                .filter(one -> !one.atActivation())
                .map(Finding::rule)
                .toList();
    }

    private static List<String> ofNewest(String... versions) {
        return compiled(versions).judgement().ofNewest().findings().stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void theFirstVersionByItselfHasNoFinding() {
        assertThat(findings(FIRST)).isEmpty();
    }

    @Test
    void aRestrictionFromAScoreIsRefusedAlsoWhenTheRuleThatFeedsTheScoreIsInAnEarlierVersionAlone() {
        String together = FIRST + restriction("CIVIC");
        String second = version(2) + SCALE + NO_RULE + restriction("CIVIC");

        assertThat(findings(together)).contains("CTX-1", "CTX-5", "CTX-6");
        assertThat(findings(FIRST, second)).contains("CTX-1", "CTX-5", "CTX-6");
    }

    @Test
    void aVersionThatRulesThePastItselfAnswersForItsOwnRulesAlone() {
        String second = version(2) + "applies-to-past: true\n" + SCALE + NO_RULE + restriction("CIVIC");

        assertThat(findings(FIRST, second)).doesNotContain("CTX-1", "CTX-5", "CTX-6");
    }

    @Test
    void aScaleThatShrinksMakesOlderPointsTooLarge() {
        String narrow = SCALE.replace("{start: 50, floor: 0, ceiling: 100", "{start: 5, floor: 0, ceiling: 10")
                .replace("from: 20", "from: 2");

        assertThat(findings(version(1) + narrow + LATE + RULE)).contains("PRO-2");
        assertThat(findings(FIRST, version(2) + narrow + NO_RULE)).contains("PRO-2");
    }

    @Test
    void aRuleThatIsRepeatedInItsWordsIsJudgedOnce() {
        String open = FIRST.replace("takes 5 points", "takes points");
        String second = version(2) + open.substring(open.indexOf("score:"));

        assertThat(findings(open)).containsExactly("TXT-1");
        assertThat(findings(open, second)).containsExactly("TXT-1", "TXT-1");
        assertThat(findings(
                        open, second, second.replace("version: 2", "version: 3").replace("2028", "2029")))
                .containsExactly("TXT-1", "TXT-1", "TXT-1");
    }

    @Test
    void whatAnEarlierVersionLeftOpenStaysOpenAsLongAsItsRulesCount() {
        String open = FIRST.replace("takes 5 points", "takes points");
        String other = version(2) + SCALE + LATE + RULE.replace("-5", "-4");
        String mended = other.replace("takes 5 points", "takes 4 points");
        String reaching = mended.replace("version: 2\n", "version: 2\napplies-to-past: true\n");

        assertThat(ofNewest(open, mended)).contains("TXT-1");
        assertThat(ofNewest(open, reaching)).doesNotContain("TXT-1");
    }

    @Test
    void aSourceThatSentRecordsUnderAnEarlierVersionIsStillAskedAbout() {
        String hearsay = SCALE.replace("desk: {name: Desk, kind: AUTH_FINAL}", "desk: {name: Desk, kind: ANON}");

        assertThat(findings(version(1) + hearsay + LATE + RULE)).contains("SRC-1");
        assertThat(ofNewest(version(1) + hearsay + NO_RULE, version(2) + SCALE + LATE + RULE))
                .contains("SRC-1");
    }

    @Test
    void aNewUseNeedsAVersionThatAsksAnew() {
        String perk = """
                  - id: "2"
                    title: Museum
                    text: Who is in good visits the museum.
                    benefits:
                      - {id: museum, title: Museum, effect: B.PERK, action: museum, context: CULTURE, in-band: [good]}
                """;
        String second = version(2) + SCALE + LATE + RULE + perk;

        assertThat(findings(FIRST, second)).containsExactly("CHG-1");
        assertThat(findings(FIRST, second.replace("version: 2\n", "version: 2\nmajor: true\n")))
                .isEmpty();
        assertThat(findings(second.replace("version: 2", "version: 1").replace("2028", "2027"), second))
                .isEmpty();
    }

    @Test
    void companiesAreNotAskedForConsentSoThatANewUseIsNoNewConsent() {
        String statute = FIRST.replace("{kind: member, basis: consent}", "{kind: company, identifier: lei}");
        String second = statute.replace("version: 1", "version: 2")
                .replace("2027", "2028")
                .replace("late: {", "found: {from: [desk], category: REG.TAX, context: TAX}\n      late: {");

        assertThat(findings(statute, second)).doesNotContain("CHG-1");
    }

    @Test
    void aRightThatIsWorthLessNeedsAVersionThatSaysSo() {
        String generous = FIRST + "rights: {accessDays: 10, appealWindowDays: 90}\n";
        String second = version(2) + SCALE + LATE + RULE;

        assertThat(findings(generous, second)).containsExactly("CHG-2");
        assertThat(findings(generous, second + "rights: {accessDays: 10, appealWindowDays: 60}\n"))
                .containsExactly("CHG-2");
        assertThat(findings(generous, second + "rights: {accessDays: 5, appealWindowDays: 90}\n"))
                .isEmpty();
        assertThat(findings(generous, second.replace("version: 2\n", "version: 2\nmajor: true\n")))
                .isEmpty();
    }

    @Test
    void aMeasureThatLeavesLessTimeToAnswerWeakensARight() {
        String loans = restriction("CULTURE").replace("in-band: [poor]", "because: late, notice: {before: 60 days}");
        String first = FIRST + loans.replace("Nobody in poor borrows", "Who is late does not borrow");
        String second = first.replace("version: 1", "version: 2")
                .replace("2027", "2028")
                .replace("60 days", "40 days");

        assertThat(findings(first, second)).containsExactly("CHG-2");
    }
}
