package probity.core.score;

import java.util.List;
import probity.core.earning.Earned;
import probity.core.policy.Band;
import probity.core.policy.Better;
import probity.core.policy.ScoreScale;

/// The band and the score of one day once direct grades are looked at.
///
/// @param points the score before
/// @param band the worse of the band found and the worst direct grade
/// @param because what put the subject into that band, in order; empty when no direct grade did
record Grading(long points, long score, String band, List<Earned> because) {

    /// @param found the band by points, needs and history
    static Grading of(Book book, int day, String found) {
        long points = book.scores.on(day);
        List<Earned> grades = book.page(day).grades;
        if (grades.isEmpty()) {
            return new Grading(points, points, found, List.of());
        }
        Plan plan = book.plan(day);
        List<Earned> counting = grades.stream()
                .filter(one -> one.countsOn(day) && rank(plan, one) >= 0)
                .toList();
        int worst = counting.stream().mapToInt(one -> rank(plan, one)).max().orElse(-1);
        if (worst < plan.rank(found) || worst < 0) {
            return new Grading(points, points, found, List.of());
        }
        String band = plan.version.bands().get(worst).id();
        List<Earned> because =
                counting.stream().filter(one -> rank(plan, one) == worst).toList();
        long score = band.equals(found) ? points : worse(plan, worst, points);
        return new Grading(points, score, band, because);
    }

    private static int rank(Plan plan, Earned one) {
        return one.grade() == null ? -1 : plan.rank(one.grade());
    }

    /// The worse of the score and the worst score of the band that the scale allows.
    private static long worse(Plan plan, int rank, long points) {
        List<Band> bands = plan.version.bands();
        ScoreScale scale = plan.version.scale();
        if (scale.better() == Better.HIGHER) {
            long from = bands.get(rank).from();
            Long least = scale.lowest();
            return least == null && from == Band.LOWEST
                    ? points
                    : Math.min(points, least == null ? from : Math.max(from, least));
        }
        Long most = scale.highest();
        boolean last = rank + 1 == bands.size();
        if (last) {
            return most == null ? points : Math.max(points, most);
        }
        long end = bands.get(rank + 1).from() - 1;
        return Math.max(points, most == null ? end : Math.min(end, most));
    }
}
