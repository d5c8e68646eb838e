package probity.bench.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// How long a service that holds many records needs until everybody is in memory again: it is filled over HTTP,
/// stopped, and started anew. Each line is `key=value`.
public final class LoadBench {
    private static final int CLIENTS = 4;
    private static final int BATCH = 2_000;
    private static final int COMPARED = 50;
    private static final long LONGEST_SECONDS = 600;

    private LoadBench() {}

    /// @param arguments the project's root, how many records
    public static void main(String... arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        long records = Long.parseLong(arguments[1]);
        Path folder = Files.createTempDirectory("probity-load");
        long begun = System.nanoTime();
        int[] scores;
        try (ServiceUnderLoad service = ServiceUnderLoad.start(root, folder)) {
            fill(service, records);
            say("filled_s", begun);
            if (service.entries() <= records) {
                throw new IllegalStateException("not all of " + records + " records are in the ledger");
            }
            scores = scores(service);
        }
        begun = System.nanoTime();
        try (ServiceUnderLoad service = ServiceUnderLoad.start(root, folder)) {
            say("ready_s", begun);
            waitFor(service, records);
            say("loaded_s", begun);
            if (!Arrays.equals(scores, scores(service))) {
                throw new IllegalStateException("the scores after the start are not those of before");
            }
            service.metrics()
                    .lines()
                    .filter(line -> line.startsWith("probity_population_"))
                    .map(line -> line.replaceFirst("\\{.*} ", "="))
                    .forEach(System.out::println);
        }
    }

    private static int[] scores(ServiceUnderLoad service) throws Exception {
        int[] scores = new int[COMPARED];
        for (int subject = 0; subject < COMPARED; subject++) {
            scores[subject] = service.score(subject);
        }
        return scores;
    }

    /// Until all records are in memory.
    private static void waitFor(ServiceUnderLoad service, long records) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (inMemory(service) < records) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not in memory after " + LONGEST_SECONDS + " s");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static double inMemory(ServiceUnderLoad service) throws Exception {
        return service.metrics()
                .lines()
                .filter(line -> line.startsWith("probity_population_records{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static void fill(ServiceUnderLoad service, long records) throws Exception {
        AtomicLong next = new AtomicLong();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Void>> sending = new ArrayList<>();
            for (int n = 0; n < CLIENTS; n++) {
                Load.Client client = service.clients().open(n);
                sending.add(threads.submit(() -> {
                    for (long at = next.getAndAdd(BATCH); at < records; at = next.getAndAdd(BATCH)) {
                        client.send(at, (int) Math.min(BATCH, records - at));
                    }
                    client.close();
                    return null;
                }));
            }
            for (Future<Void> one : sending) {
                one.get();
            }
        }
    }

    private static void say(String key, long begun) {
        System.out.printf(Locale.ROOT, "%s=%.1f%n", key, (System.nanoTime() - begun) / 1e9);
    }
}
