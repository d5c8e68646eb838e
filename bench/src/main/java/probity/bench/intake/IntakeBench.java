package probity.bench.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import probity.bench.intake.Load.Result;
import probity.bench.intake.Load.Shape;

/// `bench/intake`: the service and the peer in turn, some rounds, medians of the rounds; then every checked score must
/// be right, or nothing is printed as a result.
public final class IntakeBench {
    private static final Shape PEER = new Shape("postgresql_function_16", 16, 1, 0);
    private static final List<Shape> SHAPES = List.of(
            new Shape("single_1", 1, 1, 0),
            new Shape("single_16", 16, 1, 0),
            new Shape("single_256", 256, 1, 0),
            new Shape("batch_256", 4, 256, 0));

    private final AtomicLong toService = new AtomicLong();
    private final AtomicLong toPeer = new AtomicLong();
    private final Map<String, List<Result>> results = new LinkedHashMap<>();
    private final double seconds;

    private IntakeBench(double seconds) {
        this.seconds = seconds;
    }

    /// @param arguments root of the checkout, rounds, seconds of a measurement
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("probity-intake");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (ServiceUnderLoad service = ServiceUnderLoad.start(root, folder);
                Peer peer = Peer.start(folder.resolve("peer"))) {
            new IntakeBench(Double.parseDouble(arguments[2])).run(service, peer, rounds);
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run(ServiceUnderLoad service, Peer peer, int rounds) throws Exception {
        HttpClients http = service.clients();
        PostgresClients postgres = peer.clients();
        long before = service.entries();
        System.out.println("warm-up");
        for (Shape shape : SHAPES) {
            measure(shape, http, toService);
        }
        measure(PEER, postgres, toPeer);
        results.clear();
        for (int round = 1; round <= rounds; round++) {
            System.out.println("round " + round + " of " + rounds);
            measure(PEER, postgres, toPeer);
            for (Shape shape : SHAPES) {
                measure(shape, http, toService);
            }
            double half = median("single_256").recordsPerSecond() / 2;
            measure(new Shape("single_256_half_load", 256, 1, half), http, toService);
        }
        check(service, postgres, before);
        print();
    }

    private void measure(Shape shape, Load.Door door, AtomicLong next) throws Exception {
        Result result = new Load(next, seconds).run(shape, door);
        results.computeIfAbsent(shape.name(), _ -> new ArrayList<>()).add(result);
        System.out.printf(
                Locale.ROOT,
                "  %-24s %9.0f records/s   p50 %8.0f us   p99 %8.0f us%n",
                shape.name(),
                result.recordsPerSecond(),
                result.p50(),
                result.p99());
    }

    /// Every hundredth subject's score against a fold over what was acknowledged, on both sides.
    private void check(ServiceUnderLoad service, PostgresClients postgres, long before) throws Exception {
        int[] ours = Fold.scores(toService.get());
        int[] theirs = Fold.scores(toPeer.get());
        int checked = 0;
        for (int subject = 0; subject < Arrival.SUBJECTS; subject += 100) {
            require("service", subject, service.score(subject), ours[subject]);
            require("peer", subject, postgres.score(subject), theirs[subject]);
            checked++;
        }
        long entries = service.entries();
        if (entries != before + toService.get()) {
            throw new IllegalStateException("the ledger grew from " + before + " to " + entries
                    + " entries, acknowledged were " + toService.get() + " records");
        }
        System.out.println("equal: " + checked + " subjects on both sides; ledger entries " + entries);
    }

    private static void require(String side, int subject, int found, int expected) {
        if (found != expected) {
            throw new IllegalStateException(side + ": score of s" + subject + " is " + found + ", not " + expected);
        }
    }

    private Result median(String name) {
        List<Result> all = results.getOrDefault(name, List.of()).stream()
                .sorted(Comparator.comparingDouble(Result::recordsPerSecond))
                .toList();
        return all.get(all.size() / 2);
    }

    private void print() {
        double peer = median(PEER.name()).recordsPerSecond();
        for (String name : results.keySet()) {
            Result result = median(name);
            line(name + "_records_per_s", result.recordsPerSecond());
            line(name + "_p50_us", result.p50());
            line(name + "_p99_us", result.p99());
            if (!name.equals(PEER.name()) && !name.endsWith("half_load")) {
                System.out.printf(Locale.ROOT, "%s_ratio=%.2f%n", name, result.recordsPerSecond() / peer);
            }
        }
    }

    private static void line(String name, double value) {
        System.out.printf(Locale.ROOT, "%s=%.0f%n", name, value);
    }
}
