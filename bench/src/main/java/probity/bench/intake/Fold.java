package probity.bench.intake;

import java.util.Arrays;

/// The scores after the first arrivals, folded by hand from the policy's text.
final class Fold {
    private Fold() {}

    static int[] scores(long arrivals) {
        int[][] sums = new int[Arrival.SUBJECTS][Arrival.TYPES];
        for (long i = 0; i < arrivals; i++) {
            Arrival arrival = Arrival.of(i);
            sums[arrival.subject()][arrival.type()] += arrival.points();
        }
        int[] scores = new int[Arrival.SUBJECTS];
        Arrays.setAll(scores, subject -> score(sums[subject]));
        return scores;
    }

    private static int score(int[] sums) {
        int score = Arrival.START;
        for (int type = 0; type < Arrival.TYPES; type++) {
            boolean limited = new Arrival(0, 0, type).isLimited();
            score += limited ? Math.clamp(sums[type], -Arrival.LIMIT, Arrival.LIMIT) : sums[type];
        }
        return score;
    }
}
