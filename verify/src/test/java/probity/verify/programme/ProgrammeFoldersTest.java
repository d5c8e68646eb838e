package probity.verify.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.policy.cases.CaseResult;
import probity.policy.cases.CaseRun;

/// What every folder in `programmes` owes its reader.
class ProgrammeFoldersTest {

    private static final Path PROGRAMMES = Path.of(System.getProperty("probity.root", ".."), "programmes");
    private static final Pattern RECORD_TYPES_IN_CASES = Pattern.compile("(?m)(?:^ *|[{,-] *)type: ([a-z0-9-]+)");

    private static final Pattern REFUSED_BY = Pattern.compile("REFUSE ([A-Z]+-[0-9]+)");
    private static final Pattern FOUND_BY = Pattern.compile("(?m)^\\| ([A-Z]{3}-[0-9]+) \\|");

    static List<Path> programmes() throws IOException {
        try (Stream<Path> folders = Files.list(PROGRAMMES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    /// Those few enough to be read in full; a city's rulebook has too many kinds of records for a case of each.
    static List<Path> smallProgrammes() throws IOException {
        return programmes().stream()
                .filter(folder -> !folder.getFileName().toString().startsWith("weihai"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void everyCaseHoldsAndNothingIsWarnedOf(Path folder) {
        CaseRun run = CaseRun.of(folder);
        assertThat(run.diagnostics()).isEmpty();
        assertThat(run).isInstanceOf(CaseRun.Ran.class);
        List<CaseResult> results = ((CaseRun.Ran) run).results();
        assertThat(results).isNotEmpty();
        assertThat(results.stream().filter(one -> !one.passed()).map(CaseResult::text))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("smallProgrammes")
    void everyKindOfRecordOccursInACase(Path folder) throws IOException {
        Set<String> declared = new TreeSet<>();
        for (Path version : yaml(folder)) {
            declared.addAll(recordTypes(Files.readAllLines(version)));
        }
        Set<String> used = new TreeSet<>();
        for (Path cases : yaml(folder.resolve("cases"))) {
            RECORD_TYPES_IN_CASES.matcher(Files.readString(cases)).results().forEach(found -> used.add(found.group(1)));
        }
        assertThat(declared).isNotEmpty();
        assertThat(used).containsAll(declared);
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void theReadmeSpeaksOfEveryFileBesideIt(Path folder) throws IOException {
        String readme = Files.readString(folder.resolve("README.md"));
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString();
            boolean named = readme.contains("`" + name + "`") || readme.contains("`" + name.split("/", 2)[0] + "/`");
            assertThat(named || name.equals("README.md"))
                    .as("%s is not in the README", name)
                    .isTrue();
        }
    }

    /// Every rule of the guard that refuses stands in the README, so that nobody has to read the whole verdict.
    @ParameterizedTest
    @MethodSource("programmes")
    void theReadmeNamesEveryRuleThatRefuses(Path folder) throws IOException {
        Path verdict = folder.resolve("verdict.txt");
        String said = Files.exists(verdict) ? Files.readString(verdict) : "";
        String readme = Files.readString(folder.resolve("README.md"));
        REFUSED_BY.matcher(said).results().forEach(found -> assertThat(readme).contains(found.group(1)));
    }

    /// A row of its table that no verdict bears out would be an accusation.
    @ParameterizedTest
    @MethodSource("programmes")
    void theReadmesTableNamesNoRuleThatTheVerdictDoesNot(Path folder) throws IOException {
        Path verdict = folder.resolve("verdict.txt");
        String said = Files.exists(verdict) ? Files.readString(verdict) : "";
        String readme = Files.readString(folder.resolve("README.md"));
        FOUND_BY.matcher(readme).results().forEach(row -> assertThat(said).contains(" " + row.group(1) + "\n"));
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void samplesAreThoseWhoseDigestShips(Path folder) throws IOException, NoSuchAlgorithmException {
        Path list = folder.resolve("samples.sha256");
        for (String line : Files.exists(list) ? Files.readAllLines(list) : List.<String>of()) {
            byte[] sample = Files.readAllBytes(folder.resolve(line.substring(66)));
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(sample));
            assertThat(line).startsWith(digest);
        }
    }

    /// The keys under `records:`, by their indentation.
    private static Set<String> recordTypes(List<String> lines) {
        Set<String> types = new TreeSet<>();
        boolean inside = false;
        for (String line : lines) {
            if (line.matches(" {4}[a-z].*")) {
                inside = line.startsWith("    records:");
            }
            if (inside && line.matches(" {6}[a-z][a-z0-9-]*:.*")) {
                types.add(line.strip().split(":", 2)[0]);
            }
        }
        return types;
    }

    private static List<Path> yaml(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).collect(Collectors.toList());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
