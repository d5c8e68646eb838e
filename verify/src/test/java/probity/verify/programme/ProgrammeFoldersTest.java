package probity.verify.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.policy.cases.CaseResult;
import probity.policy.cases.CaseRun;

/// What every folder in `programmes` owes its reader.
class ProgrammeFoldersTest {

    private static final Path PROGRAMMES = Path.of(System.getProperty("probity.root", ".."), "programmes");
    private static final Pattern RECORD_TYPES_IN_CASES = Pattern.compile("(?m)(?:^ *|[{,-] *)type: ([a-z0-9-]+)");

    private static final Pattern FINDING = Pattern.compile(": (?:REFUSE|CONDITION) ([A-Z]+-[0-9]+)$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]+-[0-9]+) \\|.*\\| ([^|]+) \\|$");
    private static final Pattern FOUND_BY = Pattern.compile("(?m)^\\| ([A-Z]{3}-[0-9]+) \\|");

    private static final Pattern SOURCES = Pattern.compile("(?m)^(## |\\*\\*)?Sources?\\b");

    /// Made for measuring and run by nobody: there is nothing it would do, and no programme it stands for.
    private static final String MEASURING = "city-benchmark";

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
    void nothingThatAProgrammeOwesIsMissing(Path folder) throws IOException {
        assertThat(missing(folder)).isEmpty();
    }

    /// The test above on a copy from which one part after the other is taken away.
    @Test
    void eachPartThatIsTakenAwayIsMissed(@TempDir Path copy) throws IOException {
        Path whole = PROGRAMMES.resolve("green-wallet");
        for (Path file : files(whole)) {
            Path to = copy.resolve(whole.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
        assertThat(missing(copy)).isEmpty();
        for (Path file : files(copy)) {
            byte[] kept = Files.readAllBytes(file);
            Files.delete(file);
            assertThat(missing(copy).isEmpty())
                    .as("%s was taken away", file.getFileName())
                    .isEqualTo(file.endsWith("MakeSample.java"));
            Files.write(file, kept);
        }
        Path readme = copy.resolve("README.md");
        Files.writeString(readme, Files.readString(readme).replace("Sources:", "Read:"));
        assertThat(missing(copy)).containsExactly("where the rules come from, in README.md");
    }

    private static List<String> missing(Path folder) throws IOException {
        List<String> missing = new ArrayList<>();
        Path cases = folder.resolve("cases");
        if (yaml(folder).isEmpty()) {
            missing.add("a policy");
        }
        if (!Files.isDirectory(cases) || yaml(cases).isEmpty()) {
            missing.add("cases");
        }
        for (String name : List.of("README.md", "verdict.txt", "booklet.md", "samples.sha256")) {
            if (!Files.exists(folder.resolve(name))) {
                missing.add(name);
            }
        }
        missing.addAll(missingOfTheSample(folder));
        if (Files.exists(folder.resolve("README.md")) && Files.exists(folder.resolve("verdict.txt"))) {
            missing.addAll(unsaid(folder));
        }
        return missing;
    }

    /// Records of invented subjects with their results; as cases where no file of records is let in.
    private static List<String> missingOfTheSample(Path folder) throws IOException {
        List<String> missing = new ArrayList<>();
        Path cases = folder.resolve("sample/people.yaml");
        Path records = folder.resolve("sample/records.csv");
        Path results = folder.resolve("sample/scores.csv");
        if (!Files.exists(cases) && !Files.exists(records)) {
            missing.add("a sample");
        }
        if (Files.exists(records) && !Files.exists(results)) {
            missing.add("the results of the sample");
        }
        Path digests = folder.resolve("samples.sha256");
        Path sample = Files.exists(cases) ? cases : records;
        String listed = Files.exists(digests) ? Files.readString(digests) : "";
        if (!listed.contains("  " + folder.relativize(sample) + "\n")) {
            missing.add("the digest of the sample");
        }
        return missing;
    }

    /// What the README leaves unsaid: sources; and of a policy that is refused, what it would do to whom it is
    /// about and what to do instead.
    private static List<String> unsaid(Path folder) throws IOException {
        String readme = Files.readString(folder.resolve("README.md"));
        String verdict = Files.readString(folder.resolve("verdict.txt"));
        boolean ofPersons = verdict.contains("refused for natural persons");
        boolean refused = verdict.contains(": REFUSE ")
                && !MEASURING.equals(folder.getFileName().toString());
        List<String> unsaid = new ArrayList<>();
        if (!SOURCES.matcher(readme).find()) {
            unsaid.add("where the rules come from, in README.md");
        }
        String about = ofPersons ? "people" : "companies";
        if (refused && !readme.contains("## What it would do to " + about)) {
            unsaid.add("what it would do to " + about + ", in README.md");
        }
        if (refused && !readme.contains("he nearest lawful")) {
            unsaid.add("the nearest lawful programme, in README.md");
        }
        return unsaid;
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

    /// Whatever the guard finds in an article stands in the README with these articles, so that nobody has to read the
    /// whole verdict. What is open at activation alone is said there in general.
    @ParameterizedTest
    @MethodSource("programmes")
    void theReadmeShowsEveryFindingWithItsArticles(Path folder) throws IOException {
        String readme = Files.readString(folder.resolve("README.md"));
        Map<String, Set<String>> found = new TreeMap<>();
        String article = "";
        for (String line : Files.readAllLines(folder.resolve("verdict.txt"))) {
            article = line.startsWith(" ") ? article : line;
            Matcher finding = FINDING.matcher(line);
            if (finding.find() && article.matches("head|article .*")) {
                found.computeIfAbsent(finding.group(1), any -> new TreeSet<>()).add(article.replace("article ", ""));
            }
        }
        Map<String, Set<String>> shown = new TreeMap<>();
        ROW.matcher(readme)
                .results()
                .filter(row -> found.containsKey(row.group(1)))
                .forEach(row -> shown.computeIfAbsent(row.group(1), any -> new TreeSet<>())
                        .addAll(List.of(row.group(2).split(", "))));
        assertThat(shown).isEqualTo(found);
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
