package probity.service.page.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The packaged service as `demo` starts it, as a process of its own with a database and data folder of its own.
final class RunningDemo implements AutoCloseable {

    static final String PASSWORD = "a password for this test only";
    private static final Pattern READY = Pattern.compile("Probity is ready: (http://\\S+)");

    private final Process process;
    private final String address;

    private RunningDemo(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /// Starts it and waits for its ready line.
    static RunningDemo start() throws IOException {
        Path root = Path.of(System.getProperty("probity.root", ".."));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                System.getProperty("probity.app"),
                "demo",
                "--programmes",
                root.resolve("programmes").toString(),
                "--port",
                System.getProperty("probity.test.port", "18431"));
        builder.environment().put("PROBITY_OPERATOR_PASSWORD", PASSWORD);
        Process process = builder.redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                drain(out);
                if (said.stream().anyMatch(one -> one.contains("sample not taken"))) {
                    process.destroy();
                    throw new IllegalStateException("a sample was not taken:\n" + String.join("\n", said));
                }
                return new RunningDemo(process, ready.group(1));
            }
        }
        throw new IllegalStateException("demo did not start:\n" + String.join("\n", said));
    }

    /// Whatever it says later is read, so that its pipe never fills.
    private static void drain(BufferedReader out) {
        Thread.ofVirtual().start(() -> {
            try {
                out.transferTo(java.io.Writer.nullWriter());
            } catch (IOException ended) {
                // The process is gone; nothing is left to read.
            }
        });
    }

    String at(String path) {
        return address + path;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }
}
