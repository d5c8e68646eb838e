package probity.service.activation.comparison;

import java.util.ArrayList;
import java.util.List;

/// Counts of people that may be shown: none that could point at one of them.
public final class SafeCounts {
    /// The least group of people that is counted in public. The number is this product's own; statistics are to stay
    /// anonymous (GDPR recital 26).
    public static final int LEAST = 10;

    /// Stands for a count that is not shown.
    public static final long HIDDEN = -1;

    private SafeCounts() {}

    /// The counts with small ones hidden. What is hidden adds up to at least [#LEAST], so that it cannot be had back
    /// by subtracting what is shown from the total.
    public static List<Long> of(List<Long> counts) {
        List<Long> safe = new ArrayList<>(counts);
        long hidden = 0;
        for (int i = 0; i < safe.size(); i++) {
            long count = counts.get(i);
            if (count > 0 && count < LEAST) {
                hidden += count;
                safe.set(i, HIDDEN);
            }
        }
        while (hidden > 0 && hidden < LEAST) {
            int least = leastShown(safe);
            if (least < 0) {
                break;
            }
            hidden += counts.get(least);
            safe.set(least, HIDDEN);
        }
        return safe;
    }

    private static int leastShown(List<Long> safe) {
        int least = -1;
        for (int i = 0; i < safe.size(); i++) {
            if (safe.get(i) > 0 && (least < 0 || safe.get(i) < safe.get(least))) {
                least = i;
            }
        }
        return least;
    }
}
