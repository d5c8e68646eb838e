package probity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.policy.Compilation.Compiled;
import probity.policy.diagnostic.DiagnosticText;
import probity.policy.guard.DecidedCases;
import probity.policy.guard.Finding;
import probity.policy.guard.FindingText;
import probity.policy.guard.Guard;
import probity.policy.guard.Judgement;
import probity.policy.guard.rule.RuleRow;
import probity.policy.guard.rule.Verdict;

/// Each small policy here shows one verdict of one rule, after which it is called; beside it stands what is said about
/// it, word for word. With `-Dprobity.golden=write` the expected texts are written anew; read the difference.
class GuardFindingsTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("probity.root"), "policy/src/test/resources/probity/policy/guard/findings");

    static List<Path> policies() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(
                            file -> Files.isDirectory(file) || file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path policy) {
        return policy.getFileName().toString().replace(".yaml", "");
    }

    private static CompiledPolicy compiled(Path policy) {
        Compilation compilation = PolicyCompiler.compile(files(policy));
        assertThat(compilation).as(DiagnosticText.of(compilation.diagnostics())).isInstanceOf(Compiled.class);
        return ((Compiled) compilation).policy();
    }

    private static List<PolicyFile> files(Path policy) {
        try (Stream<Path> files = Files.isDirectory(policy) ? Files.list(policy) : Stream.of(policy)) {
            return files.sorted().map(GuardFindingsTest::file).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static PolicyFile file(Path path) {
        try {
            return new PolicyFile(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void everyFindingIsSaidAtItsPlaceWithLawAndHelp(Path policy) throws IOException {
        Judgement judgement = compiled(policy).judgement();
        String actual = FindingText.of(judgement);
        Path golden = FOLDER.resolve(name(policy) + ".expected");
        if ("write".equals(System.getProperty("probity.golden"))) {
            Files.writeString(golden, actual);
        }

        assertThat(actual).isEqualTo(Files.readString(golden));
        assertThat(judgement.findings().stream().map(one -> key(one.rule(), one.verdict())))
                .contains(name(policy));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aRefusedPolicyAboutPersonsIsForSyntheticPeopleOnlyAndOneAboutCompaniesCanBeStudied(Path policy)
            throws IOException {
        CompiledPolicy compiled = compiled(policy);
        boolean persons = !Files.readString(Files.isDirectory(policy) ? policy.resolve("1.yaml") : policy)
                .contains("kind: company");
        boolean refused = compiled.judgement().verdict() == Verdict.REFUSE;

        assertThat(compiled).isInstanceOf(persons && refused ? SyntheticOnly.class : Admissible.class);
    }

    /// What no policy file can show: it is known at activation only, or the language has no word for it. The first case
    /// of the decision tables that a rule decides is said word for word.
    @Test
    void everyVerdictOfEveryRuleHasAPolicyThatShowsItOrACaseOfTheDecisionTables() throws IOException {
        StringBuilder actual = new StringBuilder();
        Set<String> shown = policies().stream().map(GuardFindingsTest::name).collect(Collectors.toSet());
        for (RuleRow row : Guard.shipped().table().rows()) {
            if (!shown.contains(key(row.id(), row.verdict()))) {
                Finding finding = DecidedCases.finding(row.id(), row.verdict());
                actual.append(FindingText.of(new Judgement(List.of(finding), List.of(), Guard.VERSION, "")));
            }
        }
        Path golden = FOLDER.resolveSibling("not-in-a-file.expected");
        if ("write".equals(System.getProperty("probity.golden"))) {
            Files.writeString(golden, actual);
        }

        assertThat(actual.toString()).isEqualTo(Files.readString(golden));
    }

    @Test
    void noPolicyIsCalledAfterAVerdictThatNoRuleHas() throws IOException {
        assertThat(Guard.shipped().table().rows().stream().map(row -> key(row.id(), row.verdict())))
                .containsAll(policies().stream().map(GuardFindingsTest::name).toList());
    }

    private static String key(String rule, Verdict verdict) {
        return (rule + "-" + verdict).toLowerCase(Locale.ROOT);
    }
}
