package probity.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Runs the command as a process of its own and gives back what it answered.
public record Probity(int code, String out, String err) {

    private static final long PATIENCE_SECONDS = 300;
    private static final String MAIN = "probity.cli.Main";

    /// The root of the checkout.
    public static final Path ROOT =
            Path.of(System.getProperty("probity.root", ".")).toAbsolutePath();

    public static Probity run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), List.of("-Xmx512m"), arguments);
    }

    /// Runs it with more environment and options for the JVM.
    ///
    /// @param environment added to this process's own
    /// @param options for the JVM
    public static Probity run(Map<String, String> environment, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(environment, options, arguments);
        CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running: " + String.join(" ", arguments));
        }
        return new Probity(process.exitValue(), out.join(), err.join());
    }

    /// Runs many commands in one process, which is quicker than a process for each; what they say to standard error is
    /// left out.
    ///
    /// @param folder where their list is written
    public static List<Probity> runAll(Path folder, List<String> commands) throws IOException, InterruptedException {
        String list = file(folder, "commands.txt", String.join("\n", commands) + "\n");
        ProcessBuilder builder = builder(Map.of(), List.of("-Xmx512m"), list);
        builder.command().set(builder.command().indexOf(MAIN), Commands.class.getName());
        Path said = folder.resolve("said.txt");
        int code = builder.redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("ended with " + code + ": " + commands);
        }
        List<Probity> answers = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        for (String line : Files.readAllLines(said)) {
            if (line.startsWith(Commands.END)) {
                answers.add(new Probity(Integer.parseInt(line.substring(Commands.END.length())), out.toString(), ""));
                out.setLength(0);
            } else {
                out.append(line).append('\n');
            }
        }
        return answers;
    }

    /// Runs it in a folder of the test's own.
    public static Probity runIn(Path folder, String... arguments) throws IOException, InterruptedException {
        Process process = builder(Map.of(), List.of("-Xmx512m"), arguments)
                .directory(folder.toFile())
                .start();
        CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        return new Probity(process.waitFor(), out.join(), err.join());
    }

    /// Runs it with its standard output on a disk that has no room.
    public static Probity runOnFullDisk(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = builder(Map.of(), List.of("-Xmx512m"), arguments);
        Process process = builder.redirectOutput(Path.of("/dev/full").toFile()).start();
        String err = text(process.getErrorStream());
        return new Probity(process.waitFor(), "", err);
    }

    public static Process start(Map<String, String> environment, List<String> options, String... arguments)
            throws IOException {
        return builder(environment, options, arguments).start();
    }

    private static ProcessBuilder builder(Map<String, String> environment, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(ROOT.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Writes a file and gives its path as an argument.
    public static String file(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
