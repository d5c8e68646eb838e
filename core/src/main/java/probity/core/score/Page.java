package probity.core.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import probity.core.earning.Earned;
import probity.core.earning.Totals;
import probity.core.earning.Walk;

/// What was earned as seen from one stretch of days, and its sums.
final class Page {

    final Walk.Result walk;
    /// What puts the subject into a band, in order.
    final List<Earned> grades;
    private final Totals totals;
    private final Map<String, Totals> byDimension = new HashMap<>();

    Page(Walk.Result walk) {
        this.walk = walk;
        this.totals = new Totals(walk.earned());
        this.grades = walk.earned().stream().filter(one -> one.grade() != null).toList();
    }

    List<Earned> earned() {
        return walk.earned();
    }

    /// Of all dimensions.
    Totals totals() {
        return totals;
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
