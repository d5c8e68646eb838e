package probity.cli.difference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.cli.terminal.JsonText;
import probity.core.comparison.Basis;
import probity.core.comparison.Counts;
import probity.core.comparison.Flow;
import probity.core.comparison.Sides;

/// What changes for the subjects of a file, for machines.
final class DifferenceJson {

    private final Sides sides;
    private final int decimals;

    DifferenceJson(Sides sides) {
        this.sides = sides;
        this.decimals = sides.newer().versions().getLast().scale().decimals();
    }

    Map<String, @Nullable Object> of(Counts counts, Largest largest, Basis basis) {
        return JsonText.object(
                "as-of", sides.day(),
                "basis", basis.code(),
                "subjects", counts.tally().subjects(),
                "changed", counts.changed(),
                "gain", counts.tally().gain(),
                "lose", counts.tally().lose(),
                "same-score", counts.tally().same(),
                "gains", sizes(counts.gains()),
                "losses", sizes(counts.losses()),
                "largest",
                        Stream.concat(largest.gains().stream(), largest.losses().stream())
                                .map(this::single)
                                .toList(),
                "bands",
                        counts.moves().entrySet().stream()
                                .map(one -> JsonText.object(
                                        "from", one.getKey().from(),
                                        "to", one.getKey().to(),
                                        "subjects", one.getValue()))
                                .toList(),
                "lists", flows(counts.lists(), "entered", "left"),
                "benefits", flows(counts.benefits(), "gained", "lost"),
                "restrictions", flows(counts.proposals(), "proposed-anew", "no-longer"));
    }

    /// How many by the least change of their size: 1, 10, 100 units of the last decimal.
    private List<Map<String, @Nullable Object>> sizes(SortedMap<Integer, Long> sizes) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        sizes.forEach((digits, count) -> {
            BigDecimal from = BigDecimal.ONE.scaleByPowerOfTen(digits - 1 - decimals);
            all.add(JsonText.object("from", from.setScale(decimals), "subjects", count));
        });
        return all;
    }

    private Map<String, @Nullable Object> single(Largest.Single one) {
        return JsonText.object(
                "subject", one.subject(),
                "score-before", points(one.change().before().standing().score()),
                "score-after", points(one.change().after().standing().score()),
                "change", points(one.change().difference()));
    }

    private BigDecimal points(long units) {
        return BigDecimal.valueOf(units, decimals);
    }

    private static List<Map<String, @Nullable Object>> flows(
            SortedMap<String, Flow> flows, String entering, String leaving) {
        return flows.entrySet().stream()
                .map(one -> JsonText.object(
                        "id",
                        one.getKey(),
                        entering,
                        one.getValue().enter(),
                        leaving,
                        one.getValue().leave()))
                .toList();
    }
}
