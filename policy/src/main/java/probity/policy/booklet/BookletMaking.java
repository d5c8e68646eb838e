package probity.policy.booklet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.text.Text;
import probity.policy.Compilation;
import probity.policy.CompiledPolicy;
import probity.policy.PolicyCompiler;
import probity.policy.SyntheticDoor;
import probity.policy.cases.Case;
import probity.policy.cases.CaseResult;
import probity.policy.cases.CaseRun;
import probity.policy.diagnostic.Diagnostic;

/// What came of making the booklet of a policy.
public sealed interface BookletMaking {

    /// @param booklet of the last version
    /// @param languages in which it has any text
    record Made(Booklet booklet, List<String> languages) implements BookletMaking {
        public Made {
            languages = List.copyOf(languages);
        }
    }

    /// @param diagnostics why the policy or its cases cannot be read
    record Unreadable(List<Diagnostic> diagnostics) implements BookletMaking {
        public Unreadable {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /// A booklet does not print an example that is wrong.
    ///
    /// @param failed at least one
    record FailedCases(List<CaseResult> failed) implements BookletMaking {
        public FailedCases {
            failed = List.copyOf(failed);
        }
    }

    /// The booklet of the policy at `path`: a file, or the folder of a programme with its cases. A policy that is
    /// refused for natural persons has a booklet too, which says so; it evaluates nobody.
    static BookletMaking of(Path path, Locale locale) {
        return switch (PolicyCompiler.compile(path)) {
            case Compilation.Unreadable(List<Diagnostic> diagnostics) -> new Unreadable(diagnostics);
            case Compilation.Compiled compiled ->
                Files.isDirectory(path.resolve("cases"))
                        ? withCases(path, compiled.policy(), locale)
                        : made(compiled.policy(), List.of(), locale);
        };
    }

    private static BookletMaking withCases(Path folder, CompiledPolicy compiled, Locale locale) {
        return switch (CaseRun.of(folder)) {
            case CaseRun.Unreadable(List<Diagnostic> diagnostics) -> new Unreadable(diagnostics);
            case CaseRun.Ran ran
            when ran.passed() -> {
                List<Case> cases = ran.results().stream().map(CaseResult::of).toList();
                yield made(compiled, cases, locale);
            }
            case CaseRun.Ran ran ->
                new FailedCases(
                        ran.results().stream().filter(one -> !one.passed()).toList());
        };
    }

    private static Made made(CompiledPolicy compiled, List<Case> cases, Locale locale) {
        Policy policy = SyntheticDoor.open(compiled);
        PolicyVersion version = policy.versions().getLast();
        Booklet booklet = Booklet.of(new Edition(policy, version, compiled.judgement()), cases, locale);
        Stream<Text> texts = Stream.concat(
                Stream.of(version.heading().title()),
                version.articles().stream().flatMap(article -> Stream.of(article.title(), article.text())));
        return new Made(
                booklet,
                texts.flatMap(text -> text.byLanguage().keySet().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
