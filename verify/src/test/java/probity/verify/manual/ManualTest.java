package probity.verify.manual;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;
import probity.policy.cases.CaseResult;
import probity.policy.cases.CaseRun;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Diagnostic;
import probity.verify.manual.Section.Example;
import probity.verify.manual.Section.Row;

/// Runs what the manual of the policy language shows: right examples with their cases, wrong ones with the messages
/// they name. A key of the language without a row, or a row without an example, fails here.
class ManualTest {

    /// The frame holds more than an example needs.
    private static final Set<Code> OF_THE_FRAME = Set.of(Code.UNUSED_SOURCE, Code.UNUSED_RECORD_TYPE);

    private static final Pattern NAMED = Pattern.compile("# ([a-z0-9_]+(?:, [a-z0-9_]+)*)$");

    @TempDir
    private Path folder;

    static List<Section> sections() {
        return Manual.sections();
    }

    static List<Section> withExamples() {
        return sections().stream().filter(one -> !one.examples().isEmpty()).toList();
    }

    static List<Section> withWrongOnes() {
        return sections().stream()
                .filter(one ->
                        one.blocks().stream().anyMatch(block -> block.kind().startsWith("wrong")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("withExamples")
    void everyExampleCompilesAndItsCasesHold(Section section) throws IOException {
        Frame frame = Manual.frame(section);
        int number = 0;
        for (Example example : section.examples()) {
            Path place = Files.createDirectory(folder.resolve(Integer.toString(++number)));
            CaseRun run = run(place, frame, example);
            assertThat(run.diagnostics())
                    .as("%s, line %s", section, example.policy().line())
                    .filteredOn(one -> !OF_THE_FRAME.contains(one.code()))
                    .isEmpty();
            assertThat(run).isInstanceOf(CaseRun.Ran.class);
            assertThat(((CaseRun.Ran) run)
                            .results().stream().filter(one -> !one.passed()).map(CaseResult::text))
                    .as("%s, line %s", section, example.policy().line())
                    .isEmpty();
        }
    }

    private static CaseRun run(Path place, Frame frame, Example example) throws IOException {
        for (Block other : example.beside()) {
            String name = other.kind().substring("beside ".length());
            Path beside = Files.createDirectory(place.resolve(name));
            Frame its = frame.with(other.text()).with("programme: " + name + "\n");
            Files.writeString(beside.resolve("policy.yaml"), its.text());
        }
        Path programme =
                Files.createDirectories(place.resolve("programme/cases")).getParent();
        int version = 0;
        for (String document : example.policy().documents()) {
            Files.writeString(
                    programme.resolve(++version + ".yaml"), frame.with(document).text());
        }
        assertThat(example.cases())
                .as("line %s has cases", example.policy().line())
                .isNotBlank();
        Files.writeString(programme.resolve("cases/cases.yaml"), example.cases());
        return CaseRun.of(programme);
    }

    @ParameterizedTest
    @MethodSource("withWrongOnes")
    void everyWrongExampleGivesTheMessagesItNamesAtTheLinesWhereItNamesThem(Section section) {
        Frame frame = Manual.frame(section);
        for (Block block : section.of("wrong")) {
            block.documents().forEach(one -> wrong(section, block, List.of(frame.with(one))));
        }
        for (Block block : section.of("wrong versions")) {
            wrong(section, block, block.documents().stream().map(frame::with).toList());
        }
    }

    private static void wrong(Section section, Block block, List<Frame> versions) {
        List<PolicyFile> files = new ArrayList<>();
        Set<String> named = new TreeSet<>();
        for (Frame version : versions) {
            String name = (files.size() + 1) + ".yaml";
            files.add(new PolicyFile(name, version.text().getBytes(UTF_8)));
            named.addAll(named(name, version.text()));
        }
        Set<String> given = PolicyCompiler.compile(files).diagnostics().stream()
                .filter(one -> !OF_THE_FRAME.contains(one.code())
                        || named.toString().contains(one.code().id()))
                .map(ManualTest::place)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named)
                .as("%s, line %s names a message", section, block.line())
                .isNotEmpty();
        assertThat(given)
                .as(
                        "%s, line %s:%n%s",
                        section, block.line(), versions.getLast().text())
                .isEqualTo(named);
        assertThat(section.codes())
                .as("messages of %s", section)
                .containsAll(named.stream().map(one -> one.split(" ", 2)[1]).toList());
    }

    private static String place(Diagnostic diagnostic) {
        return diagnostic.place().file() + ":" + diagnostic.place().position().line() + " "
                + diagnostic.code().id();
    }

    private static Set<String> named(String file, String text) {
        Set<String> named = new TreeSet<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = NAMED.matcher(lines.get(i));
            if (comment.find()) {
                for (String code : comment.group(1).split(", ", -1)) {
                    named.add(file + ":" + (i + 1) + " " + code);
                }
            }
        }
        return named;
    }

    @ParameterizedTest
    @MethodSource("sections")
    void everyKeyIsShownByAnExampleInItsSection(Section section) {
        Set<String> used = new TreeSet<>();
        for (Example example : section.examples()) {
            for (String document : example.policy().documents()) {
                used.addAll(LanguageKeys.usedIn(Frame.EMPTY.with(document).text()));
            }
        }
        assertThat(used)
                .as("%s", section)
                .containsAll(section.rows().stream().map(Row::key).toList());
    }

    @ParameterizedTest
    @MethodSource("sections")
    void everyRowSaysWhatTheKeyTakesWhatHoldsWithoutItAndWhatItMeans(Section section) {
        for (Row row : section.rows()) {
            assertThat(row.cells()).as("%s: %s", section, row.key()).hasSize(3).noneMatch(String::isBlank);
            String said = String.join(" ", row.cells());
            assertThat(LanguageKeys.all().getOrDefault(row.key(), List.of()))
                    .as("%s names every word of %s", section, row.key())
                    .allMatch(word -> said.contains("`" + word + "`"));
        }
    }

    @ParameterizedTest
    @MethodSource("sections")
    void everyBlockIsOfAKindThatIsRun(Section section) {
        assertThat(section.blocks().stream().map(block -> block.kind().split(" ", 2)[0]))
                .as("%s", section)
                .allMatch(List.of("frame", "example", "cases", "wrong", "beside")::contains);
    }

    @Test
    void everyKeyOfTheLanguageIsInTheManualAndNoOther() {
        Set<String> treated = new TreeSet<>();
        sections().forEach(section -> section.rows().forEach(row -> treated.add(row.key())));

        assertThat(treated)
                .containsExactlyInAnyOrderElementsOf(LanguageKeys.all().keySet());
    }

    @Test
    void everyMessageThatAPolicyCanGiveIsNamedWhereItCanArise() {
        Set<String> named = new TreeSet<>();
        sections().forEach(section -> named.addAll(section.codes()));

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Code.values())
                        .map(Code::id)
                        .filter(code -> !code.startsWith("case_"))
                        .toList());
    }
}
