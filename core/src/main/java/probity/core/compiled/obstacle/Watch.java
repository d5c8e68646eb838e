package probity.core.compiled.obstacle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which record types make their subject be evaluated plainly, worked out by [Obstacles].
///
/// @param obstacles what stands in the way, each once
/// @param plain record types of which one record suffices
/// @param groups record types of which two records together suffice, by what ties them
/// @param facts of record types of which two records with the same values suffice, the slots of those values
public record Watch(
        List<Obstacle> obstacles, Set<Integer> plain, List<Set<Integer>> groups, Map<Integer, List<Integer>> facts) {

    /// Whether nobody is evaluated from tables.
    boolean everybody() {
        return obstacles.stream().anyMatch(one -> one.whom() == Obstacle.Whom.EVERYBODY);
    }

    /// Gathers what is found.
    static final class Gathering {

        private final Map<String, Obstacle> obstacles = new TreeMap<>();
        private final Set<Integer> plain = new TreeSet<>();
        private final Map<String, Set<Integer>> groups = new TreeMap<>();
        private final Map<Integer, List<Integer>> facts = new TreeMap<>();

        void everybody(String place, String reason) {
            add(new Obstacle(place, reason, Obstacle.Whom.EVERYBODY));
        }

        void plain(String place, String reason, int type) {
            add(new Obstacle(place, reason, Obstacle.Whom.WITH_A_RECORD));
            plain.add(type);
        }

        /// @param tie equal for records that must not come together
        void together(String tie, Obstacle obstacle, int type) {
            add(obstacle);
            groups.computeIfAbsent(tie, any -> new TreeSet<>()).add(type);
        }

        /// @param slots of the values by which two records of the type state one fact
        void fact(String place, String reason, int type, List<Integer> slots) {
            add(new Obstacle(place, reason, Obstacle.Whom.WITH_ONE_FACT_TWICE));
            facts.put(type, slots);
        }

        private void add(Obstacle obstacle) {
            obstacles.putIfAbsent(obstacle.place() + "\n" + obstacle.reason(), obstacle);
        }

        Watch watch() {
            return new Watch(
                    List.copyOf(obstacles.values()),
                    Set.copyOf(plain),
                    new ArrayList<>(groups.values()),
                    Map.copyOf(facts));
        }
    }
}
