package probity.policy.cases.alone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import probity.core.result.Line;
import probity.core.result.Reason;
import probity.policy.Compilation;
import probity.policy.CompiledPolicy;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;
import probity.policy.cases.Case;
import probity.policy.cases.CaseFile;
import probity.policy.cases.CaseReader;
import probity.policy.cases.CaseRunner;
import probity.policy.diagnostic.DiagnosticText;

class RuleAloneTest {

    private static final String POLICY = """
            probity: 1
            programme: register
            title: Register
            subjects: {kind: company, identifier: lei}
            context: COMMERCE
            time-zone: Europe/Paris
            operator: {name: Town, contact: town@example.org, authority: Court}
            version: 1
            in-force: 2027-01-01
            score: {start: 100, floor: 95, better: higher}
            bands: {good: {from: 50}, bad: {}}
            sources: {desk: {name: Desk, kind: AUTH_FINAL}}
            articles:
              - id: "1"
                title: All of it
                text: Gifts give 10 points and prizes 8, together at most 12 a year; they wait during a direct grade.
                records:
                  gift: {from: [desk], category: CIV.VOLUNTEER, fields: {file: code}}
                  prize: {from: [desk], category: CIV.VOLUNTEER, fields: {file: code}}
                  fault: {from: [desk], category: REG.PENALTY, gravity: 1, fields: {file: code, bad: boolean}}
                  mended: {from: [desk], category: REG.PENALTY, repairs: fault, matching: [file], fields: {file: code}}
                rules:
                  - {id: gift, on: gift, points: 10, tags: [bonus], lasts: 1 year}
                  - {id: prize, on: prize, points: 8, tags: [bonus], lasts: 1 year}
                  - {id: fault, on: fault, when: "!record.bad", points: -3, tags: [again], lasts: 1 year, repair: {by: mended, after: 0 days}}
                  - {id: grave, on: fault, when: "record.bad", grade: {band: bad}, lasts: 1 year, repair: {by: mended, after: 0 days}}
                general:
                  - {id: together, at-most: 12 per calendar year, of: bonus}
                  - {freeze: bonus, while: direct-grade}
                  - {repeat: again, same: rule, while: earlier-counts, times: 2, third: stays}
            """;

    private static final LocalDate DAY = LocalDate.of(2027, 6, 1);

    private static CompiledPolicy compiled() {
        Compilation compilation = PolicyCompiler.compile(
                List.of(new PolicyFile("register.yaml", POLICY.getBytes(StandardCharsets.UTF_8))));
        assertThat(compilation)
                .as(DiagnosticText.of(compilation.diagnostics()))
                .isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).policy();
    }

    private static RuleAlone alone(String rule, String... records) {
        CaseFile file = CaseReader.read(new CaseReader.Written("test", List.of(records), List.of()), compiled(), DAY);
        assertThat(file).isInstanceOf(CaseFile.Cases.class);
        List<Case> cases = ((CaseFile.Cases) file).cases();
        return new RuleAloneRunner(compiled(), rule)
                .run(new CaseRunner(compiled()).run(cases).getFirst());
    }

    @Test
    void nobodyElseUsesUpALimitThatItShares() {
        RuleAlone prize =
                alone("prize", "{type: gift, date: 2027-02-01, file: a}", "{type: prize, date: 2027-03-01, file: b}");

        assertThat(prize.points()).isEqualTo(8);
        assertThat(prize.pointsAmongOthers()).isEqualTo(2);
        assertThat(prize.lines()).singleElement().isInstanceOfSatisfying(Line.Counted.class, line -> {
            assertThat(line.record().id()).isEqualTo("2");
            assertThat(line.from()).isEqualTo("2027-03-01");
            assertThat(line.until()).isEqualTo("2028-03-01");
        });
        assertThat(prize.uncounted()).isEmpty();
    }

    @Test
    void itsOwnLimitStillCuts() {
        RuleAlone gift =
                alone("gift", "{type: gift, date: 2027-02-01, file: a}", "{type: gift, date: 2027-03-01, file: b}");

        assertThat(gift.points()).isEqualTo(12);
        assertThat(gift.lines()).hasSize(3).last().isInstanceOfSatisfying(Line.Cut.class, cut -> assertThat(
                        cut.cap().id())
                .isEqualTo("together"));
    }

    @Test
    void whatFreezesItAmongTheOthersIsNotThere() {
        RuleAlone gift = alone(
                "gift",
                "{type: gift, date: 2027-02-01, file: a}",
                "{type: fault, date: 2027-03-01, file: b, bad: true}");

        assertThat(gift.points()).isEqualTo(10);
        assertThat(gift.pointsAmongOthers()).isZero();
    }

    @Test
    void itsRepetitionRepairAndConditionAreThere() {
        RuleAlone fault = alone(
                "fault",
                "{type: fault, date: 2027-02-01, file: a, bad: false}",
                "{type: fault, date: 2027-03-01, file: b, bad: false}",
                "{type: fault, date: 2027-03-02, file: c, bad: true}",
                "{type: mended, date: 2027-04-01, file: a}",
                "{type: gift, date: 2027-04-01, file: a}");

        assertThat(fault.points()).isEqualTo(-6);
        assertThat(fault.uncounted().stream()
                        .map(one -> one.record().id() + " "
                                + one.reason().getClass().getSimpleName()))
                .containsExactly(
                        "1 " + Reason.Repaired.class.getSimpleName(),
                        "3 " + Reason.ConditionNotMet.class.getSimpleName(),
                        "4 " + Reason.MakesGood.class.getSimpleName());
    }

    @Test
    void aCaseWithoutARecordThatItReadsDoesNotConcernIt() {
        assertThat(alone("gift", "{type: prize, date: 2027-02-01, file: a}").concerns())
                .isFalse();
        assertThat(alone("grave", "{type: fault, date: 2027-03-01, file: b, bad: true}")
                        .concerns())
                .isTrue();
    }
}
