package probity.bench.city;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// `bench/city`: everybody computes the workload, all sums are compared, and only then the times are printed.
public final class CityBench {

    private static final String ENGINE = "engine";
    private static final String COLD = "engine_from_ledger_order";
    private static final String PLAIN = "handwritten_plain";
    private static final String BRANCH_FREE = "handwritten_branch_free";
    private static final String READ = "read";
    private static final String DUCKDB_SORTED = "duckdb_sorted";
    private static final String DUCKDB_LEDGER = "duckdb_ledger_order";
    private static final String POSTGRES = "postgresql_sorted";
    private static final int WARM = 2;

    private final Path root;
    private final Settings settings;
    private final Rounds rounds = new Rounds();
    private final Map<String, Long> sums = new LinkedHashMap<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private long sunk;

    private CityBench(Path root, Settings settings) {
        this.root = root;
        this.settings = settings;
    }

    /// @param arguments the checkout, then `--subjects N`, `--records N`, `--threads N`, `--rounds N`,
    ///     `--from-ledger-order`, `--without-peers`
    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.of(List.of(arguments).subList(1, arguments.length));
        new CityBench(Path.of(arguments[0]), settings).run();
    }

    private void run() throws Exception {
        Path folder = Files.createTempDirectory("probity-city-");
        try {
            CityRecords records = new CityRecords(settings.subjects(), settings.records());
            Engine engine = engine(records);
            if (settings.peers()) {
                Path csv = csv(folder, records);
                peers(folder, csv);
            }
            compare();
            rounds.run(WARM, settings.rounds());
            print("checksum", Long.toString(engine.checksum()));
            print("bytes_per_record", Integer.toString(engine.bytesPerRecord()));
            print("evaluated_plainly", Integer.toString(engine.plain()));
            times();
            ratios();
        } finally {
            for (AutoCloseable one : open) {
                one.close();
            }
            delete(folder);
        }
    }

    private Engine engine(CityRecords records) throws Exception {
        int threads = settings.threads();
        Engine engine = new Engine(CityPolicy.read(root), records, threads);
        HandWritten byHand = new HandWritten(records);
        sums.put(ENGINE, engine.checksum());
        rounds.add(ENGINE, () -> engine.score(threads));
        byHand.plain(threads);
        sums.put(PLAIN, byHand.checksum());
        rounds.add(PLAIN, () -> byHand.plain(threads));
        byHand.branchFree(threads);
        sums.put(BRANCH_FREE, byHand.checksum());
        rounds.add(BRANCH_FREE, () -> byHand.branchFree(threads));
        rounds.add(READ, () -> sunk += byHand.read(threads));
        if (settings.fromLedgerOrder()) {
            engine.fromLedgerOrder(threads);
            sums.put(COLD, engine.checksum());
            rounds.add(COLD, () -> engine.fromLedgerOrder(threads));
        }
        return engine;
    }

    private void peers(Path folder, Path csv) throws Exception {
        DuckDbPeer duckdb = new DuckDbPeer(folder, csv, settings.subjects(), settings.threads());
        open.add(duckdb);
        print("duckdb", duckdb.version());
        add(DUCKDB_SORTED, () -> duckdb.score("sorted"), duckdb);
        if (settings.fromLedgerOrder()) {
            add(DUCKDB_LEDGER, () -> duckdb.score("rec"), duckdb);
        }
        if (settings.postgres()) {
            PostgresPeer postgres = new PostgresPeer(folder.resolve("postgresql"), csv, settings.subjects());
            open.add(postgres);
            print("postgresql", postgres.version());
            add(POSTGRES, postgres::score, postgres);
        }
    }

    private void add(String name, Rounds.Work work, Competitor competitor) throws Exception {
        work.run();
        sums.put(name, competitor.checksum());
        rounds.add(name, work);
    }

    /// Nobody is timed before all agree.
    private void compare() {
        long expected = settings.expected(sums.getOrDefault(PLAIN, 0L));
        sums.forEach((name, sum) -> {
            if (sum != expected) {
                throw new IllegalStateException(name + " computed " + sum + " and not " + expected);
            }
        });
        print("equal", String.join(",", sums.keySet()));
    }

    private void times() {
        for (String name : rounds.names()) {
            print(name + "_s", number(rounds.seconds(name)));
            if (!name.equals(POSTGRES)) {
                print(name + "_cpu_s", number(rounds.processor(name)));
            }
        }
        print("records_per_s", String.format(Locale.ROOT, "%.0f", settings.records() / rounds.seconds(ENGINE)));
    }

    private void ratios() {
        ratio("ratio_handwritten", ENGINE, BRANCH_FREE);
        ratio("ratio_plain", ENGINE, PLAIN);
        ratio("ratio_read", ENGINE, READ);
        ratio("ratio_duckdb_sorted", DUCKDB_SORTED, ENGINE);
        ratio("ratio_postgresql_sorted", POSTGRES, ENGINE);
        ratio("ratio_duckdb_ledger_order", DUCKDB_LEDGER, COLD);
    }

    private void ratio(String name, String above, String below) {
        if (rounds.has(above) && rounds.has(below)) {
            print(name, number(rounds.seconds(above) / rounds.seconds(below)));
            if (!above.equals(POSTGRES)) {
                print(name + "_cpu", number(rounds.processor(above) / rounds.processor(below)));
            }
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private static void print(String key, String value) {
        System.out.println(key + "=" + value);
    }

    /// The records as both databases read them, for anybody to read: the server is another user's process.
    private static Path csv(Path folder, CityRecords records) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path csv = folder.resolve("records.csv");
        try (BufferedWriter to = Files.newBufferedWriter(csv, StandardCharsets.US_ASCII)) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < records.count(); i++) {
                line.setLength(0);
                line.append(records.subject(i))
                        .append(',')
                        .append(records.kind(i))
                        .append(',');
                line.append(records.value(i)).append(',').append(records.day(i)).append(',');
                line.append(records.isVoid(i)).append('\n');
                to.append(line);
            }
        }
        return csv;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
