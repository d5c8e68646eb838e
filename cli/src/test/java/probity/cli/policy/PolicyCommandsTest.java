package probity.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.cli.Probity.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.cli.Probity;

class PolicyCommandsTest {

    private static final String CARD = "programmes/city-green-card";

    @TempDir
    private Path folder;

    private static String card() throws IOException {
        return Files.readString(Probity.ROOT.resolve(CARD).resolve("policy.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"city-green-card", "stack-exchange-2018", "restaurant-hygiene"})
    void everyShippedProgrammeIsAdmissibleAndItsCasesPass(String programme) throws IOException, InterruptedException {
        String path = "programmes/" + programme;
        Probity checked = Probity.run("policy", "check", path);
        assertThat(checked.out())
                .startsWith("at activation\n")
                .doesNotContain("REFUSE")
                .endsWith("\n" + path + ": admissible, no warnings.\n");
        assertThat(checked.code()).isZero();
        Probity tested = Probity.run("policy", "test", path);
        assertThat(tested.out()).matches(path + ": \\d+ passed, 0 failed.\n");
        assertThat(tested.code()).isZero();
    }

    @Test
    void everyFaultOfEveryFileIsSaidAndTheWorstDecidesTheCode() throws IOException, InterruptedException {
        String faulty = file(
                folder, "faulty.yaml", card().replace("floor: 0", "flor: 0").replace("on: late", "on: lat"));
        Probity answer = Probity.run("policy", "check", CARD, faulty);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out())
                .contains(CARD + ": admissible")
                .contains("`flor`")
                .contains("`lat-returns`")
                .contains(faulty + ": 2 errors, no warnings.");
        Probity json = Probity.run("policy", "check", "--format", "json", CARD, faulty);
        assertThat(json.out())
                .startsWith("[{\"code\": ")
                .contains("\"line\": 11")
                .endsWith("}]\n");
        assertThat(json.code()).isEqualTo(2);
    }

    @Test
    void whatOnlyAnEarlierVersionLeftOpenIsSaidApartAndDoesNotDecide() throws IOException, InterruptedException {
        String open = card().replace("gives 10 points, at most", "gives points, at most");
        assertThat(open).isNotEqualTo(card());
        file(folder, "1.yaml", open);
        file(
                folder,
                "2.yaml",
                card().replace("version: 3\n", "version: 4\napplies-to-past: true\n")
                        .replaceFirst("in-force: \\d{4}", "in-force: 2099"));
        Probity answer = Probity.run("policy", "check", folder.toString());
        assertThat(answer.out()).contains("against an earlier version alone\n").contains("TXT-1");
        assertThat(answer.out().indexOf("TXT-1")).isGreaterThan(answer.out().indexOf("against an earlier"));
        assertThat(answer.out()).endsWith(folder + ": admissible, no warnings.\n");
        assertThat(answer.code()).isZero();
        Probity json = Probity.run("policy", "check", "--format", "json", folder.toString());
        assertThat(json.out().lines().filter(line -> line.contains("TXT-1")))
                .allMatch(line -> line.contains("\"answered\": true"));
    }

    @Test
    void aDocumentIsLaidOutOnceAndForAll() throws IOException, InterruptedException {
        String untidy = file(folder, "policy.yaml", "a:   {b:  1}\n\n\n\nc: 2\n");
        Probity differs = Probity.run("policy", "format", "--check", untidy);
        assertThat(differs.out()).isEqualTo(untidy + ": has another layout.\n");
        assertThat(differs.code()).isEqualTo(1);
        assertThat(Probity.run("policy", "format", folder.toString()).code()).isZero();
        assertThat(Path.of(untidy)).hasContent("a: {b: 1}\n\nc: 2\n");
        Probity again = Probity.run("policy", "format", "--check", untidy);
        assertThat(again.out()).isEmpty();
        assertThat(again.code()).isZero();
    }

    @Test
    void aFailedCaseShowsExpectedAndActual() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("policy.yaml"), card());
        Files.createDirectory(folder.resolve("cases"));
        file(folder.resolve("cases"), "wrong.yaml", """
                - name: an hour is worth eleven points
                  as-of: 2027-06-01
                  records:
                    - {type: volunteering, date: 2027-02-01, hours: 1}
                    - {type: volunteering, date: 2027-07-01, hours: 1}
                  expect: {score: 11, band: basic}
                """);
        Probity answer = Probity.run("policy", "test", folder.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEqualTo("""
                        FAILED  an hour is worth eleven points
                          FOLDER/cases/wrong.yaml:1, as of 2027-06-01
                          - score: 11
                          + score: 10
                            band: basic
                            not counted: 2 (volunteering, 2027-07-01), it is dated after the day judged
                        FOLDER: 0 passed, 1 failed.
                        """.replace("FOLDER", folder.toString()));
        Probity other = Probity.run("policy", "test", folder.toString(), "--rule", "late-returns");
        assertThat(other.out()).contains("No case concerns the rule `late-returns`.");
    }

    @Test
    void casesThatCannotBeReadAreNotPassed() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("policy.yaml"), card());
        Probity answer = Probity.run("policy", "test", folder.toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).endsWith(": cannot be read; no case was run.\n");
    }

    @Test
    void casesOfAnotherFileAreRunInsteadOfThoseBesideThePolicy() throws IOException, InterruptedException {
        String cases = file(folder, "others.yaml", """
                - name: an hour is worth eleven points
                  as-of: 2027-06-01
                  records: [{type: volunteering, date: 2027-02-01, hours: 1}]
                  expect: {score: 11}
                """);
        String test = "policy test programmes/city-green-card --cases ";
        List<Probity> answers = Probity.runAll(
                folder,
                List.of(
                        test + cases,
                        test + folder,
                        test + folder.resolve("none"),
                        test + cases + " programmes/green-wallet",
                        test + cases + " --rule volunteering --as-of 2027-06-01 --records " + cases,
                        "policy test --vectors conformance --cases " + cases));
        assertThat(answers.stream().map(Probity::code)).containsExactly(1, 1, 2, 2, 2, 2);
        assertThat(answers.getFirst().out())
                .contains("  - score: 11\n  + score: 10\n")
                .endsWith("programmes/city-green-card: 0 passed, 1 failed.\n");
        assertThat(answers.get(1).out()).isEqualTo(answers.getFirst().out());
    }

    @Test
    void aDifferenceIsSaidInSentences() throws IOException, InterruptedException {
        String changed = file(folder, "changed.yaml", card().replace("from: 300", "from: 250"));
        Probity answer = Probity.run("policy", "diff", CARD, changed);
        assertThat(answer.out()).isEqualTo("Band silver was: from 300. It is: from 250.\n");
        assertThat(answer.code()).isEqualTo(1);
        Probity none = Probity.run("policy", "diff", CARD, CARD);
        assertThat(none.out()).isEqualTo("Nothing changed.\n");
        assertThat(none.code()).isZero();
    }

    @Test
    void aDifferenceQuotesWithoutASecondFullStopAndWritesDaysInWords() throws IOException, InterruptedException {
        String changed = file(
                folder,
                "changed.yaml",
                card().replace("in-force: 2027-01-01", "in-force: 2027-09-01")
                        .replace("name: City of Harbour", "name: Harbour Ltd.")
                        .replace("authority: Data Protection Authority", "authority: Harbour Council Inc.")
                        .replace("Every hour of verified volunteering gives 10", "Every hour gives 12")
                        .replace("10 * record.hours", "12 * record.hours"));
        String said = Probity.run("policy", "diff", CARD, changed).out();
        assertThat(said)
                .contains("The older one is in force from 1 January 2027, this one from 1 September 2027.")
                .contains("Harbour Council Inc.\n")
                .doesNotContain("..")
                .doesNotContain(".”.");
    }

    @Test
    void aRuleThatThePolicyDoesNotHaveIsNotPassed() throws IOException, InterruptedException {
        Probity answer = Probity.run("policy", "test", CARD, "--rule", "volunteerin");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("`volunteerin` is not a rule of this policy. Closest: `volunteering`,");
    }

    @Test
    void aRuleIsTriedAloneInEveryCaseThatItReads() throws IOException, InterruptedException {
        Probity answer = Probity.run("policy", "test", CARD, "--rule", "volunteering");
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("""
                        the cap was used up in its year and does not come back to life when points expire
                          programmes/city-green-card/cases/design.yaml:8, as of 2028-02-01
                          2 (volunteering, 2027-12-01): 180 points, from 2027-12-01 until 2028-12-01
                            −160, cut by its limit: at most 200 points in a calendar year (article 1)
                          1 (volunteering, 2027-02-01): nothing; it counted under rule volunteering until 2028-02-01
                          Alone, `volunteering` moves 20 points.
                        """)
                .doesNotContain("of two late loans one came back")
                .containsPattern("\n" + CARD + ": \\d+ passed, 0 failed.\n$");
    }

    @Test
    void aRuleIsTriedOnRecordsThatAreTypedOrInAFile() throws IOException, InterruptedException {
        Probity typed = Probity.run(
                "policy",
                "test",
                CARD,
                "--rule",
                "volunteering",
                "--as-of",
                "2027-06-01",
                "--record",
                "{type: volunteering, date: 2027-02-01, hours: 3}");
        assertThat(typed.err()).isEmpty();
        assertThat(typed.out()).contains("1 (volunteering, 2027-02-01): 30 points, from 2027-02-01 until 2028-02-01");
        String records = file(folder, "records.csv", "id,subject,type,date,hours\nr1,M1,volunteering,2027-02-01,4\n");
        Probity read = Probity.run(
                "policy", "test", CARD, "--rule", "volunteering", "--as-of", "2027-06-01", "--records", records);
        assertThat(read.out()).isEqualTo("""
                M1
                  as of 2027-06-01
                  r1 (volunteering, 2027-02-01): 40 points, from 2027-02-01 until 2028-02-01
                  Alone, `volunteering` moves 40 points.

                """);
    }

    @Test
    void casesBecomeVectorsThatPassFromTheirFilesAlone() throws IOException, InterruptedException {
        String out = folder.resolve("out").toString();
        Probity made = Probity.run("policy", "vectors", CARD, "--out", out);
        assertThat(made.out()).matches(out + "/city-green-card.json: \\d+ vectors.\n");
        assertThat(made.code()).isZero();
        Probity ran = Probity.run("policy", "test", "--vectors", out);
        assertThat(ran.out()).matches(out + "/city-green-card.json: \\d+ passed, 0 failed.\n");
        assertThat(ran.code()).isZero();
        Path file = Path.of(out, "city-green-card.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"score\": 180", "\"score\": 1"));
        Probity stale = Probity.run("policy", "vectors", CARD, "--out", out, "--check");
        assertThat(stale.out()).isEqualTo(file + ": not up to date.\n");
        assertThat(stale.code()).isEqualTo(1);
        Probity failed = Probity.run("policy", "test", "--vectors", file.toString());
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.out()).contains("  - score: 1\n  + score: 180\n", " 1 failed.");
        Probity nothing = Probity.run("policy", "test");
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).contains("Name a folder of a programme, or --vectors DIR.");
    }

    @Test
    void aBookletInALanguageWithoutTextsIsRefused() throws IOException, InterruptedException {
        Probity foreign = Probity.run("policy", "booklet", "programmes/berth-permits", "--language", "fr");
        assertThat(foreign.code()).isEqualTo(2);
        assertThat(foreign.out()).isEmpty();
        assertThat(foreign.err()).contains("programmes/berth-permits has no texts in `fr`. It has them in en, nl.");
        assertThat(Probity.run("policy", "booklet", "programmes/berth-permits", "--language", "nl")
                        .code())
                .isZero();
    }

    @Test
    void twoFoldersOfOneProgrammeDoNotWriteOneFile() throws IOException, InterruptedException {
        String out = folder.resolve("vectors").toString();
        Probity twice = Probity.run("policy", "vectors", CARD, CARD, "--out", out);
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).contains("are both programme `city-green-card`");
    }

    @Test
    void noVectorsAreWrittenWhileOneFolderFailsOrCannotBeRead() throws IOException, InterruptedException {
        Path out = folder.resolve("vectors");
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("policy.yaml"), "probity: 1\n");
        Probity unreadable = Probity.run("policy", "vectors", CARD, broken.toString(), "--out", out.toString());
        assertThat(unreadable.code()).isEqualTo(2);
        assertThat(unreadable.out()).isEmpty();
        assertThat(unreadable.err()).contains("missing_key").endsWith("""
                Nothing was written, for any folder. Mend what is named above, or leave it out.
                """);
        assertThat(out).doesNotExist();

        Path failing = Files.createDirectories(folder.resolve("failing/cases"));
        String card = Files.readString(Probity.ROOT.resolve(CARD).resolve("policy.yaml"));
        Files.writeString(failing.resolveSibling("policy.yaml"), card);
        Files.writeString(
                failing.resolve("wrong.yaml"), "- {name: no, as-of: 2027-06-01, records: [], expect: {score: 1}}\n");
        Probity failed = Probity.run(
                "policy",
                "vectors",
                "programmes/green-wallet",
                failing.getParent().toString(),
                "--out",
                out.toString());
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("no vectors while a case fails.", "Nothing was written");
        assertThat(out).doesNotExist();
        Probity checked = Probity.run(
                "policy",
                "vectors",
                "programmes/green-wallet",
                broken.toString(),
                "--check",
                "--out",
                Probity.ROOT.resolve("conformance").toString());
        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.out()).contains("green-wallet.json: up to date.");
    }

    @Test
    void whatIsTypedAsARecordIsOneRecord() throws IOException, InterruptedException {
        String typed = "{type: volunteering, date: 2027-02-01, hours: 3}\n- {type: volunteering}";
        Probity two = Probity.run(
                "policy", "test", CARD, "--rule", "volunteering", "--as-of", "2027-06-01", "--record", typed);
        assertThat(two.code()).isEqualTo(2);
        assertThat(two.out()).isEmpty();
    }

    @Test
    void recordsThatCannotBeReadAreNotTried() throws IOException, InterruptedException {
        Probity faulty = Probity.run(
                "policy",
                "test",
                CARD,
                "--rule",
                "volunteering",
                "--as-of",
                "2027-06-01",
                "--record",
                "{type: volunteerin, date: 2027-02-01, hours: 3}");
        assertThat(faulty.code()).isEqualTo(2);
        assertThat(faulty.out()).isEmpty();
        assertThat(faulty.err()).contains("`volunteerin`", "Did you mean `volunteering`?", "--record \"{type: …");
        Probity dayless = Probity.run("policy", "test", CARD, "--rule", "volunteering", "--record", "{}");
        assertThat(dayless.code()).isEqualTo(2);
        assertThat(dayless.err()).contains("need --as-of DAY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "programme: city-green-card>programme: other-card",
                "context: CIVIC>context: SOCIAL",
                "Europe/Amsterdam>Europe/Paris",
                "name: City of Harbour>name: City of Haven",
                "in-force: 2027-01-01>in-force: 2026-01-01",
                "better: higher>better: higher, decimals: 1",
                "kind: VERIFIED>kind: SELF",
                "max: 24>max: 12",
                "gravity: 1>gravity: 2",
                "scarce: false>scarce: true",
                "effect: R.PERKLOSS>effect: R.OTHER",
                "silver: {from>silver: {title: Argent, from"
            })
    void noChangeIsPassedOver(String change) throws IOException, InterruptedException {
        String[] words = change.split(">", -1);
        assertThat(card()).contains(words[0]);
        String changed = file(folder, "changed.yaml", card().replace(words[0], words[1]));
        Probity answer = Probity.run("policy", "diff", CARD, changed);
        assertThat(answer.code()).as(answer.out() + answer.err()).isEqualTo(1);
        assertThat(answer.out()).doesNotContain("Nothing changed");
    }
}
