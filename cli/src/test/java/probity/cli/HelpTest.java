package probity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score",
                "explain",
                "policy check",
                "policy test",
                "policy diff",
                "ledger verify",
                "ledger export",
                "demo",
                "serve",
                "backup",
                "restore",
                "operator add",
                "operator reset-password",
                "key rotate"
            })
    void everyCommandHelpsWithAnExampleAndItsExitCodes(String command) throws IOException, InterruptedException {
        Probity answer = Probity.run((command + " --help").split(" ", -1));
        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .contains("Usage: probity " + command)
                .contains("Example:")
                .contains("Exit code 0:");
        assertThat(answer.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(110));
    }

    @Test
    void whatIsMistypedIsGuessed() throws IOException, InterruptedException {
        assertThat(Probity.run("polcy").err())
                .startsWith("`probity` has no command `polcy`. Did you mean `probity policy`?\n");
        assertThat(Probity.run("policy", "tset", "tools").err())
                .startsWith("`probity policy` has no command `tset`. Did you mean `probity policy test`?\n");
        assertThat(Probity.run("check", "tools").err())
                .startsWith("`probity` has no command `check`. Did you mean `probity policy check`?\n");
        assertThat(Probity.run("frobnicate").err()).contains("It has: ", "score", "demo");
        assertThat(Probity.run("score", "a", "b", "--formt", "json", "--as-of", "2027-01-01")
                        .err())
                .contains("--format");
        assertThat(Probity.run("policy").code()).isEqualTo(2);
        assertThat(Probity.run("policy").err()).contains("Name what to do with the policy.");
    }

    @Test
    void theVersionIsToldOnOneLineEach() throws IOException, InterruptedException {
        assertThat(Probity.run("--version").out()).startsWith("probity ").contains("\nJava 25");
    }
}
