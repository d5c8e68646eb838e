package probity.verify.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of what the policy language can say, held to the manual and to the cases that prove each row: a case
/// holds, and no longer holds when the construct is taken out of the policy.
class LanguageCoverageTest {

    private static final Pattern CASE =
            Pattern.compile("`((?:programmes|docs/reference/policy)/[a-z0-9.-]+)`: “([^”]+)”");
    private static final Pattern WRONG = Pattern.compile("`(docs/reference/policy/[a-z-]+\\.md)`: `([a-z_]+)`");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)`");

    @TempDir
    private Path folder;

    static List<Construct> rows() throws IOException {
        return Construct.all();
    }

    @Test
    void everyRowStandsOnceAndInOrder() throws IOException {
        List<String> numbers = rows().stream().map(Construct::number).toList();
        assertThat(numbers).hasSizeGreaterThan(50);
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(number -> "L%02d".formatted(number))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theManualTreatsIt(Construct row) {
        List<MatchResult> links = Construct.LINK.matcher(row.manual()).results().toList();
        assertThat(links).as("%s", row).isNotEmpty();
        for (MatchResult link : links) {
            List<String> anchors = Manual.sections().stream()
                    .filter(section -> section.page().equals(link.group(1)))
                    .map(section -> anchor(section.title()))
                    .toList();
            assertThat(anchors).as("%s", row).contains(link.group(2));
        }
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    @ParameterizedTest
    @MethodSource("rows")
    void itsCasesHoldAndDoNotHoldWithoutIt(Construct row) throws IOException {
        List<MatchResult> cases = CASE.matcher(row.proof()).results().toList();
        List<String> keys = row.keys();
        assertThat(LanguageKeys.all().keySet()).as("%s", row).containsAll(keys);
        for (int i = 0; i < cases.size(); i++) {
            Proof proof = Proofs.of(cases.get(i).group(1), cases.get(i).group(2));
            Path place = Files.createDirectory(folder.resolve("case-" + i));
            assertThat(proof.holds(place.resolve("whole")))
                    .as("%s: “%s” holds", row, cases.get(i).group(2))
                    .isTrue();
            assertThat(provenBy(proof, keys, place))
                    .as(
                            "%s: “%s” holds without %s as well, so it does not show it",
                            row, cases.get(i).group(2), keys)
                    .isTrue();
        }
    }

    /// Whether the case fails without at least one of the keys, those that its policy has.
    private static boolean provenBy(Proof proof, List<String> keys, Path place) throws IOException {
        boolean proven = false;
        for (String key : keys) {
            boolean used = proof.versions().stream()
                    .anyMatch(version -> LanguageKeys.usedIn(version).contains(key));
            proven |= used && !proof.holdsWithout(key, place.resolve(key));
        }
        return proven;
    }

    /// That the message is given is shown by `ManualTest`.
    @ParameterizedTest
    @MethodSource("rows")
    void theMessageItNamesIsThatOfAWrongExample(Construct row) {
        for (MatchResult wrong : WRONG.matcher(row.proof()).results().toList()) {
            assertThat(Manual.sections().stream()
                            .filter(section -> section.page().equals(wrong.group(1)))
                            .flatMap(section -> section.of("wrong").stream())
                            .anyMatch(block -> block.text().matches("(?s).*# [a-z_, ]*\\b" + wrong.group(2) + "\\b.*")))
                    .as("%s: %s", row, wrong.group(2))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatNoCaseCanShowIsShownByATestThatIsThere(Construct row) throws IOException {
        boolean shown =
                CASE.matcher(row.proof()).find() || WRONG.matcher(row.proof()).find();
        List<String> tests =
                TEST.matcher(row.proof()).results().map(test -> test.group(1)).toList();
        assertThat(shown || !tests.isEmpty())
                .as("%s is proven by something", row)
                .isTrue();
        for (String test : tests) {
            String source = source(test);
            assertThat(row.keys())
                    .as("%s: %s speaks of one of the keys", row, test)
                    .anyMatch(key -> source.contains(key.substring(key.indexOf('.') + 1)));
        }
    }

    private static String source(String test) throws IOException {
        try (Stream<Path> files = Files.walk(Manual.ROOT)) {
            Path source = files.filter(file -> file.endsWith(test + ".java"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(source);
        }
    }
}
