package probity.cli.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import probity.core.compiled.CompiledPolicy;
import probity.core.compiled.obstacle.Obstacle;
import probity.core.policy.Policy;

/// Says of a policy who is evaluated from tables when a whole population is, and who plainly and why. The result is the
/// same; the tables are quicker.
final class EvaluationForm {

    private EvaluationForm() {}

    static List<String> lines(Policy policy) {
        List<Obstacle> obstacles = CompiledPolicy.obstacles(policy);
        if (obstacles.isEmpty()) {
            return List.of("everybody is evaluated from tables");
        }
        Map<Obstacle.Whom, Map<String, String>> places = obstacles.stream()
                .collect(Collectors.groupingBy(
                        Obstacle::whom,
                        TreeMap::new,
                        Collectors.groupingBy(
                                Obstacle::reason,
                                TreeMap::new,
                                Collectors.mapping(Obstacle::place, Collectors.joining(", ")))));
        boolean anybody = !places.containsKey(Obstacle.Whom.EVERYBODY);
        String first = anybody ? "evaluated from tables, except" : "evaluated plainly:";
        return places.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .flatMap(whom -> whom.getValue().entrySet().stream()
                        .map(reason -> whom(whom.getKey()) + ": " + reason.getValue() + " " + reason.getKey()))
                .collect(Collectors.collectingAndThen(Collectors.toList(), lines -> {
                    lines.addFirst(first);
                    return lines;
                }));
    }

    private static String whom(Obstacle.Whom whom) {
        return switch (whom) {
            case EVERYBODY -> "  everybody";
            case WITH_A_RECORD -> "  whoever has such a record";
            case WITH_TWO_RECORDS -> "  whoever has two such records";
            case WITH_ONE_FACT_TWICE -> "  whoever has one fact twice";
        };
    }
}
