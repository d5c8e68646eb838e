package probity.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.policy.Compilation.Compiled;
import probity.policy.CompiledPolicy;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;
import probity.policy.diagnostic.Diagnostic;
import probity.policy.diagnostic.DiagnosticText;

class CaseRunTest {

    private static final Path PROGRAMMES = Path.of(System.getProperty("probity.root"), "programmes");

    static List<Path> programmes() throws IOException {
        try (Stream<Path> folders = Files.list(PROGRAMMES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void everyCaseOfEveryShippedProgrammePasses(Path programme) {
        CaseRun run = CaseRun.of(programme);

        assertThat(DiagnosticText.of(run.diagnostics())).isEmpty();
        assertThat(run).isInstanceOfSatisfying(CaseRun.Ran.class, ran -> {
            assertThat(ran.results()).isNotEmpty();
            assertThat(ran.results().stream()
                            .filter(result -> !result.passed())
                            .map(CaseResult::text)
                            .collect(Collectors.joining()))
                    .isEmpty();
        });
    }

    @Test
    void aPolicyFileStandsForItsProgramme() {
        CaseRun run = CaseRun.of(PROGRAMMES.resolve("city-green-card/policy.yaml"));

        assertThat(DiagnosticText.of(run.diagnostics())).isEmpty();
        assertThat(run).isInstanceOfSatisfying(CaseRun.Ran.class, ran -> assertThat(ran.results())
                .isNotEmpty());
    }

    private static CompiledPolicy greenCard() {
        return ((Compiled) PolicyCompiler.compile(PROGRAMMES.resolve("city-green-card"))).policy();
    }

    private static CaseFile read(String yaml) {
        return CaseReader.read(new PolicyFile("cases.yaml", yaml.getBytes(StandardCharsets.UTF_8)), greenCard());
    }

    @Test
    void aFailedCaseShowsExpectedAndActualAsADifference() {
        CaseFile file = read("""
                - name: too much
                  as-of: 2027-06-01
                  records:
                    - {type: volunteering, date: 2027-02-01, hours: 18}
                  expect: {score: 170, band: basic, because: {volunteering: 170}, proposes: [pause-extended-loan]}
                """);

        CaseResult result =
                new CaseRunner(greenCard()).run(((CaseFile.Cases) file).cases()).getFirst();

        assertThat(result.text()).isEqualTo("""
                FAILED  too much
                  cases.yaml:1, as of 2027-06-01
                  - score: 170
                  + score: 180
                    band: basic
                  - because: volunteering 170
                  + because: volunteering 180
                  - proposes: pause-extended-loan
                  + proposes: none
                """);
    }

    @Test
    void aRecordThatArrivedAfterTheKnownByDayIsNotSeen() {
        CaseFile file = read("""
                - name: late arrival
                  as-of: 2027-03-10
                  known-by: 2027-03-10
                  records:
                    - {type: volunteering, date: 2027-03-01, hours: 5, arrived: 2027-03-15}
                    - {type: volunteering, date: 2027-03-02, hours: 1}
                  expect: {score: 10}
                """);

        assertThat(new CaseRunner(greenCard()).run(((CaseFile.Cases) file).cases()))
                .allMatch(CaseResult::passed);
    }

    @Test
    void everyFaultOfACaseFileIsSaidAtItsPlace() {
        CaseFile file = read("""
                - name: faulty
                  as-of: 2027-02-30
                  records:
                    - {type: volunteerin, date: 2027-02-01, hours: 18}
                    - {type: volunteering, date: 2027-02-01, hours: 25}
                    - {type: volunteering, hours: 2, houres: 2}
                  expect: {scor: 1, band: golden}
                """);

        List<Diagnostic> found = ((CaseFile.Faulty) file).diagnostics();
        assertThat(found)
                .extracting(
                        one -> one.place().position().line() + " " + one.code().id())
                .containsExactly(
                        "2 bad_date",
                        "4 unknown_reference",
                        "5 case_bad_record",
                        "6 missing_key",
                        "6 unknown_key",
                        "7 unknown_key",
                        "7 unknown_reference");
        assertThat(found.get(2).sentence()).isEqualTo("`hours`: `25` is not between 1 and 24.");
        assertThat(found.get(2).help()).isEqualTo("Write a value as the record type's field declares it.");
    }

    @Test
    void moreThanAThousandRecordsAreNoCase() {
        String many = "    - {type: volunteering, date: 2027-02-01, hours: 1}\n".repeat(1001);
        CaseFile file = read("- name: many\n  as-of: 2027-06-01\n  records:\n" + many + "  expect: {score: 1}\n");

        assertThat(((CaseFile.Faulty) file).diagnostics()).singleElement().satisfies(one -> {
            assertThat(one.code().id()).isEqualTo("case_too_large");
            assertThat(one.sentence()).contains("1001");
            assertThat(one.help()).isNotEmpty();
        });
    }

    @Test
    void aCaseThatExpectsNothingIsAFault() {
        CaseFile file = read("- name: empty\n  as-of: 2027-06-01\n  records: []\n  expect: {}\n");

        assertThat(((CaseFile.Faulty) file).diagnostics())
                .extracting(one -> one.code().id())
                .containsExactly("missing_key");
    }
}
