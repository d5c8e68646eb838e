package probity.bench.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One run of a command as a process of its own, from its start to its end.
///
/// @param seconds of the clock
/// @param processor seconds of all its threads, as seen last before its end
/// @param peakMegabytes the most memory it held
public record WholeProcess(double seconds, double processor, long peakMegabytes) {

    private static final double TICKS_PER_SECOND = 100;

    /// Runs it; fails when it does not end well.
    public static WholeProcess run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("probity-bench-", ".txt");
        try {
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            double processor = 0;
            long peak = 0;
            while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
                processor = Math.max(processor, processor(process.pid()));
                peak = Math.max(peak, peak(process.pid()));
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(said));
            }
            return new WholeProcess(seconds, processor, peak);
        } finally {
            Files.delete(said);
        }
    }

    /// Seconds of the processor that a process has taken so far, without those that it started.
    static double processor(long process) throws IOException {
        String line = text(Path.of("/proc/" + process + "/stat"));
        // Fields are counted behind the name of the command, which may hold spaces.
        String[] fields = line.substring(line.indexOf(')') + 1).trim().split(" ", -1);
        return fields.length < 13 ? 0 : (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    private static long peak(long process) throws IOException {
        return text(Path.of("/proc/" + process + "/status"))
                .lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                .max()
                .orElse(0);
    }

    /// Nothing once the process has ended.
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException _) {
            return "";
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("No such process")) {
                return "";
            }
            throw e;
        }
    }
}
