package probity.verify.house;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// No package may reach itself through others, in the whole project.
final class PackageCycles {
    private PackageCycles() {}

    static List<Breach> breaches(House house) {
        Map<String, Set<String>> graph = new TreeMap<>();
        Map<String, String> witness = new HashMap<>();
        for (SourceFile file : house.main()) {
            Set<String> targets = graph.computeIfAbsent(file.packageName(), _ -> new TreeSet<>());
            for (String target : file.shape().packages()) {
                targets.add(target);
                witness.putIfAbsent(file.packageName() + " " + target, file.path());
            }
        }
        List<Breach> breaches = new ArrayList<>();
        Set<String> reported = new HashSet<>();
        for (String start : graph.keySet()) {
            List<String> cycle = reported.contains(start) ? List.of() : shortestCycle(start, graph);
            if (!cycle.isEmpty()) {
                reported.addAll(cycle);
                breaches.add(new Breach(
                        witness.get(cycle.get(0) + " " + cycle.get(1)),
                        0,
                        "packages form a cycle: " + String.join(" -> ", cycle) + "; move the shared type down"));
            }
        }
        return breaches;
    }

    /// The packages on the way from `start` back to it, first and last the same; empty when there is none.
    private static List<String> shortestCycle(String start, Map<String, Set<String>> graph) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String at = open.removeFirst();
            for (String next : graph.getOrDefault(at, Set.of())) {
                if (next.equals(start)) {
                    return wayBack(start, at, cameFrom);
                }
                if (cameFrom.putIfAbsent(next, at) == null) {
                    open.addLast(next);
                }
            }
        }
        return List.of();
    }

    private static List<String> wayBack(String start, String last, Map<String, String> cameFrom) {
        List<String> cycle = new ArrayList<>(List.of(start));
        for (String at = last; !at.equals(start); at = cameFrom.get(at)) {
            cycle.add(1, at);
        }
        // `last` was added first and pushed back by those before it, so the order is the walk's.
        cycle.add(start);
        return cycle;
    }
}
