package probity.service.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// When something that fails is tried again.
class PatienceTest {
    private final Patience patience = new Patience();

    @Test
    void whatGoesOnFailingIsTriedHalfAsOftenEachTimeAndNeverLessThanEveryFewMinutes() {
        assertThat(attempts(1_100)).containsExactly(0, 1, 3, 7, 15, 31, 63, 127, 255, 511, 767, 1_023);
    }

    @Test
    void whatFailsAgainSoonAfterASuccessIsNotTriedSoonerForThat() {
        attempts(128);
        patience.calm();
        assertThat(attempts(400)).containsExactly(126, 382);
    }

    @Test
    void whatWasWellForAsLongAsTheLongestWaitIsTriedAtOnce() {
        attempts(128);
        for (int look = 0; look < Patience.MOST; look++) {
            patience.calm();
        }
        assertThat(attempts(8)).containsExactly(0, 1, 3, 7);
    }

    /// At which of so many looks it is tried.
    private List<Integer> attempts(int looks) {
        List<Integer> tried = new ArrayList<>();
        for (int look = 0; look < looks; look++) {
            if (patience.isOver()) {
                tried.add(look);
            }
        }
        return tried;
    }
}
