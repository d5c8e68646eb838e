package probity.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.cli.Probity;

/// What `policy check` says of each programme that ships stands beside it, word for word, in `verdict.txt`.
///
/// After a change of a policy or of the guard the file is written anew from the root of the checkout, and read before
/// it is committed: `./probity policy check programmes/NAME/policy.yaml > programmes/NAME/verdict.txt`; for a folder
/// of versions the folder is named.
class VerdictsTest {

    static List<String> programmes() throws IOException {
        try (Stream<Path> folders = Files.list(Probity.ROOT.resolve("programmes"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("verdict.txt")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void theVerdictThatShipsIsTheOneThatIsGiven(String programme) throws IOException, InterruptedException {
        String folder = "programmes/" + programme;
        boolean single = Files.exists(Probity.ROOT.resolve(folder).resolve("policy.yaml"));
        Probity checked = Probity.run("policy", "check", single ? folder + "/policy.yaml" : folder);
        String verdict = Files.readString(Probity.ROOT.resolve(folder).resolve("verdict.txt"));
        assertThat(checked.out()).isEqualTo(verdict);
        boolean refused = verdict.contains(": REFUSE ");
        assertThat(checked.code()).isEqualTo(refused ? 1 : 0);
    }

    /// The one from which real use about companies begins.
    @Test
    void theCompanyRegisterIsAdmissible() throws IOException, InterruptedException {
        Probity checked = Probity.run("policy", "check", "programmes/company-register/policy.yaml");
        assertThat(checked.out()).endsWith("admissible, no warnings.\n").doesNotContain("REFUSE");
        assertThat(checked.code()).isZero();
    }
}
