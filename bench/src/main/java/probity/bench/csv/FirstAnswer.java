package probity.bench.csv;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import probity.bench.city.CityPolicy;
import probity.bench.city.CityRecords;

/// `bench/first-answer`: how long one waits. `./probity score` on 10,000 records as a whole process, and the service
/// from its start until it says that it is ready, on a database that an earlier start made.
public final class FirstAnswer {

    private static final int SUBJECTS = 1_000;
    private static final int RECORDS = 10_000;
    private static final String READY = "Probity is ready: ";

    private final Path root;
    private final Path folder;
    private final int rounds;

    private FirstAnswer(Path root, Path folder, int rounds) {
        this.root = root;
        this.folder = folder;
        this.rounds = rounds;
    }

    /// @param arguments the checkout, and how many rounds
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("probity-first-answer-");
        try {
            FirstAnswer measured = new FirstAnswer(Path.of(arguments[0]), folder, Integer.parseInt(arguments[1]));
            measured.command();
            measured.service();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void command() throws Exception {
        Path file = folder.resolve("records.csv");
        Path out = folder.resolve("scores.csv");
        CityRecords records = new CityRecords(SUBJECTS, RECORDS);
        CityFile.write(CityPolicy.read(root), records, file);
        List<String> command = CityFile.command(root, file, out);
        WholeProcess.run(command);
        Figures.print("score_checksum", Long.toString(CityFile.checksum(records, out)));
        List<WholeProcess> runs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            runs.add(WholeProcess.run(command));
        }
        Figures.print("score_s", Figures.median(runs, WholeProcess::seconds));
        Figures.print("score_cpu_s", Figures.median(runs, WholeProcess::processor));
        Figures.print("score_peak_megabytes", Figures.median(runs, WholeProcess::peakMegabytes));
    }

    private void service() throws Exception {
        Figures.print("service_first_start_s", start().seconds());
        List<Start> starts = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            starts.add(start());
        }
        Figures.print("service_start_s", Figures.median(starts, Start::seconds));
        Figures.print("service_start_cpu_s", Figures.median(starts, Start::processor));
    }

    /// @param processor seconds of the service, without those of its database
    private record Start(double seconds, double processor) {}

    private Start start() throws Exception {
        Path log = folder.resolve("service.log");
        ProcessBuilder builder = new ProcessBuilder(
                root.resolve("probity").toString(),
                "serve",
                "--data",
                folder.resolve("data").toString(),
                "--port",
                Integer.toString(freePort()));
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        long begin = System.nanoTime();
        Process process = builder.start();
        try {
            while (!Files.readString(log).contains(READY)) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the service did not start:\n" + Files.readString(log));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
            return new Start((System.nanoTime() - begin) / 1e9, WholeProcess.processor(process.pid()));
        } finally {
            process.destroy();
            process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
