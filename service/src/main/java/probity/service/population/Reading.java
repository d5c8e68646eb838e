package probity.service.population;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import probity.core.policy.Policy;
import probity.ledger.commitment.Payload;
import probity.ledger.entry.EntryCodec;
import probity.ledger.entry.EntryReading;
import probity.ledger.json.Json;
import probity.ledger.json.JsonReading;
import probity.ledger.json.JsonValue.JsonObject;
import probity.service.entry.Disclosed;
import probity.service.population.LogStream.Row;

/// Reads payloads on several threads and hands them on in the log's order.
final class Reading {
    /// Batches that may wait for each thread: enough that none stands still, few enough to take little memory.
    private static final int BATCHES_A_THREAD = 3;

    private final Policy policy;
    private final int threads;

    Reading(Policy policy, int threads) {
        this.policy = policy;
        this.threads = threads;
    }

    /// Hands on every entry of a log from a sequence on.
    void read(LogStream log, long from, Consumer<List<Arrival>> taker) throws SQLException {
        try (ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("population-", 0).factory())) {
            Deque<Future<List<Arrival>>> waiting = new ArrayDeque<>();
            try {
                log.read(from, batch -> {
                    waiting.addLast(pool.submit(() -> arrivals(batch)));
                    if (waiting.size() > threads * BATCHES_A_THREAD) {
                        taker.accept(done(waiting.removeFirst()));
                    }
                });
                while (!waiting.isEmpty()) {
                    taker.accept(done(waiting.removeFirst()));
                }
            } finally {
                waiting.forEach(one -> one.cancel(true));
            }
        }
    }

    private static List<Arrival> done(Future<List<Arrival>> batch) {
        try {
            return batch.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        }
    }

    private List<Arrival> arrivals(List<Row> batch) {
        List<Arrival> arrivals = new ArrayList<>(batch.size());
        for (Row row : batch) {
            arrivals.add(arrival(row));
        }
        return arrivals;
    }

    private Arrival arrival(Row row) {
        JsonObject payload = object(row);
        String named = payload.text("subject");
        if (!named.isEmpty() && !named.equals(row.subject())) {
            throw new IllegalStateException("the payload of entry " + row.sequence()
                    + " is filed under another subject than it names: verify the ledger");
        }
        if (row.canonical() == null) {
            return new Arrival(row.sequence(), row.subject(), Arrival.recorded(policy, payload, Arrival.NONE));
        }
        Arrival arrival =
                EntryCodec.decode(row.canonical()) instanceof EntryReading.Read(probity.ledger.entry.Entry entry)
                        ? Arrival.of(policy, new Disclosed(entry, row.subject(), Payload.of(payload)))
                        : null;
        if (arrival == null) {
            throw new IllegalStateException("entry " + row.sequence() + " cannot be read");
        }
        return arrival;
    }

    private static JsonObject object(Row row) {
        if (Json.readExactly(row.body()) instanceof JsonReading.Read read
                && read.value() instanceof JsonObject object) {
            return object;
        }
        throw new IllegalStateException("the payload of entry " + row.sequence() + " cannot be read");
    }
}
