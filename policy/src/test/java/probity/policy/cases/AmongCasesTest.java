package probity.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Diagnostic;

/// What cases state of a subject's place among others.
class AmongCasesTest {

    /// The percentile is declared from the second version on.
    private static final String POLICY = """
            probity: 1
            programme: harbour
            title: Harbour
            subjects: {kind: company, identifier: lei, basis: {statute: "Act 1"}}
            context: SAFETY
            time-zone: UTC
            version: %s
            in-force: %s
            score: {start: 100, floor: 0, better: higher%s}
            sources: {office: {name: Office, kind: VERIFIED}}
            articles:
              - id: "1"
                title: Fines
                text: A fine takes 5 points.
                records:
                  fine: {from: office, gravity: 2}
                  profile: {from: office, fields: {sector: {type: one-of, values: [fishing, freight]}, quay: {type: code, optional: true}}}
                  gone: {from: office}
                rules:
                  - {id: fine, on: fine, points: -5}
                  - {id: profile, on: profile}
                  - {id: gone, on: gone}
                general: [{exclude-while: gone, title: Who is gone has no score}]
            """;

    @TempDir
    private Path folder;

    private CaseRun run(String cases) throws IOException {
        Files.createDirectories(folder.resolve("cases"));
        Files.writeString(folder.resolve("one.yaml"), POLICY.formatted("1", "2026-01-01", ""));
        String declared = ", percentile: {shown-to: self, groups: [profile.sector, profile.quay]}";
        Files.writeString(folder.resolve("two.yaml"), POLICY.formatted("2", "2027-01-01", declared));
        Files.writeString(folder.resolve("cases/all.yaml"), cases);
        return CaseRun.of(folder);
    }

    private String said(String cases) throws IOException {
        CaseRun run = run(cases);
        assertThat(run).as("%s", run.diagnostics()).isInstanceOf(CaseRun.Ran.class);
        StringBuilder said = new StringBuilder();
        ((CaseRun.Ran) run).results().stream().filter(one -> !one.passed()).forEach(one -> said.append(one.text()));
        return said.toString();
    }

    private List<String> errors(String cases) throws IOException {
        return run(cases).diagnostics().stream()
                .map(one -> one.place().position().line() + " " + one.code().id())
                .toList();
    }

    /// Lines of `among`, so many with the same other subject.
    private static String times(int count, String other) {
        return ("    - " + other + "\n").repeat(count);
    }

    @Test
    void theShareInAGroupIsThatAmongThoseWithTheSameValue() throws IOException {
        assertThat(said("""
                - name: twelve of the nineteen others are worse, and three of the nine in freight
                  as-of: 2027-06-01
                  records: [{type: profile, date: 2027-01-05, sector: freight}, {type: fine, date: 2027-02-01}]
                  among:
                %s%s    - {score: 100, profile.sector: fishing}
                %s  expect: {score: 95, percentile: 63, percentile-in: {profile.sector: 33, profile.quay: none}}
                - name: of three in freight each would know how the others stand
                  as-of: 2027-06-01
                  records: [{type: profile, date: 2027-01-05, sector: freight}, {type: fine, date: 2027-02-01}]
                  among:
                    - {score: 90, profile.sector: freight}
                    - {score: 100, profile.sector: freight, profile.quay: Q1}
                %s  expect: {score: 95, percentile: 90, percentile-in: {profile.sector: none, profile.quay: none}}
                - name: with freight of ten and the share of all, the two outside would be known
                  as-of: 2027-06-01
                  records: [{type: profile, date: 2027-01-05, sector: freight}, {type: fine, date: 2027-02-01}]
                  among:
                %s    - 60
                    - 60
                  expect: {score: 95, percentile: 100, percentile-in: {profile.sector: none}}
                - name: a record of before the first version says what a subject is as well
                  as-of: 2027-06-01
                  records: [{type: profile, date: 2025-01-05, sector: fishing, quay: Q1}]
                  among:
                %s  expect: {percentile: 100, percentile-in: {profile.sector: none, profile.quay: 100}}
                - name: who is not evaluated has no share
                  as-of: 2027-06-01
                  records: [{type: profile, date: 2027-01-05, sector: fishing}, {type: gone, date: 2027-01-05}]
                  among: [90, 90, 90, 90, 90, 90, 90, 90, 90]
                  expect: {percentile: none, percentile-in: {profile.sector: none}}
                """.formatted(
                                times(3, "{score: 90, profile.sector: freight}"),
                                times(6, "{score: 100, profile.sector: freight}"),
                                times(9, "60"),
                                times(9, "90"),
                                times(9, "{score: 90, profile.sector: freight}"),
                                times(9, "{score: 90, profile.sector: freight, profile.quay: Q1}"))))
                .isEmpty();
    }

    @Test
    void aShareThatDiffersIsSaid() throws IOException {
        assertThat(said("""
                - name: wrong
                  as-of: 2027-06-01
                  records: [{type: profile, date: 2027-01-05, sector: freight}]
                  among:
                %s  expect: {percentile: none, percentile-in: {profile.sector: 1, profile.quay: 0}}
                """.formatted(times(9, "{score: 90, profile.sector: freight}"))))
                .contains("""
                  - percentile: none
                  + percentile: 100
                  - percentile-in: profile.quay 0, profile.sector 1
                  + percentile-in: profile.quay none, profile.sector 100
                """);
    }

    @Test
    void whereTheVersionInForceDeclaresNoPercentileACaseMayNotStateOne() throws IOException {
        CaseRun run = run("""
                - name: too early
                  as-of: 2026-06-01
                  records: []
                  among: [{score: 60}]
                  expect:
                    percentile: 50
                    percentile-in: {profile.sector: 50}
                """);
        assertThat(run).isInstanceOf(CaseRun.Unreadable.class);
        assertThat(run.diagnostics()).extracting(Diagnostic::code).containsOnly(Code.CASE_PERCENTILE_NOT_DECLARED);
        assertThat(run.diagnostics())
                .extracting(one -> one.place().position().line())
                .containsExactlyInAnyOrder(4, 6, 7);
        assertThat(run.diagnostics().getFirst().sentence())
                .isEqualTo("The version in force on the day judged declares no percentile, so nobody has one.");
    }

    @Test
    void othersAmongWhomNoPlaceIsStatedAreAnError() throws IOException {
        assertThat(errors("""
                - name: others for nothing
                  as-of: 2027-06-01
                  records: []
                  among: [60, 70]
                  expect: {score: 100}
                - name: others of a day without percentile
                  as-of: 2026-06-01
                  records: []
                  among: [60, {score: 70, profile.sector: freight}]
                  expect: {score: 100}
                """))
                .containsExactlyInAnyOrder(
                        "4 case_among_unused", "9 case_among_unused", "9 case_percentile_not_declared");
    }

    @Test
    void groupsAndValuesThatThePolicyDoesNotKnowAreErrors() throws IOException {
        assertThat(errors("""
                - name: wrong in everything
                  as-of: 2027-06-01
                  records: []
                  among:
                    - {score: 60, profile.sektor: freight}
                    - {score: 60, profile.sector: fraight}
                    - {profile.sector: freight}
                    - {score: [1]}
                    - {score: 60, profile.quay: [Q1]}
                  expect:
                    percentile-in:
                      profile.sektor: 50
                      profile.sector: 101
                      profile.quay: [1]
                - name: among what
                  as-of: 2027-06-01
                  records: []
                  among: 60
                  expect: {percentile: 101}
                - name: on no day
                  as-of: 2027-06-31
                  records: []
                  among: [{score: 60, profile.sector: freight}]
                  expect: {percentile: 60, percentile-in: {profile.sector: 1}}
                """))
                .containsExactly(
                        "5 unknown_reference",
                        "6 unknown_reference",
                        "7 missing_key",
                        "8 wrong_type",
                        "9 wrong_type",
                        "12 unknown_reference",
                        "13 wrong_type",
                        "14 wrong_type",
                        "18 wrong_type",
                        "19 number_out_of_range",
                        "21 bad_date");
    }
}
