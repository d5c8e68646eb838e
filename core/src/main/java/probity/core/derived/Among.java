package probity.core.derived;

import java.util.ArrayList;
import java.util.List;
import probity.core.policy.Better;

/// One subject among others, who are counted one by one and need not be kept
/// (docs/reference/evaluation.md, section 9).
public final class Among {

    private final Better better;
    private final Ranked own;
    /// The programme first, then each group.
    private final long[] worse;

    private final long[] others;

    public Among(Better better, Ranked own) {
        this.better = better;
        this.own = own;
        this.worse = new long[own.groups().size() + 1];
        this.others = new long[worse.length];
    }

    /// @param other another subject, under the same groups
    public void add(Ranked other) {
        count(0, other.score());
        for (int group = 0; group < own.groups().size(); group++) {
            String value = own.groups().get(group);
            if (value != null && value.equals(other.groups().get(group))) {
                count(group + 1, other.score());
            }
        }
    }

    /// Others of the same subject, counted elsewhere.
    public void add(Among more) {
        for (int i = 0; i < worse.length; i++) {
            worse[i] += more.worse[i];
            others[i] += more.others[i];
        }
    }

    private void count(int at, long score) {
        others[at]++;
        if (better == Better.HIGHER ? score < own.score() : score > own.score()) {
            worse[at]++;
        }
    }

    public Shares shares() {
        List<Share> groups = new ArrayList<>();
        for (int group = 0; group < own.groups().size(); group++) {
            groups.add(own.groups().get(group) == null ? Share.None.NO_PLACE : share(group + 1));
        }
        return new Shares(share(0), groups);
    }

    private Share share(int at) {
        return Share.of(worse[at], others[at], others[0] - others[at]);
    }
}
