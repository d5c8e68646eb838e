package probity.policy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import probity.policy.Admissible;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;
import probity.policy.guard.RecordGuard.Came;

class RecordGuardTest {

    private static RecordGuard guard(String programme) {
        Compilation compilation =
                PolicyCompiler.compile(Path.of("../programmes").resolve(programme));
        return ((Admissible) ((Compilation.Compiled) compilation).policy()).records();
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    @Test
    void whatComesAsTheTextForeseesMayCount() {
        RecordGuard guard = guard("city-green-card");
        assertThat(guard.refused(new Came("volunteering", "VERIFIED", 0))).isEmpty();
        assertThat(guard.refused(new Came("volunteering", "VERIFIED", 0), "silver"))
                .isEmpty();
    }

    @Test
    void whatComesFromNobodyOrFromACameraMayNot() {
        RecordGuard guard = guard("city-green-card");
        assertThat(rules(guard.refused(new Came("late-returns", "ANON", 1)))).contains("SRC-1");
        assertThat(rules(guard.refused(new Came("late-returns", "SENSOR", 1)))).contains("SRC-1");
        assertThat(rules(guard.refused(new Came("late-returns", "", 1)))).containsExactly("TAX-1");
    }

    @Test
    void anEffectIsAskedForByItself() {
        RecordGuard guard = guard("city-green-card");
        Came rumour = new Came("late-returns", "ANON", 1);
        assertThat(rules(guard.refused(rumour, "pause-extended-loan"))).contains("SRC-1");
        assertThat(guard.refused(rumour, "no-such-provision")).isEmpty();
    }

    @Test
    void aTypeThatThePolicyDoesNotKnowHasNoEffectToJudge() {
        assertThat(guard("city-green-card").refused(new Came("rumour", "ANON", 1)))
                .isEmpty();
    }
}
