package probity.bench.city;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs competitors in turn, round after round, so that whatever else the machine does falls on all of them alike.
final class Rounds {

    /// What one competitor does in a round.
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /// @param seconds of the clock, a run
    /// @param processor seconds of all threads of this process, a run
    private record Run(double seconds, double processor) {}

    private static final double LEAST_SECONDS = 0.5;
    private static final int MOST_RUNS = 8;

    private final Map<String, Work> works = new LinkedHashMap<>();
    private final Map<String, List<Run>> runs = new LinkedHashMap<>();
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    void add(String name, Work work) {
        works.put(name, work);
        runs.put(name, new ArrayList<>());
    }

    boolean has(String name) {
        return works.containsKey(name);
    }

    /// A round lets each run once, quick ones several times.
    ///
    /// @param warm how many rounds are thrown away
    void run(int warm, int count) throws Exception {
        for (int round = -warm; round < count; round++) {
            for (Map.Entry<String, Work> one : works.entrySet()) {
                double spent = 0;
                for (int i = 0; i < MOST_RUNS && (i == 0 || spent < LEAST_SECONDS); i++) {
                    Run run = timed(one.getValue());
                    spent += run.seconds();
                    if (round >= 0) {
                        runs.getOrDefault(one.getKey(), new ArrayList<>()).add(run);
                    }
                }
            }
        }
    }

    private Run timed(Work work) throws Exception {
        long processor = system.getProcessCpuTime();
        long begin = System.nanoTime();
        work.run();
        long end = System.nanoTime();
        return new Run((end - begin) / 1e9, (system.getProcessCpuTime() - processor) / 1e9);
    }

    /// Median of the seconds a run took.
    double seconds(String name) {
        return median(runs.getOrDefault(name, List.of()).stream()
                .mapToDouble(Run::seconds)
                .sorted()
                .toArray());
    }

    /// Median of the processor's seconds; nothing of it is seen for work in another process.
    double processor(String name) {
        return median(runs.getOrDefault(name, List.of()).stream()
                .mapToDouble(Run::processor)
                .sorted()
                .toArray());
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    List<String> names() {
        return List.copyOf(works.keySet());
    }
}
