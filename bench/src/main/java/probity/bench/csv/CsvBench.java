package probity.bench.csv;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import probity.bench.city.CityPolicy;
import probity.bench.city.CityRecords;

/// `bench/csv`: `./probity score` as a whole process, and DuckDB on the same file. Both write the result, the two
/// files are compared byte by byte, and only then are rounds timed, in alternation.
public final class CsvBench {

    /// @param processor seconds of all threads of this process
    private record Run(double seconds, double processor) {}

    /// What is measured.
    private interface Work {
        void run() throws Exception;
    }

    private final Path root;
    private final CityRecords records;
    private final int rounds;
    private final Path folder;
    private final Path file;
    private final DuckDbFile duckdb;
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private CsvBench(Path root, List<String> arguments, Path folder) {
        this.root = root;
        this.records =
                new CityRecords(number(arguments, "--subjects", 500_000), number(arguments, "--records", 10_000_000));
        this.rounds = number(arguments, "--rounds", 5);
        this.folder = folder;
        this.file = folder.resolve("records.csv");
        this.duckdb = new DuckDbFile(file, Runtime.getRuntime().availableProcessors());
    }

    private static int number(List<String> arguments, String name, int usual) {
        int at = arguments.indexOf(name);
        return at < 0 ? usual : Integer.parseInt(arguments.get(at + 1));
    }

    /// @param arguments the checkout, then `--subjects N`, `--records N`, `--rounds N`
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("probity-csv-");
        try {
            new CsvBench(Path.of(arguments[0]), List.of(arguments), folder).run();
        } finally {
            try (Stream<Path> inside = Files.list(folder)) {
                for (Path one : inside.toList()) {
                    Files.delete(one);
                }
            }
            Files.delete(folder);
        }
    }

    private void run() throws Exception {
        CityFile.write(CityPolicy.read(root), records, file);
        Figures.print("records", Integer.toString(records.count()));
        Figures.print("file_megabytes", Files.size(file) / 1e6);
        Figures.print("duckdb", DuckDbFile.version());
        Path ours = folder.resolve("ours.csv");
        WholeProcess.run(CityFile.command(root, file, ours));
        DuckDbFile.Spelling quicker = DuckDbFile.Spelling.KEPT;
        double least = Double.MAX_VALUE;
        for (DuckDbFile.Spelling spelling : DuckDbFile.Spelling.values()) {
            Path theirs = folder.resolve("theirs.csv");
            Run first = timed(() -> duckdb.score(spelling, theirs));
            requireSame(ours, theirs);
            quicker = first.processor() < least ? spelling : quicker;
            least = Math.min(least, first.processor());
        }
        if (duckdb.repeatedIds() != 0) {
            throw new IllegalStateException("DuckDB found an id twice");
        }
        Figures.print("checksum", Long.toString(CityFile.checksum(records, ours)));
        Figures.print("duckdb_spelling", quicker);
        measure(ours, quicker);
    }

    private void measure(Path out, DuckDbFile.Spelling spelling) throws Exception {
        List<WholeProcess> ours = new ArrayList<>();
        List<Run> theirs = new ArrayList<>();
        List<Run> ids = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ours.add(WholeProcess.run(CityFile.command(root, file, out)));
            theirs.add(timed(() -> duckdb.score(spelling, folder.resolve("theirs.csv"))));
            ids.add(timed(duckdb::repeatedIds));
        }
        double seconds = Figures.median(ours, WholeProcess::seconds);
        double processor = Figures.median(ours, WholeProcess::processor);
        Figures.print("seconds", seconds);
        Figures.print("cpu_s", processor);
        Figures.print("rows_per_s", records.count() / seconds);
        Figures.print("peak_megabytes", Figures.median(ours, WholeProcess::peakMegabytes));
        Figures.print("duckdb_s", Figures.median(theirs, Run::seconds));
        Figures.print("duckdb_cpu_s", Figures.median(theirs, Run::processor));
        Figures.print("duckdb_ids_s", Figures.median(ids, Run::seconds));
        Figures.print("duckdb_ids_cpu_s", Figures.median(ids, Run::processor));
        Figures.print("ratio_duckdb", Figures.median(theirs, Run::seconds) / seconds);
        Figures.print("ratio_duckdb_cpu", Figures.median(theirs, Run::processor) / processor);
        double checked = Figures.median(theirs, Run::seconds) + Figures.median(ids, Run::seconds);
        Figures.print("ratio_duckdb_with_ids", checked / seconds);
    }

    private Run timed(Work work) throws Exception {
        long processor = system.getProcessCpuTime();
        long begin = System.nanoTime();
        work.run();
        long end = System.nanoTime();
        return new Run((end - begin) / 1e9, (system.getProcessCpuTime() - processor) / 1e9);
    }

    private static void requireSame(Path ours, Path theirs) throws IOException {
        long place = Files.mismatch(ours, theirs);
        if (place >= 0) {
            throw new IllegalStateException(ours + " and " + theirs + " differ at byte " + place);
        }
    }
}
