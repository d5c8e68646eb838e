package probity.verify.manual;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import probity.core.policy.Force;
import probity.core.policy.Measure;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.scale.Percentile;
import probity.policy.Admissible;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;

/// What a policy says without moving a point: the manual's examples of it, and what of them is in the policy that was
/// compiled.
class SpokenPartsTest {

    private static Policy policy(String title) {
        Section section = Manual.sections().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
        String text = Manual.frame(section)
                .with(section.examples().getFirst().policy().text())
                .text();
        Compilation compilation = PolicyCompiler.compile(List.of(new PolicyFile(title, text.getBytes(UTF_8))));
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return ((Admissible) ((Compilation.Compiled) compilation).policy()).policy();
    }

    private static PolicyVersion version(String title) {
        return policy(title).versions().getFirst();
    }

    /// The key `force`.
    @Test
    void aBenefitOrMeasureMustOrMayBeGivenOrTaken() {
        assertThat(version("Benefits").measures())
                .extracting(Measure::terms)
                .extracting(Measure.Terms::force)
                .containsExactly(Force.MANDATORY);
        assertThat(version("Measures").measures())
                .extracting(Measure::terms)
                .extracting(Measure.Terms::force)
                .containsExactly(Force.MANDATORY, Force.DISCRETIONARY);
    }

    /// The key `law`.
    @Test
    void theLegalBasisIsThatOfEachPart() {
        Policy policy = policy("Legal basis");
        PolicyVersion version = policy.versions().getFirst();
        assertThat(version.rules()).extracting(rule -> rule.law()).containsExactly("Harbour Act 31");
        assertThat(version.lists()).extracting(list -> list.law()).containsExactly("Harbour Act 40");
        assertThat(version.measures())
                .extracting(measure -> measure.terms().law())
                .containsExactly("Harbour Act 50", "Harbour Act 41");
        assertThat(policy.types())
                .extracting(type -> type.classification().law())
                .containsExactly("Harbour Act 30");
    }

    /// The key `binding-language`.
    @Test
    void aTextIsReadInTheLanguageThatIsAskedForAndBindsInOne() {
        PolicyVersion version = version("Languages");
        assertThat(version.heading().title().in("en")).isEqualTo("Harbour Register");
        assertThat(version.heading().title().in("fr")).isEqualTo("Havenregister");
        assertThat(version.heading().title().bindingText()).isEqualTo("Havenregister");
        assertThat(version.articles())
                .extracting(article -> article.text().in("en"))
                .containsExactly("A fine costs 5 points.");
    }

    /// The keys `shown-to` and `groups`.
    @Test
    void thePercentileIsForOneselfAndForADeclaredGroup() {
        Policy policy = policy("Percentile");
        Percentile percentile = policy.versions().getFirst().scale().percentile();
        assertThat(percentile).isNotNull();
        assertThat(percentile.shownTo()).isEqualTo("self");
        Percentile.Group group = percentile.groups().getFirst();
        assertThat(policy.types().get(group.type()).name()).isEqualTo("profile");
        assertThat(policy.types().get(group.type()).fields().get(group.field()).name())
                .isEqualTo("sector");
    }
}
