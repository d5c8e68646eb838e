package probity.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import probity.core.result.Result;
import probity.core.result.Standing;

class CountsTest {

    private static Result result(long score, String band, List<String> lists, List<String> benefits) {
        return new Result(Standing.plain(score, band, lists), benefits, List.of());
    }

    private static final Change UP =
            new Change(result(90, "B", List.of("watch"), List.of()), result(102, "A", List.of(), List.of("lane")), 1);
    private static final Change DOWN =
            new Change(result(10, "B", List.of(), List.of()), result(9, "B", List.of("watch"), List.of()), -1);
    private static final Change LIST_ALONE =
            new Change(result(10, "B", List.of(), List.of()), result(10, "B", List.of("watch"), List.of()), 0);
    private static final Change NONE =
            new Change(result(10, "B", List.of(), List.of()), result(10, "B", List.of(), List.of()), 0);

    private static Counts counts(Change... changes) {
        Counts counts = new Counts();
        for (Change change : changes) {
            counts.add(change);
        }
        return counts;
    }

    @Test
    void whoGainsLosesAndStaysIsCountedWithWhatFollows() {
        Counts counts = counts(UP, DOWN, LIST_ALONE, NONE);

        assertThat(counts.tally()).isEqualTo(new Tally(1, 1, 2));
        assertThat(counts.changed()).isEqualTo(3);
        assertThat(counts.moves()).isEqualTo(new TreeMap<>(Map.of(new Move("B", "A"), 1L)));
        assertThat(counts.lists()).isEqualTo(new TreeMap<>(Map.of("watch", new Flow(2, 1))));
        assertThat(counts.benefits()).isEqualTo(new TreeMap<>(Map.of("lane", new Flow(1, 0))));
        assertThat(counts.gains()).isEqualTo(new TreeMap<>(Map.of(2, 1L)));
        assertThat(counts.losses()).isEqualTo(new TreeMap<>(Map.of(1, 1L)));
    }

    @Test
    void countsOfPartsAddUpToThoseOfTheWhole() {
        Counts parts = counts(UP, NONE);
        parts.add(counts(DOWN, LIST_ALONE));

        assertThat(parts).usingRecursiveComparison().isEqualTo(counts(UP, DOWN, LIST_ALONE, NONE));
    }
}
