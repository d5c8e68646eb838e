package probity.verify.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The real launcher in a folder of its own, whose name has a space, with stand-ins for Maven, the JVM and Chromium:
/// they note that they were called, so that a test sees when a build happens and what is run.
final class Workbench {
    /// A build that ends well.
    static final String BUILDS = """
            mkdir -p cli/target && : > cli/target/probity-cli.jar
            case "$*" in
            *cli,service*) mkdir -p service/target/quarkus-app && : > service/target/quarkus-app/quarkus-run.jar ;;
            esac
            """;

    /// The checkout: the launcher, and a source file.
    final Path root;

    private final Path tools;
    private final Path jdk;

    Workbench(Path folder) throws IOException {
        Path original = Path.of(System.getProperty("probity.root"));
        root = Files.createDirectories(folder.resolve("a checkout"));
        tools = Files.createDirectories(folder.resolve("tools"));
        jdk = Files.createDirectories(folder.resolve("jdk 25"));
        Files.createDirectories(root.resolve("launcher"));
        copy(original, "probity");
        for (String part : List.of("jdk.sh", "maven.sh", "build.sh", "test.sh")) {
            copy(original, "launcher/" + part);
        }
        write(root.resolve("pom.xml"), "<project/>");
        write(root.resolve("core/src/main/java/A.java"), "class A {}");
        write(jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
        // The JVM prints the arguments after -jar, one in brackets each.
        program(jdk.resolve("bin/java"), """
                while [ "$1" != -jar ]; do shift; done
                shift 2
                printf '[%s]' "$@"
                """);
        program(jdk.resolve("bin/javac"), "exit 1");
        program(tools.resolve("chromium"), "exit 1");
        maven(BUILDS);
    }

    private void copy(Path original, String name) throws IOException {
        Files.copy(original.resolve(name), root.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
    }

    /// What Maven is to do when it is called; each call adds a line to the file `calls`.
    void maven(String script) throws IOException {
        program(tools.resolve("mvn"), "echo \"$@\" >> '" + root.resolve("calls") + "'\n" + script);
    }

    /// A report as surefire writes it.
    static String report(String name, int run, int failed, int skipped) {
        return """
                mkdir -p core/target/surefire-reports
                cat > core/target/surefire-reports/TEST-%s.xml <<'END'
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0.2" name="%s" time="0.1"
                    tests="%s" errors="0" skipped="%s" failures="%s">
                  <testcase name="a" time="0"/><system-out>tests="99"</system-out>
                </testsuite>
                END
                """.formatted(name, name, run, skipped, failed);
    }

    /// The arguments of each call of Maven.
    List<String> builds() throws IOException {
        Path calls = root.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    /// Makes the source newer than the last build, as an editor would a while later.
    void editSource() throws IOException {
        Files.setLastModifiedTime(
                root.resolve("core/src/main/java/A.java"),
                FileTime.from(Instant.now().plusSeconds(60)));
    }

    record Outcome(int code, String out, String err) {
        String lastLine() {
            return out.lines().reduce("", (_, last) -> last);
        }
    }

    /// Runs `command` from `folder` with nothing on standard input.
    Outcome run(Path folder, Map<String, String> environment, String... command) throws Exception {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> all = new TreeMap<>(Map.of("JAVA_HOME", jdk.toString(), "CI", ""));
        all.putAll(environment);
        builder.environment().putAll(all);
        builder.environment().merge("PATH", tools.toString(), (path, first) -> first + ":" + path);
        int code = builder.start().waitFor();
        Outcome outcome = new Outcome(code, Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return outcome;
    }

    Outcome probity(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(root.resolve("probity").toString()));
        command.addAll(List.of(arguments));
        return run(root, Map.of(), command.toArray(String[]::new));
    }

    private static void program(Path path, String script) throws IOException {
        write(path, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(Path path, String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, StandardCharsets.UTF_8);
    }
}
