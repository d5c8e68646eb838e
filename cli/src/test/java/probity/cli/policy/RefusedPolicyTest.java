package probity.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.cli.Probity;

/// What the commands do with a policy that the guard refuses.
class RefusedPolicyTest {

    private static final String CARD = "programmes/city-green-card";

    @TempDir
    private Path folder;

    private String members = "";
    private String companies = "";
    private String records = "";

    @BeforeEach
    void writePolicies() throws IOException {
        String card = Files.readString(Probity.ROOT.resolve(CARD).resolve("policy.yaml"));
        members = write("members.yaml", card.replace("CIV.VOLUNTEER", "POL.OPINION"));
        String hygiene = Files.readString(Probity.ROOT.resolve("programmes/restaurant-hygiene/policy.yaml"));
        companies = write("companies.yaml", hygiene.replace("points: 28,", "points: 60,"));
        records = write("records.csv", "id,subject,type,date,hours\n1,M1,volunteering,2027-02-01,3\n");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void theFindingIsSaidByArticleWithItsPlaceAndTheVerdictLast() throws IOException, InterruptedException {
        Probity answer = Probity.run("policy", "check", members);
        assertThat(answer.out()).startsWith("""
                article 1
                  FILE:28:7: REFUSE CAT-1
                    `volunteering` holds political opinion (POL.OPINION). This may never count, not even as a bonus.
                    law: EU: GDPR 9 and 10;""".replace("FILE", members));
        assertThat(answer.out())
                .contains("\nat activation\n")
                .endsWith(": refused for natural persons, no warnings.\n");
        assertThat(answer.code()).isEqualTo(1);
    }

    @Test
    void findingsStandInTheArrayOfFaults() throws IOException, InterruptedException {
        Probity answer = Probity.run("policy", "check", "--format", "json", members);
        assertThat(answer.out())
                .startsWith("[{\"code\": ")
                .contains("{\"code\": \"CAT-1\", \"severity\": \"refuse\", \"closed\": \"nowhere\"")
                .contains("\"severity\": \"condition\", \"closed\": \"activation\"")
                .endsWith("}]\n");
        assertThat(answer.code()).isEqualTo(1);
    }

    @Test
    void noRecordsAreScoredOrExplainedByARefusedPolicyAboutPersons() throws IOException, InterruptedException {
        Probity scored = Probity.run("score", members, records, "--as-of", "2027-06-01");
        assertThat(scored.code()).isEqualTo(2);
        assertThat(scored.out()).isEmpty();
        assertThat(scored.err()).contains("CAT-1", "is refused for natural persons; no records are evaluated by it");
        Probity explained = Probity.run("explain", members, records, "M1", "--as-of", "2027-06-01");
        assertThat(explained.code()).isEqualTo(2);
        assertThat(explained.out()).isEmpty();
        assertThat(explained.err()).contains("CAT-1");
    }

    @Test
    void aRuleOfItIsTriedOnTypedRecordsAndNotOnAFile() throws IOException, InterruptedException {
        Probity typed = Probity.run(
                "policy",
                "test",
                members,
                "--rule",
                "volunteering",
                "--as-of",
                "2027-06-01",
                "--record",
                "{type: volunteering, date: 2027-02-01, hours: 3}");
        assertThat(typed.out()).contains("Alone, `volunteering` moves 30 points.");
        Probity file = Probity.run(
                "policy", "test", members, "--rule", "volunteering", "--as-of", "2027-06-01", "--records", records);
        assertThat(file.code()).isEqualTo(2);
        assertThat(file.out()).isEmpty();
        assertThat(file.err()).contains("CAT-1", "is refused for natural persons; no records are evaluated by it");
    }

    @Test
    void handWrittenCasesAreRunByIt() throws IOException, InterruptedException {
        Path programme = Files.createDirectories(folder.resolve("programme/cases"));
        Files.copy(Path.of(members), programme.resolveSibling("policy.yaml"));
        Files.writeString(programme.resolve("one.yaml"), """
                - name: three hours
                  as-of: 2027-06-01
                  records:
                    - {type: volunteering, date: 2027-02-01, hours: 3}
                  expect: {score: 30}
                """);
        Probity answer = Probity.run("policy", "test", programme.getParent().toString());
        assertThat(answer.out()).endsWith(": 1 passed, 0 failed.\n");
        assertThat(answer.code()).isZero();
    }

    @Test
    void itsTextCanBeCompared() throws IOException, InterruptedException {
        Probity answer = Probity.run("policy", "diff", CARD, members);
        assertThat(answer.out()).contains("Records of type volunteering: ");
        assertThat(answer.code()).isEqualTo(1);
    }

    @Test
    void aRefusedPolicyAboutCompaniesIsRefusedByTheCheckAndCanBeStudied() throws IOException, InterruptedException {
        Probity checked = Probity.run("policy", "check", companies);
        assertThat(checked.out()).contains("REFUSE PRO-2").endsWith(": refused, no warnings.\n");
        assertThat(checked.code()).isEqualTo(1);
        String hazards =
                write("hazards.csv", "id,subject,type,date,decision,kind\n1,C1,health-hazard,2027-02-01,D1,pests\n");
        Probity scored = Probity.run("score", companies, hazards, "--as-of", "2027-06-01");
        assertThat(scored.out()).contains("C1,60,C");
        assertThat(scored.code()).isZero();
    }
}
