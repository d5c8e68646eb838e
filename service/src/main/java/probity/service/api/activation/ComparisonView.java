package probity.service.api.activation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.comparison.Flow;
import probity.core.comparison.Tally;
import probity.service.activation.comparison.Comparison;
import probity.service.activation.comparison.LiveChange;
import probity.service.activation.comparison.SafeCounts;

/// A comparison as it is shown. Of natural persons no count under 10 is given: it is null then.
///
/// @param basis first-day or always
/// @param day on which both were evaluated
/// @param head how many entries of the ledger were known
/// @param persons whether the subjects are natural persons
/// @param changes every company that changes; null for those who may not see them
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ComparisonView(
        String basis,
        LocalDate day,
        long head,
        boolean persons,
        @Nullable Long subjects,
        @Nullable Long gain,
        @Nullable Long lose,
        @Nullable Long same,
        List<Move> moves,
        List<Listing> lists,
        @Nullable List<LiveChange> changes) {

    /// @param from band before, `to` band after
    public record Move(String from, String to, @Nullable Long subjects) {}

    public record Listing(
            String list, @Nullable Long enter, @Nullable Long leave) {}

    /// @param named whether this reader may see which subjects change
    public static ComparisonView of(Comparison comparison, boolean named) {
        boolean persons = comparison.about().persons();
        Tally tally = comparison.tally();
        List<Long> three = safe(persons, List.of(tally.gain(), tally.lose(), tally.same()));
        return new ComparisonView(
                comparison.about().basis().code(),
                comparison.about().day(),
                comparison.about().head(),
                persons,
                shown(safe(persons, List.of(tally.subjects())).getFirst()),
                shown(three.get(0)),
                shown(three.get(1)),
                shown(three.get(2)),
                moves(comparison, persons),
                lists(comparison, persons),
                named ? comparison.changes() : null);
    }

    private static List<Move> moves(Comparison comparison, boolean persons) {
        List<Long> counts = safe(persons, List.copyOf(comparison.moves().values()));
        List<Move> moves = new ArrayList<>();
        for (probity.core.comparison.Move move : comparison.moves().keySet()) {
            moves.add(new Move(move.from(), move.to(), shown(counts.get(moves.size()))));
        }
        return moves;
    }

    private static List<Listing> lists(Comparison comparison, boolean persons) {
        List<Listing> lists = new ArrayList<>();
        for (Map.Entry<String, Flow> one : comparison.lists().entrySet()) {
            List<Long> two =
                    safe(persons, List.of(one.getValue().enter(), one.getValue().leave()));
            lists.add(new Listing(one.getKey(), shown(two.get(0)), shown(two.get(1))));
        }
        return lists;
    }

    private static List<Long> safe(boolean persons, List<Long> counts) {
        return persons ? SafeCounts.of(counts) : counts;
    }

    private static @Nullable Long shown(long count) {
        return count == SafeCounts.HIDDEN ? null : count;
    }
}
