package probity.core.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.earning.Earned;
import probity.core.earning.Totals;
import probity.core.earning.Walk;

/// What was earned as seen from one stretch of days, and its sums.
final class Page {

    final Walk.Result walk;
    /// What puts the subject into a band, in order.
    final List<Earned> grades;
    private @Nullable Totals totals;
    private boolean asked;
    private final Map<String, Totals> byDimension = new HashMap<>(0);

    Page(Walk.Result walk) {
        this.walk = walk;
        this.grades = grades(walk.earned());
    }

    private static List<Earned> grades(List<Earned> earned) {
        List<Earned> grades = List.of();
        for (Earned one : earned) {
            if (one.grade() != null) {
                grades = grades.isEmpty() ? new ArrayList<>() : grades;
                grades.add(one);
            }
        }
        return grades;
    }

    List<Earned> earned() {
        return walk.earned();
    }

    /// The sum of all dimensions on `day`. Who asks once is answered without sorting all days.
    long sum(int day) {
        if (asked || totals != null) {
            return totals().on(day);
        }
        asked = true;
        long sum = 0;
        for (Earned one : earned()) {
            if (one.countsOn(day)) {
                sum += one.points();
            }
        }
        return sum;
    }

    /// Of all dimensions.
    Totals totals() {
        Totals made = totals;
        if (made == null) {
            made = new Totals(earned());
            totals = made;
        }
        return made;
    }

    /// Of one dimension.
    Totals totals(String dimension) {
        return byDimension.computeIfAbsent(
                dimension,
                id -> new Totals(earned().stream()
                        .filter(one -> one.dimension().equals(id))
                        .toList()));
    }
}
