package probity.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import probity.cli.Probity;

class EvaluationFormTest {

    private static List<String> said(String programme) throws IOException, InterruptedException {
        String out = Probity.run("policy", "check", "programmes/" + programme + "/policy.yaml", "--verbose")
                .out();
        return out.lines().toList();
    }

    @Test
    void aPolicyWhoseRecordsDoNotActOnOneAnotherIsEvaluatedFromTables() throws IOException, InterruptedException {
        assertThat(said("city-benchmark")).last().isEqualTo("  everybody is evaluated from tables");
    }

    @Test
    void whoIsEvaluatedPlainlyIsSaidWithTheReason() throws IOException, InterruptedException {
        assertThat(said("city-green-card"))
                .contains(
                        "  evaluated from tables, except",
                        "    whoever has such a record: rule late-returns can be made good",
                        "    whoever has one fact twice: record late-returns states it");
    }

    @Test
    void aPolicyOfWhichNobodyIsEvaluatedFromTablesSaysSo() throws IOException, InterruptedException {
        assertThat(said("food-hygiene"))
                .contains("  evaluated plainly:", "    everybody: score has a dimension beside it");
    }
}
