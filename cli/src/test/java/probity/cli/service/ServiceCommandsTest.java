package probity.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.cli.Probity;

class ServiceCommandsTest {

    @TempDir
    private Path home;

    @BeforeEach
    void build() throws IOException {
        Path jar = home.resolve("service/target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        Files.createDirectory(home.resolve("programmes"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, EchoService.class.getName());
        String entry = EchoService.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream type = Objects.requireNonNull(
                        EchoService.class.getClassLoader().getResourceAsStream(entry))) {
            out.putNextEntry(new JarEntry(entry));
            type.transferTo(out);
        }
    }

    private Probity run(String... arguments) throws IOException, InterruptedException {
        return Probity.run(Map.of("PROBITY_HEAP", "64m"), List.of("-Dprobity.home=" + home), arguments);
    }

    @Test
    void optionsReachTheServiceAsTheyAreAndItsExitCodeComesBack() throws IOException, InterruptedException {
        Probity served = run("serve", "--data", "a b", "--port=0", "--db", "jdbc:postgresql://x/y");
        assertThat(served.out())
                .isEqualTo(
                        "serve --data a b --db jdbc:postgresql://x/y --programmes " + home + "/programmes --port 0\n");
        assertThat(served.code()).isZero();
        assertThat(run("backup", "copy").out()).isEqualTo("backup copy\n");
        assertThat(run("backup", "copy").code()).isEqualTo(1);
        assertThat(run("restore", "copy", "--data", "d").out()).isEqualTo("restore copy --data d\n");
        assertThat(run("operator", "reset-password").out()).isEqualTo("operator reset-password\n");
        assertThat(run("operator", "reset-password", "anna", "--data", "d").out())
                .isEqualTo("operator reset-password anna --data d\n");
        assertThat(run("operator", "add", "anna", "--role", "author").out())
                .isEqualTo("operator add anna --role author\n");
        assertThat(run("operator", "add", "anna", "--role", "king").code()).isEqualTo(2);
        assertThat(run("key", "rotate", "hygiene", "--lost").out()).isEqualTo("key rotate hygiene --lost\n");
    }

    @Test
    void aSignalIsPassedOnAndTheCleanStopIsAwaited() throws IOException, InterruptedException {
        Process process = Probity.start(Map.of(), List.of("-Dprobity.home=" + home), "demo", "--port", "0");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("demo --programmes " + home + "/programmes --port 0");
            assertThat(out.readLine()).isEqualTo("ready");
            // Not by Process.destroy, which closes what is read here.
            new ProcessBuilder("kill", Long.toString(process.pid())).start().waitFor();
            assertThat(out.lines().collect(Collectors.joining())).isEqualTo("stopped cleanly");
        }
        assertThat(process.waitFor()).isEqualTo(143);
    }

    @Test
    void aServiceThatIsNotBuiltIsSaid() throws IOException, InterruptedException {
        Files.delete(home.resolve("service/target/quarkus-app/quarkus-run.jar"));
        Probity answer = run("demo");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("The service is not built").contains("./probity");
    }
}
