package probity.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.policy.diagnostic.DiagnosticText;

/// Cases with records from another programme and another subject, and what they state beyond a score.
class LinkedCasesTest {

    private static final String HEAD = """
            probity: 1
            programme: %s
            title: Card
            subjects: {kind: company, identifier: lei, basis: {statute: "Act 1"}}
            context: CIVIC
            time-zone: UTC
            version: 1
            in-force: 2027-01-01
            score: {start: 100, floor: 0, better: higher, percentile: {shown-to: self}}
            bands: {A: {from: 100}, B: {from: 50}, D: {}}
            sources: {office: {name: Office, kind: VERIFIED}}
            articles:
            """;

    private static final String VILLAGE = HEAD.formatted("village") + """
              - id: "1"
                title: Work
                text: Late work takes 30 points.
                records: {late: {from: office, gravity: 2, fields: {act: code, student: boolean}}}
                rules: [{id: late, on: late, tags: [all], points: -30, lasts: 1 year}]
                general: [{publish: all, minor: never, general: {least: 3 months, most: 6 months}, serious: never}]
            """;

    private static final String CITY = HEAD.formatted("city") + """
              - id: "1"
                title: What comes from elsewhere
                text: The band of the village and the defaults of partners count.
                records:
                  village-band: {derived: carry-over, fields: {band: {type: one-of, values: [A, B, D]}}}
                  partner: {derived: propagation, fields: {act: code}}
                  listed: {from: office, fields: {act: code}}
                rules:
                  - {id: village, on: village-band, when: "record.band == 'B'", points: -10, lasts: 1 year}
                  - {id: partner, on: partner, points: -5, lasts: 1 year}
                  - {id: listed, on: listed, grade: {band: D, origin: DA}, lasts: 2 years}
                general:
                  - {carry-over: village-band, from: village, of: band, into: band, on: 31 December}
                  - {propagate: partner, from: village, records: late, along: manager, copy: {act: act}, except: record.student}
                measures:
                  - {id: warn, effect: I.PARTNER, because: listed, decided-by: human, notice: {before: 14 days, objection: 10 working days}}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private void write(String programme, String policy, String cases) throws IOException {
        Files.createDirectories(folder.resolve(programme).resolve("cases"));
        Files.writeString(folder.resolve(programme).resolve("policy.yaml"), policy);
        Files.writeString(folder.resolve(programme).resolve("cases/all.yaml"), cases);
    }

    private String run(String programme) {
        CaseRun run = CaseRun.of(folder.resolve(programme));
        StringBuilder said = new StringBuilder(DiagnosticText.of(run.diagnostics()));
        if (run instanceof CaseRun.Ran ran) {
            ran.results().stream().filter(one -> !one.passed()).forEach(one -> said.append(one.text()));
        }
        return said.toString();
    }

    @Test
    void theBandOfAnotherProgrammeAndTheRecordsOfAnotherSubjectBecomeRecords() throws IOException {
        write("village", VILLAGE, """
                - name: shown for half a year
                  as-of: 2027-03-01
                  records: [{id: x, type: late, date: 2027-02-01, act: A1, student: false}]
                  expect: {score: 70, published: [x], next: 2028-02-01, until: {late: 2028-02-01}, percentile: 66}
                  among: [60, 60, 60, 60, 60, 60, 80, 80, 80]
                """);
        write("city", CITY, """
                - name: carried over at the end of the year
                  as-of: 2028-01-01
                  records: []
                  linked: {village: [{type: late, date: 2027-12-01, act: A1, student: false}]}
                  expect: {score: 90, because: {village: -10}}
                - name: not yet at the end of the year
                  as-of: 2027-12-30
                  records: []
                  linked: {village: [{type: late, date: 2027-12-01, act: A1, student: false}]}
                  expect: {score: 100}
                - name: what a manager did, but not as a student
                  as-of: 2027-12-30
                  records: []
                  related:
                    - relation: manager
                      of: village
                      records:
                        - {type: late, date: 2027-12-01, act: A1, student: false}
                        - {type: late, date: 2027-12-02, act: A2, student: true}
                  expect: {because: {partner: -5}, until: {partner: 2028-12-01}}
                - name: a direct grade and its terms
                  as-of: 2027-03-01
                  records: [{type: listed, date: 2027-02-01, act: A1}]
                  expect: {band: D, origin: DA, excluded: none, answer-by: {warn: 2027-03-15}, decide-from: {warn: 2027-03-15}}
                """);

        assertThat(run("village")).isEmpty();
        assertThat(run("city")).isEmpty();
    }

    @Test
    void whatDiffersIsSaidBesideWhatAgrees() throws IOException {
        write("village", VILLAGE, """
                - name: wrong in everything
                  as-of: 2027-03-01
                  records: [{id: x, type: late, date: 2027-02-01, act: A1, student: false}]
                  expect: {origin: DA, excluded: student, published: [], next: 2027-03-02, until: {late: 2027-02-02}, percentile: 1}
                """);

        assertThat(run("village")).contains("""
                  - origin: DA
                  + origin: none
                  - excluded: student
                  + excluded: none
                  - published: none
                  + published: x
                  - next: 2027-03-02
                """).contains("  + until: late 2028-02-01\n");
    }

    @Test
    void aProgrammeThatDoesNotLieBesideThisOneIsSaidToBeMissing() throws IOException {
        write("city", CITY, """
                - name: from nowhere
                  as-of: 2028-01-01
                  records: []
                  linked: {nowhere: []}
                  expect: {score: 100}
                """);

        assertThat(run("city")).contains("all.yaml:4:12: error [unknown_reference]");
    }
}
