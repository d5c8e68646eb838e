package probity.verify.oracle.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.core.compiled.CompiledPolicy;
import probity.core.compiled.Standings;
import probity.core.policy.Policy;
import probity.core.record.CreditRecord;
import probity.core.record.RecordList;
import probity.core.score.Evaluator;
import probity.policy.Admissible;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;
import probity.policy.csv.RecordsReader;
import probity.policy.diagnostic.Diagnostic;

/// What comes from tables against the plain evaluation, on the sample of every programme that ships one.
class CompiledSamplesTest {

    private static final Path PROGRAMMES = Path.of(System.getProperty("probity.root", ".."), "programmes");

    static List<Path> programmes() throws IOException {
        try (Stream<Path> folders = Files.list(PROGRAMMES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("sample/records.csv"))
                            && Files.exists(folder.resolve("policy.yaml"))
                            && admissible(folder) instanceof Compilation.Compiled(Admissible _, List<Diagnostic> _))
                    .sorted()
                    .toList();
        }
    }

    private static Compilation admissible(Path folder) {
        return PolicyCompiler.compile(folder.resolve("policy.yaml"));
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void everybodyOfTheSampleStandsWhereThePlainEvaluationSays(Path folder) throws IOException {
        if (!(admissible(folder) instanceof Compilation.Compiled(Admissible policy, List<Diagnostic> _))) {
            throw new AssertionError(folder + " is not admissible");
        }
        Map<String, List<CreditRecord>> bySubject = read(policy.policy(), folder.resolve("sample/records.csv"));
        List<RecordList> subjects =
                bySubject.values().stream().map(RecordList::new).toList();
        LocalDate last = bySubject.values().stream()
                .flatMap(List::stream)
                .map(CreditRecord::date)
                .max(LocalDate::compareTo)
                .orElseThrow();
        Evaluator evaluator = new Evaluator(policy.policy());
        CompiledPolicy compiled = new CompiledPolicy(policy.policy(), Populations.of(policy.policy(), subjects, 2));
        for (LocalDate day : List.of(last, last.minusMonths(2), last.plusYears(1))) {
            Standings standings = compiled.standings(day, 2);
            System.out.println(folder.getFileName() + " " + day + " subjects=" + subjects.size() + " plainly="
                    + standings.plain());
            for (int subject = 0; subject < subjects.size(); subject++) {
                assertThat(standings.of(subject)).isEqualTo(evaluator.standing(subjects.get(subject), day));
            }
        }
    }

    private static Map<String, List<CreditRecord>> read(Policy policy, Path file) throws IOException {
        Map<String, List<CreditRecord>> bySubject = new TreeMap<>();
        if (!(RecordsReader.open(policy, Files.newInputStream(file)) instanceof RecordsReader.Opened opened)) {
            throw new AssertionError(file + " cannot be read");
        }
        try (RecordsReader reader = opened.reader()) {
            while (reader.next()) {
                assertThat(reader.bad()).isNull();
                bySubject
                        .computeIfAbsent(reader.row().subject(), any -> new ArrayList<>())
                        .add(reader.row().toRecord());
            }
        }
        return bySubject;
    }
}
