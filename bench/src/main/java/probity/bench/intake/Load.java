package probity.bench.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Drives some clients at once for some seconds and measures each request.
final class Load {
    /// One client: sends the records of these numbers and returns when they are durable and visible.
    interface Client {
        void send(long first, int count) throws Exception;

        void close() throws Exception;
    }

    /// Opens the n-th client.
    interface Door {
        Client open(int n) throws Exception;
    }

    /// How the load is put.
    ///
    /// @param clients requests in flight
    /// @param batch records a request
    /// @param perSecond requests a second of all clients together; 0 for as many as it takes. With a rate, the time
    ///     of a request begins when it was due, so that waiting counts (no coordinated omission)
    record Shape(String name, int clients, int batch, double perSecond) {}

    /// What came of it; times in microseconds.
    record Result(double recordsPerSecond, double p50, double p99) {}

    private final AtomicLong next;
    private final double seconds;

    /// @param next the number of the next record to send; only moves on
    Load(AtomicLong next, double seconds) {
        this.next = next;
        this.seconds = seconds;
    }

    Result run(Shape shape, Door door) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Client> clients = new ArrayList<>();
            for (int n = 0; n < shape.clients; n++) {
                clients.add(door.open(n));
            }
            long start = System.nanoTime();
            List<Future<long[]>> running = new ArrayList<>();
            for (int n = 0; n < shape.clients; n++) {
                running.add(threads.submit(drive(shape, clients.get(n), n, start)));
            }
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> one : running) {
                times.add(one.get());
            }
            double took = (System.nanoTime() - start) / 1e9;
            for (Client client : clients) {
                client.close();
            }
            return result(times, shape.batch, took);
        }
    }

    private Callable<long[]> drive(Shape shape, Client client, int n, long start) {
        return () -> {
            long end = start + (long) (seconds * 1e9);
            double gap = shape.perSecond == 0 ? 0 : 1e9 * shape.clients / shape.perSecond;
            long[] times = new long[1_024];
            int count = 0;
            for (long due = start + (long) (gap * n / shape.clients); ; due += (long) gap) {
                long begun = gap == 0 ? System.nanoTime() : waitFor(due);
                if (begun >= end) {
                    return Arrays.copyOf(times, count);
                }
                client.send(next.getAndAdd(shape.batch), shape.batch);
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                }
                times[count++] = System.nanoTime() - begun;
            }
        };
    }

    private static long waitFor(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
        return due;
    }

    private static Result result(List<long[]> times, int batch, double took) {
        long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        if (all.length == 0) {
            throw new IllegalStateException("no request was answered");
        }
        double records = (double) all.length * batch;
        return new Result(
                records / took, all[all.length / 2] / 1e3, all[Math.min(all.length - 1, all.length * 99 / 100)] / 1e3);
    }
}
