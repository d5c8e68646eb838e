package probity.core.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import probity.core.policy.PolicyVersion;
import probity.core.result.Standing;

/// Where all subjects of a population stand at the end of one day.
public final class Standings {

    private static final short NO_BAND = -1;

    private final List<String> bands;
    private final List<String> lists;
    private final long[] scores;
    private final short[] ranks;
    private final long[] listed;
    /// Those with a direct grade or an exclusion.
    private final Map<Integer, Standing> special = new HashMap<>();
    private int plain;

    Standings(PolicyVersion version, int subjects) {
        bands = version.bands().stream().map(band -> band.id()).toList();
        lists = version.lists().stream().map(list -> list.id()).toList();
        scores = new long[subjects];
        ranks = new short[subjects];
        listed = new long[subjects];
    }

    /// @param rank of the band in the document, best first; -1 for no band
    /// @param on the lists, a bit each in the order of the document
    void set(int subject, long score, int rank, long on) {
        scores[subject] = score;
        ranks[subject] = (short) rank;
        listed[subject] = on;
    }

    /// What the plain evaluation said. Called by one thread at a time.
    synchronized void set(int subject, Standing standing) {
        plain++;
        special.put(subject, standing);
        scores[subject] = standing.score();
    }

    /// Where the only subject stands; it is forgotten, so that another one can be put in its place.
    Standing taken() {
        Standing taken = of(0);
        special.clear();
        return taken;
    }

    /// How many subjects there are.
    public int subjects() {
        return scores.length;
    }

    public long score(int subject) {
        return scores[subject];
    }

    /// How many were evaluated plainly.
    public int plain() {
        return plain;
    }

    public Standing of(int subject) {
        Standing known = special.get(subject);
        if (known != null) {
            return known;
        }
        List<String> on = new ArrayList<>();
        for (int list = 0; list < lists.size(); list++) {
            if ((listed[subject] >>> list & 1) != 0) {
                on.add(lists.get(list));
            }
        }
        String band = ranks[subject] == NO_BAND ? "" : bands.get(ranks[subject]);
        return Standing.plain(scores[subject], band, on);
    }

    /// The lists by number in the order of the document, a bit each, of a subject that was not evaluated plainly.
    long lists(int subject) {
        return listed[subject];
    }
}
