package probity.policy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.policy.guard.GuardCases.EffectCase;
import probity.policy.guard.GuardCases.ParameterCase;
import probity.policy.guard.rule.Verdict;

class GuardTest {

    static List<EffectCase> effects() {
        return GuardCases.effects();
    }

    static List<ParameterCase> parameters() {
        return GuardCases.parameters();
    }

    static Set<String> rules() {
        return Guard.shipped().table().ids();
    }

    @ParameterizedTest
    @MethodSource("effects")
    void aRecordTypeWithAnEffectIsJudgedAsTheTableSays(EffectCase one) {
        assertThat(contradiction(Guard.shipped(), one)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void aPolicyWithOneChangedParameterIsJudgedAsTheTableSays(ParameterCase one) {
        assertThat(contradiction(Guard.shipped(), one)).isEmpty();
    }

    @Test
    void theGivenTablesAreThereInFull() {
        assertThat(GuardCases.given()).hasSize(101);
        assertThat(GuardCases.givenParameters()).hasSize(39);
    }

    @Test
    void theValidPolicyHasNoFinding() {
        assertThat(Guard.shipped().judge(List.of(), PolicyDraft.valid()).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void withoutAnyOneRuleAVerdictIsMilder(String rule) {
        Guard without = new Guard(Guard.shipped().table().without(rule));

        boolean milder =
                effects().stream().anyMatch(one -> without.judge(one.stated()).verdict() != one.expect())
                        || parameters().stream().anyMatch(one -> verdict(without, one) != one.expect());

        assertThat(milder).isTrue();
    }

    @Test
    void everyRowOfTheTableIsShownByACase() {
        Set<String> shown = new TreeSet<>();
        effects()
                .forEach(one -> Guard.shipped().judge(one.stated()).findings().forEach(found -> shown.add(key(found))));
        parameters().forEach(one -> judge(Guard.shipped(), one).findings().forEach(found -> shown.add(key(found))));

        Set<String> rows = Guard.shipped().table().rows().stream()
                .map(row -> row.id() + " " + row.verdict())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown).isEqualTo(rows);
    }

    @Test
    void noSentenceIsLeftWithAnUnfilledName() {
        effects().forEach(one -> Guard.shipped().judge(one.stated()).findings().forEach(found -> assertThat(
                        found.sentence() + found.cure())
                .doesNotContain("{", "}")));
        parameters().forEach(one -> judge(Guard.shipped(), one)
                .findings()
                .forEach(found -> assertThat(found.sentence() + found.cure()).doesNotContain("{", "}")));
    }

    @Test
    void theVerdictIsTheStrictestOfTheFindings() {
        EffectCase condition = named("A41");
        EffectCase refused = named("A79");

        Judgement both = Guard.shipped().judge(List.of(condition.stated(), refused.stated()), PolicyDraft.valid());

        assertThat(both.findings()).extracting(Finding::rule).containsExactlyInAnyOrder("GOV-4", "SRC-1");
        assertThat(both.verdict()).isEqualTo(Verdict.REFUSE);
        assertThat(both.guardVersion()).isEqualTo(Guard.VERSION);
        assertThat(both.ruleHash()).matches("[0-9a-f]{64}");
    }

    @Test
    void theSameFindingIsSaidOnce() {
        EffectCase refused = named("A79");

        Judgement twice = Guard.shipped().judge(List.of(refused.stated(), refused.stated()), PolicyDraft.valid());

        assertThat(twice.findings()).hasSize(1);
    }

    private static EffectCase named(String id) {
        return effects().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static String key(Finding finding) {
        return finding.rule() + " " + finding.verdict();
    }

    private static Judgement judge(Guard guard, ParameterCase one) {
        return guard.judge(PolicyDraft.with(one.parameter(), one.value()));
    }

    private static Verdict verdict(Guard guard, ParameterCase one) {
        return judge(guard, one).verdict();
    }

    private static String contradiction(Guard guard, EffectCase one) {
        return contradiction(guard.judge(one.stated()), one.expect(), one.rule());
    }

    private static String contradiction(Guard guard, ParameterCase one) {
        return contradiction(judge(guard, one), one.expect(), one.rule());
    }

    /// What differs from the case; empty when nothing does.
    private static String contradiction(Judgement judgement, Verdict expect, String rule) {
        boolean named = rule.equals("-")
                || judgement.findings().stream()
                        .anyMatch(found -> found.rule().equals(rule) && found.verdict() == expect);
        return judgement.verdict() == expect && named ? "" : "expected " + expect + " " + rule + ", got " + judgement;
    }
}
