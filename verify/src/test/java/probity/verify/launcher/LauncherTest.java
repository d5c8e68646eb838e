package probity.verify.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.verify.launcher.Workbench.Outcome;

/// What `./probity` does before Java runs.
final class LauncherTest {
    @TempDir
    private Path folder;

    private Workbench bench;

    @BeforeEach
    void layOutACheckout() throws Exception {
        bench = new Workbench(folder);
    }

    @Test
    void theFirstCallBuildsAndLaterOnesStartAtOnce() throws Exception {
        Outcome first = bench.probity("score", "a b.yaml", "*");
        Outcome second = bench.probity("score");

        assertThat(first.code()).isZero();
        assertThat(first.out()).isEqualTo("[score][a b.yaml][*]");
        assertThat(first.err()).contains("building (once");
        assertThat(second.err()).isEmpty();
        assertThat(bench.builds()).hasSize(1);
    }

    @Test
    void anEditedSourceIsBuiltAgain() throws Exception {
        bench.probity("score");
        bench.editSource();
        bench.probity("score");

        assertThat(bench.builds()).hasSize(2);
    }

    @Test
    void aDeletedSourceIsBuiltAgain() throws Exception {
        bench.probity("score");
        Files.delete(bench.root.resolve("core/src/main/java/A.java"));
        bench.probity("score");

        assertThat(bench.builds()).hasSize(2);
    }

    @Test
    void theServiceIsBuiltOnlyForWhatStartsIt() throws Exception {
        bench.probity("score");
        bench.probity("demo");
        bench.probity("serve");
        bench.probity("score");

        assertThat(bench.builds())
                .satisfiesExactly(first -> assertThat(first).contains("-pl cli -am"), second -> assertThat(second)
                        .contains("-pl cli,service -am"));
    }

    @Test
    void aLinkFromAnotherFolderFindsItsWay() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("else where"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("p"), bench.root.resolve("probity"));

        Outcome outcome = bench.run(elsewhere, Map.of(), link.toString(), "score");

        assertThat(outcome.out()).isEqualTo("[score]");
    }

    @Test
    void aFailedBuildShowsItsErrorsAndWhereTheLogLies() throws Exception {
        bench.maven("echo '[INFO] fine'; echo '[ERROR] A.java:[1,2] not a statement'; exit 1");

        Outcome outcome = bench.probity("score");

        assertThat(outcome.code()).isEqualTo(70);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("A.java:[1,2] not a statement")
                .contains(bench.root.resolve("target/launcher/build.log").toString())
                .doesNotContain("fine");
    }

    @Test
    void aBuildWithoutNetworkSaysSo() throws Exception {
        bench.maven("echo '[ERROR] Could not transfer artifact a:b:pom:1 from/to x: Unknown host x'; exit 1");

        assertThat(bench.probity("score").err()).contains("check the network");
    }

    @Test
    void aBrokenBuildIsTriedAgain() throws Exception {
        bench.maven("exit 1");
        bench.probity("score");
        bench.maven(Workbench.BUILDS);

        assertThat(bench.probity("score").out()).isEqualTo("[score]");
    }

    @ParameterizedTest
    @CsvSource({
        "JAVA_VERSION=\"25\", 0",
        "JAVA_VERSION=\"25.0.3\", 0",
        "JAVA_VERSION=\"25-ea\", 0",
        "JAVA_VERSION=\"17.0.15\", 1",
        "JAVA_VERSION=\"250\", 1",
        "IMPLEMENTOR=\"25\", 1",
    })
    void onlyVersion25IsTaken(String release, int code) throws Exception {
        Path jdk = folder.resolve("candidate");
        Files.createDirectories(jdk.resolve("bin"));
        for (String tool : new String[] {"java", "javac"}) {
            assertThat(Files.createFile(jdk.resolve("bin/" + tool)).toFile().setExecutable(true))
                    .isTrue();
        }
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"X\"\n" + release + "\n");

        Outcome outcome =
                bench.run(bench.root, Map.of(), "bash", "-c", ". launcher/jdk.sh; is_jdk_25 \"$0\"", jdk.toString());

        assertThat(outcome.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        // run, failed, skipped, CI, code, last line
        "5, 0, 0, true, 0, '6 passed, 0 failed, 0 skipped'",
        "5, 2, 0, '',   1, '4 passed, 2 failed, 0 skipped'",
        "5, 0, 1, '',   0, '5 passed, 0 failed, 1 skipped'",
        "5, 0, 1, true, 1, '5 passed, 0 failed, 1 skipped'",
    })
    void theTotalsAddUpAllReports(int run, int failed, int skipped, String ci, int code, String last) throws Exception {
        bench.maven(Workbench.report("A", run, failed, skipped) + Workbench.report("B", 1, 0, 0));

        Outcome outcome = bench.run(bench.root, Map.of("CI", ci), "./probity", "test");

        assertThat(outcome.lastLine()).isEqualTo(last);
        assertThat(outcome.out()).hasLineCount(1);
        assertThat(outcome.code()).isEqualTo(code);
    }

    @Test
    void reportsOfAnEarlierRunAreNotCounted() throws Exception {
        bench.maven(Workbench.report("A", 5, 0, 0));
        bench.probity("test");
        bench.maven(Workbench.report("B", 1, 0, 0));

        assertThat(bench.probity("test").lastLine()).isEqualTo("1 passed, 0 failed, 0 skipped");
    }

    @Test
    void aBuildThatBreaksIsAFailureEvenWhenEveryTestPassed() throws Exception {
        bench.maven(Workbench.report("A", 5, 0, 0) + "exit 1");

        Outcome outcome = bench.probity("test");

        assertThat(outcome.lastLine()).isEqualTo("5 passed, 1 failed, 0 skipped");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void noTestsAtAllIsAFailure() throws Exception {
        bench.maven("exit 0");

        Outcome outcome = bench.probity("test");

        assertThat(outcome.lastLine()).isEqualTo("0 passed, 0 failed, 0 skipped");
        assertThat(outcome.code()).isEqualTo(1);
    }
}
