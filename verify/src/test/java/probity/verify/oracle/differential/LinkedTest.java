package probity.verify.oracle.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.verify.oracle.generator.LinkedCase;

/// What crosses from another programme, by chance: the oracle makes the records by section 9 of the page, the product
/// by its own means, and a file of cases says whether they agree. `-Dprobity.differential.pairs=N` compares more.
class LinkedTest {

    private static final int PAIRS = Integer.getInteger("probity.differential.pairs", 40);
    private static final int QUESTIONS = 8;

    /// In at least this many answers records of each kind must have moved points, and shares have told apart.
    private static final int LEAST = 8;

    private final Map<String, Integer> moved = new TreeMap<>();

    @TempDir
    Path folder;

    @Test
    void carryOversPropagationsAndPercentilesAreThoseOfTheOracle() {
        List<Linked> differing = new ArrayList<>();
        for (long seed = 1; seed <= PAIRS; seed++) {
            List<Linked> expected =
                    LinkedCase.of(seed, QUESTIONS).stream().map(Linked::of).toList();
            expected.forEach(this::count);
            differing.addAll(Linked.differing(expected, folder.resolve("pair-" + seed)));
        }
        assertThat(differing.stream()
                        .findFirst()
                        .map(one -> Linked.report(one.asked(), Path.of("target", "disagreements", "linked"))))
                .as(differing.size() + " of " + PAIRS * QUESTIONS + " answers differ; the first of them")
                .isEmpty();
        assertThat(moved)
                .containsOnlyKeys(
                        "made-bands",
                        "made-deeds",
                        "made-scores",
                        "not made",
                        "share of all",
                        "share of a group",
                        "too few");
        assertThat(moved.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(LEAST));
    }

    private void count(Linked one) {
        one.percentiles().forEach((group, share) -> {
            if (!share.equals("none") && !share.equals("0") && !share.equals("100")) {
                moved.merge(group.isEmpty() ? "share of all" : "share of a group", 1, Integer::sum);
            }
            if (share.equals("none")
                    && group.isEmpty()
                    && one.answer().surface().exclusion().isEmpty()) {
                moved.merge("too few", 1, Integer::sum);
            }
        });
        if (one.unmade() > 0) {
            moved.merge("not made", 1, Integer::sum);
        }
        one.answer().lines().stream()
                .filter(line -> line.of().startsWith("made-"))
                .map(line -> line.of().replaceFirst("-[0-9]+ .*", ""))
                .distinct()
                .forEach(provision -> moved.merge(provision, 1, Integer::sum));
    }
}
