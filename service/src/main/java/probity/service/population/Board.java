package probity.service.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import probity.core.result.Standing;

/// Where everybody stands at the end of one day. Few differ in more than their score, so that band and lists are kept
/// once for all who share them, with how many they are.
final class Board {
    private static final int NOBODY = -1;

    private final LocalDate day;
    /// Standings whose score is left out.
    private final List<Standing> places = new ArrayList<>();
    private final Map<Standing, Integer> numbers = new HashMap<>();
    private int[] counts = {};
    private long[] scores = {};
    private int[] placed = {};

    Board(LocalDate day) {
        this.day = day;
    }

    LocalDate day() {
        return day;
    }

    void set(int subject, Standing standing) {
        leave(subject);
        int place = place(standing);
        scores[subject] = standing.score();
        placed[subject] = place;
        counts[place]++;
    }

    /// The subject is nobody any more.
    void leave(int subject) {
        if (subject >= placed.length) {
            int room = Math.max(subject + 1, placed.length + (placed.length >> 1) + 16);
            int known = placed.length;
            scores = Arrays.copyOf(scores, room);
            placed = Arrays.copyOf(placed, room);
            Arrays.fill(placed, known, room, NOBODY);
        }
        if (placed[subject] != NOBODY) {
            counts[placed[subject]]--;
            placed[subject] = NOBODY;
        }
    }

    private int place(Standing standing) {
        Standing place = new Standing(0, standing.band(), standing.lists(), standing.origin(), standing.exclusion());
        Integer known = numbers.putIfAbsent(place, places.size());
        if (known != null) {
            return known;
        }
        places.add(place);
        counts = Arrays.copyOf(counts, places.size());
        return places.size() - 1;
    }

    Standing of(int subject) {
        Standing place = places.get(placed[subject]);
        return new Standing(scores[subject], place.band(), place.lists(), place.origin(), place.exclusion());
    }

    /// How many stand where this holds; their scores are not looked at.
    long count(Predicate<Standing> where) {
        long count = 0;
        for (int place = 0; place < places.size(); place++) {
            count += where.test(places.get(place)) ? counts[place] : 0;
        }
        return count;
    }

    /// Who stands where this holds, as a test of subjects; scores are not looked at.
    IntPredicate who(Predicate<Standing> where) {
        BitSet those = new BitSet();
        for (int place = 0; place < places.size(); place++) {
            those.set(place, where.test(places.get(place)));
        }
        return subject -> subject < placed.length && placed[subject] != NOBODY && those.get(placed[subject]);
    }

    long bytes() {
        return 12L * placed.length;
    }
}
