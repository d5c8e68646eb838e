package probity.service.activation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SafeCountsTest {
    @Test
    void aSmallGroupIsHiddenTogetherWithOneThatWouldGiveItAway() {
        assertThat(SafeCounts.of(List.of(3L, 20L, 70L))).containsExactly(-1L, -1L, 70L);
        assertThat(SafeCounts.of(List.of(3L, 8L, 70L))).containsExactly(-1L, -1L, 70L);
        assertThat(SafeCounts.of(List.of(10L, 0L, 70L))).containsExactly(10L, 0L, 70L);
        assertThat(SafeCounts.of(List.of(4L))).containsExactly(-1L);
    }

    @Property
    void nothingUnderTenIsShownAndWhatIsHiddenAddsUpToTenOrIsAllThereIs(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 40) Integer> counts) {
        List<Long> plain = counts.stream().map(Integer::longValue).toList();
        List<Long> safe = SafeCounts.of(plain);
        long hidden = 0;
        boolean any = false;
        boolean shown = false;
        for (int i = 0; i < safe.size(); i++) {
            if (safe.get(i) == SafeCounts.HIDDEN) {
                hidden += plain.get(i);
                any = true;
            } else {
                assertThat(safe.get(i)).isEqualTo(plain.get(i));
                assertThat(safe.get(i) == 0 || safe.get(i) >= SafeCounts.LEAST).isTrue();
                shown |= safe.get(i) > 0;
            }
        }
        assertThat(!any || hidden >= SafeCounts.LEAST || !shown).isTrue();
    }
}
