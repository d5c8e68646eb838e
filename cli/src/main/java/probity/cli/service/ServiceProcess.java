package probity.cli.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import probity.cli.terminal.Failure;
import probity.cli.terminal.Terminal;

/// Runs the service as a process of its own that reads and writes where this one does, and answers with its exit code.
///
/// Ctrl-C reaches both processes; any other end of this one is passed on, and this one waits until the service has
/// stopped cleanly.
final class ServiceProcess {

    private static final String JAR = "service/target/quarkus-app/quarkus-run.jar";
    private static final String USUAL_HEAP = "1500m";

    private ServiceProcess() {}

    /// Runs one command of the service (its verbs are in the page of its package `start`).
    static int run(List<String> words) throws IOException {
        Path home = Path.of(System.getProperty("probity.home", "")).toAbsolutePath();
        Path jar = home.resolve(JAR);
        if (!Files.exists(jar)) {
            throw Failure.unusable(
                    "The service is not built: there is no " + jar + ".", "Run it by ./probity, which builds it.");
        }
        Process process = new ProcessBuilder(command(jar, words)).inheritIO().start();
        Thread onEnd = new Thread(() -> stop(process), "stop-service");
        Runtime.getRuntime().addShutdownHook(onEnd);
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop(process);
            return process.exitValue();
        }
    }

    private static List<String> command(Path jar, List<String> words) {
        String heap = System.getenv("PROBITY_HEAP");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + (heap == null ? USUAL_HEAP : heap));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        String more = System.getenv("PROBITY_JAVA_OPTS");
        if (more != null && !more.isBlank()) {
            command.addAll(List.of(more.strip().split("\\s+")));
        }
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(words);
        return command;
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Terminal.err().println("The service was still stopping when this command ended.");
            Thread.currentThread().interrupt();
        }
    }
}
