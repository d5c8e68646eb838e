package probity.verify.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever arrives as a policy is answered. `bench/mutations` runs a million of the same documents.
class MutatedPoliciesTest {

    private static final String COUNT = System.getProperty("probity.mutations", "20000");

    @Test
    void everySpoiledPolicyIsAnsweredInTimeAndMemory(@TempDir Path harm) throws IOException, InterruptedException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MutationRun.class.getName(),
                        Path.of(System.getProperty("probity.root", ".."), "programmes")
                                .toString(),
                        harm.toString(),
                        "1",
                        COUNT)
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(said);

        assertThat(run.waitFor()).as(said).isZero();
        assertThat(said).contains(COUNT + " spoiled documents");
    }
}
