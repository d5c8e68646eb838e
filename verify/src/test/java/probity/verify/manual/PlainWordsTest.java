package probity.verify.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.policy.booklet.BookletMaking;

/// Whether the rendered policy tells of each construct of the language: what is taken out of a policy, or
/// changed in it, is another booklet. The words of the articles stay as they are, and what the guard finds is
/// left aside, so that the difference is in the sentences that are made.
class PlainWordsTest {

    /// Rows about what a policy may not be; such a policy is not compiled and has no booklet. The messages are shown by
    /// `LanguageCoverageTest`.
    private static final Map<String, String> WITHOUT_BOOKLET = Map.of(
            "L53", "conflicting rules are an error",
            "L56", "identical rules are a warning; where they move points or grades, an error",
            "L57", "a rule that nothing reaches is an error",
            "L58", "a band that nothing reaches is an error");

    private static final Map<List<String>, String> WHOLE = new HashMap<>();

    private static final Map<String, List<Proof>> EXAMPLES = ofTheManual();

    @TempDir
    private Path folder;

    /// @param key one of those by which the construct is written
    private record Told(Construct construct, String key) {
        @Override
        public String toString() {
            return construct + ": " + key;
        }
    }

    static List<Told> told() throws IOException {
        List<Told> told = new ArrayList<>();
        for (Construct construct : Construct.all()) {
            if (!WITHOUT_BOOKLET.containsKey(construct.number())) {
                construct.keys().forEach(key -> told.add(new Told(construct, key)));
            }
        }
        return told;
    }

    @Test
    void onlyWhatHasNoBookletIsLeftOut() throws IOException {
        assertThat(told()).hasSizeGreaterThan(60);
        for (Construct construct : Construct.all()) {
            String reason = WITHOUT_BOOKLET.get(construct.number());
            assertThat(reason == null || reason.equals(construct.item()))
                    .as("%s", construct)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("told")
    void whatIsTakenOutOrChangedIsAnotherBooklet(Told told) throws IOException {
        boolean differs = false;
        for (Proof example : told.construct().cases()) {
            differs = differs || differs(example, told.key());
        }
        for (MatchResult link :
                Construct.LINK.matcher(told.construct().manual()).results().toList()) {
            for (Proof example : EXAMPLES.getOrDefault(link.group(1), List.of())) {
                differs = differs || differs(example, told.key());
            }
        }
        assertThat(differs)
                .as("%s: taken out or changed, the booklet is the same", told)
                .isTrue();
    }

    private static Map<String, List<Proof>> ofTheManual() {
        Map<String, List<Proof>> examples = new HashMap<>();
        for (Section section : Manual.sections()) {
            for (Section.Example one : section.examples()) {
                examples.computeIfAbsent(section.page(), _ -> new ArrayList<>()).add(Proofs.example(section, one));
            }
        }
        return examples;
    }

    /// Whether the example has the key and is not the same without it.
    private boolean differs(Proof example, String key) throws IOException {
        if (example.versions().stream()
                .noneMatch(version -> LanguageKeys.usedIn(version).contains(key))) {
            return false;
        }
        String whole = WHOLE.get(example.versions());
        if (whole == null) {
            whole = booklet(example);
            assertThat(whole).as("the booklet of an example for %s", key).isNotNull();
            WHOLE.put(example.versions(), whole);
        }
        boolean compiled = false;
        for (Proof other : (Iterable<Proof>) example.otherwise(key)::iterator) {
            String booklet = booklet(other);
            compiled |= booklet != null;
            if (booklet != null && !booklet.equals(whole)) {
                return true;
            }
        }
        // What a policy cannot do without is taken out with the rule or provision that has it.
        for (int out = 1; out <= Proof.FURTHEST && !compiled; out++) {
            String booklet = booklet(example.without(key, out));
            compiled = booklet != null;
            if (booklet != null && !booklet.equals(whole)) {
                return true;
            }
        }
        return false;
    }

    /// The booklet without what the guard says; null when the policy cannot be read.
    private @Nullable String booklet(Proof policy) throws IOException {
        Path place = Files.createTempDirectory(folder, "policy");
        for (int i = 0; i < policy.versions().size(); i++) {
            Files.writeString(place.resolve(i + ".yaml"), policy.versions().get(i));
        }
        return BookletMaking.of(place, Locale.ENGLISH) instanceof BookletMaking.Made made
                ? made.booklet().markdown().replaceFirst("(?s)\n## What the guard says\n.*?\n## ", "\n## ")
                : null;
    }

    /// The keys `force`, `law` and `binding-language`: they move no point, so that no case can show them.
    @Test
    void forceLawAndBindingLanguageAreTold() throws IOException {
        assertThat(shown("Benefits")).contains("Whoever meets its conditions is entitled to it.");
        assertThat(shown("Measures"))
                .contains("it must be decided; it is not left to discretion.")
                .contains("may decide otherwise even when its conditions are met.");
        assertThat(shown("Legal basis"))
                .contains("Harbour Act 30", "Harbour Act 31", "Harbour Act 40", "Harbour Act 41", "Harbour Act 50");
        assertThat(shown("Languages")).contains("The text in Dutch binds");
    }

    /// The key `major`, which is in no row.
    @Test
    void aVersionThatIsAnotherProgrammeSaysSo() throws IOException {
        assertThat(shown("What rules when", 2))
                .contains("This version is another programme from its first day on")
                .contains("Records dated before 1 January 2028 stay under the version of their day.");
        assertThat(shown("What rules when", 0)).doesNotContain("another programme");
    }

    private String shown(String title) throws IOException {
        return shown(title, 0);
    }

    /// @param index of the example in the section
    private String shown(String title, int index) throws IOException {
        Section section = Manual.sections().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
        String booklet = booklet(Proofs.example(section, section.examples().get(index)));
        assertThat(booklet).isNotNull();
        return booklet;
    }
}
