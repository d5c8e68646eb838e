package probity.core.derived;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import probity.core.policy.Better;

/// The shares of all subjects of a programme at once, in n log n steps (docs/reference/evaluation.md, section 9).
/// [Among] counts those of one subject, and gives the same.
public final class Percentiles {

    private final Better better;
    private final long[] all;
    /// By group, the sorted scores of those with each value.
    private final List<Map<String, long[]>> groups = new ArrayList<>();

    private Percentiles(Better better, List<Ranked> subjects) {
        this.better = better;
        this.all = sorted(subjects);
        int count = subjects.isEmpty() ? 0 : subjects.getFirst().groups().size();
        for (int group = 0; group < count; group++) {
            groups.add(byValue(group, subjects));
        }
    }

    /// @param subjects everybody who is evaluated, under the same groups
    /// @return one entry a subject, in their order
    public static List<Shares> of(Better better, List<Ranked> subjects) {
        Percentiles percentiles = new Percentiles(better, subjects);
        return subjects.stream().map(percentiles::shares).toList();
    }

    private static Map<String, long[]> byValue(int group, List<Ranked> subjects) {
        Map<String, List<Ranked>> parted = new HashMap<>();
        for (Ranked one : subjects) {
            String value = one.groups().get(group);
            if (value != null) {
                parted.computeIfAbsent(value, any -> new ArrayList<>()).add(one);
            }
        }
        Map<String, long[]> scores = new HashMap<>();
        parted.forEach((value, ones) -> scores.put(value, sorted(ones)));
        return scores;
    }

    private static long[] sorted(Collection<Ranked> subjects) {
        return subjects.stream().mapToLong(Ranked::score).sorted().toArray();
    }

    private Shares shares(Ranked one) {
        List<Share> inGroups = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            long[] scores = groups.get(group).get(one.groups().get(group));
            inGroups.add(scores == null ? Share.None.NO_PLACE : share(scores, one.score()));
        }
        return new Shares(share(all, one.score()), inGroups);
    }

    /// Nobody is worse than oneself, so that oneself is left out of the others only.
    private Share share(long[] scores, long score) {
        int worse = better == Better.HIGHER ? below(scores, score) : scores.length - below(scores, score + 1);
        return Share.of(worse, scores.length - 1L, all.length - scores.length);
    }

    /// How many are less than `score`.
    private static int below(long[] scores, long score) {
        int from = 0;
        int to = scores.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (scores[middle] < score) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
