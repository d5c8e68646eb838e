package probity.policy.guard.deduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.policy.ScoreScale;
import probity.core.policy.provision.General;
import probity.core.policy.provision.Publishing;
import probity.core.policy.provision.Publishing.Display;
import probity.core.policy.scale.Percentile;
import probity.policy.Admissible;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;
import probity.policy.diagnostic.Report;
import probity.policy.guard.Finding;
import probity.policy.guard.Judgement;
import probity.policy.tree.TextDecoder;
import probity.policy.tree.Tree;
import probity.policy.tree.TreeReader;

/// Provisions that stand in the checked policy are judged however they are written.
class WholeLanguageTest {

    private static final String MEMBERS = """
            probity: 1
            programme: card
            title: Card
            subjects: {kind: member, basis: consent}
            context: CIVIC
            time-zone: Europe/Paris
            operator: {name: Town, contact: town@example.org, authority: Data Protection Authority}
            version: 1
            in-force: 2027-01-01
            score: {start: 0, floor: 0, ceiling: 100, better: higher}
            sources:
              desk: {name: Desk, kind: AUTH_FINAL}
            articles:
              - id: "1"
                title: Late returns
                text: A late return takes 5 points for 1 year.
                records:
                  late: {from: [desk], category: CON.CONTRACT, gravity: 1, same-fact: [file], fields: {file: code}}
                  mended: {from: [desk], category: CON.CONTRACT, repairs: late, matching: [file], fields: {file: code}}
                rules:
                  - {id: late, on: late, points: -5, lasts: 1 year, repair: {by: mended, after: 0 days}}
            """;

    private static final String COMPANIES =
            MEMBERS.replace("{kind: member, basis: consent}", "{kind: company, identifier: lei}");

    private static Policy policy(String text) {
        PolicyFile file = new PolicyFile("policy.yaml", text.getBytes(StandardCharsets.UTF_8));
        Compilation compilation = PolicyCompiler.compile(List.of(file));
        return ((Admissible) ((Compilation.Compiled) compilation).policy()).policy();
    }

    private static Stream<String> findings(String text, Policy policy) {
        Report report = TextDecoder.decode("policy.yaml", text.getBytes(StandardCharsets.UTF_8));
        Tree tree = TreeReader.read(report);
        Judgement judgement = PolicyJudge.judge(policy, List.of(new Written(tree, report.source())))
                .judgement();
        return judgement.findings().stream()
                .filter(finding -> !finding.atActivation())
                .map(Finding::rule);
    }

    private static Policy with(Policy policy, General general, ScoreScale scale, List<RecordType> types) {
        PolicyVersion one = policy.versions().getFirst();
        PolicyVersion changed = new PolicyVersion(
                one.number(),
                one.inForce(),
                one.appliesToPast(),
                one.heading(),
                scale,
                one.bands(),
                one.sources(),
                one.articles(),
                one.rules(),
                one.lists(),
                one.measures(),
                one.rights(),
                general);
        return new Policy(policy.programme(), types, List.of(changed));
    }

    private static General publishing(Display minor) {
        Publishing publishing = new Publishing("show", "1", Set.of("late"), minor, null, null);
        General none = General.NONE;
        return new General(
                none.freezes(),
                none.exclusions(),
                List.of(publishing),
                none.carryOvers(),
                none.propagations(),
                none.calendar());
    }

    private static Policy publishing(String text, int months) {
        Policy policy = policy(text);
        Display display = new Display(Period.ZERO, Period.ofMonths(months));
        return with(policy, publishing(display), policy.versions().getFirst().scale(), policy.types());
    }

    private static Policy derived(String text, RecordType.Derived derived) {
        Policy policy = policy(text);
        List<RecordType> types = policy.types().stream()
                .map(type -> new RecordType(
                        type.name(),
                        type.title(),
                        type.sources(),
                        type.classification(),
                        type.fields(),
                        type.sameFact(),
                        type.repairs(),
                        type.continuing(),
                        derived))
                .toList();
        PolicyVersion one = policy.versions().getFirst();
        return with(policy, General.NONE, one.scale(), types);
    }

    @Test
    void thePoliciesThemselvesHaveNoFinding() {
        assertThat(findings(MEMBERS, policy(MEMBERS))).isEmpty();
        assertThat(findings(COMPANIES, policy(COMPANIES))).isEmpty();
    }

    @Test
    void nothingAboutAPersonIsShownToThePublic() {
        assertThat(findings(MEMBERS, publishing(MEMBERS, 3))).contains("PUB-1");
    }

    @Test
    void aMinorRecordOfACompanyIsShownByStatuteAndForThreeMonthsAtMost() {
        assertThat(findings(COMPANIES, publishing(COMPANIES, 3))).containsExactly("PUB-4");
        assertThat(findings(COMPANIES, publishing(COMPANIES, 4))).containsExactly("PRO-3", "PUB-4");
    }

    @Test
    void aGeneralProvisionSaysItsNumbersInItsOwnArticleEvenIfItHasNoName() {
        String silent = COMPANIES + """
                  - id: "2"
                    title: Again
                    text: The same again counts more.
                    general:
                      - {repeat: late, same: rule, while: earlier-counts, times: 2, third: stays}
                """;
        String said = silent.replace("counts more", "counts double");

        assertThat(findings(silent, policy(silent))).containsExactly("TXT-1");
        assertThat(findings(said, policy(said))).isEmpty();
    }

    @Test
    void recordsMadeFromTheScoresOfOthersAreRefused() {
        assertThat(findings(COMPANIES, derived(COMPANIES, RecordType.Derived.OTHERS_SCORES)))
                .contains("LNK-1");
        assertThat(findings(COMPANIES, derived(COMPANIES, RecordType.Derived.RANK)))
                .contains("LNK-1");
    }

    @Test
    void nobodyAnswersForARecordOfAnother() {
        assertThat(findings(MEMBERS, derived(MEMBERS, RecordType.Derived.PROPAGATION)))
                .contains("LNK-2");
    }

    @Test
    void aPlaceAmongOthersIsShownToTheMemberAlone() {
        Policy policy = policy(MEMBERS);
        ScoreScale of = policy.versions().getFirst().scale();
        for (String eyes : List.of("self", "partners", "public")) {
            ScoreScale scale = new ScoreScale(
                    of.start(),
                    of.floor(),
                    of.ceiling(),
                    of.better(),
                    of.decimals(),
                    of.dimensions(),
                    of.weighing(),
                    of.publishedOn(),
                    new Percentile(eyes, List.of()));
            assertThat(findings(MEMBERS, with(policy, General.NONE, scale, policy.types()))
                            .toList())
                    .isEqualTo(eyes.equals("self") ? List.of() : List.of("MIN-1"));
        }
    }
}
