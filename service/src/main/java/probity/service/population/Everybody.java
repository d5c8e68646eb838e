package probity.service.population;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import probity.core.population.Population;
import probity.core.result.Standing;

/// Where everybody of a programme stands on one day, as known at one head. Good for as long as it is handed out.
public final class Everybody {
    private final Placed held;

    Everybody(Placed held) {
        this.held = held;
    }

    /// The day on which everybody was evaluated.
    public LocalDate day() {
        return held.day();
    }

    /// How many entries of the log are known.
    public long head() {
        return held.head();
    }

    /// How many subjects anything is known about.
    public long subjects() {
        return held.order().count();
    }

    /// One subject among others.
    ///
    /// @param records how many there are about it
    /// @param newest the date of the last one; null for none
    public record Row(
            String subject,
            Standing standing,
            int records,
            @Nullable LocalDate newest) {}

    /// Which subjects are looked for.
    ///
    /// @param containing a part of the name in any case; empty for all
    /// @param after only names behind this one; empty for all
    /// @param most how many
    public record Wanted(String containing, String after, int most) {}

    /// Subjects in alphabetical order, and in no other: nobody is ranked.
    ///
    /// @param where which standings are taken; asked without their scores
    public List<Row> page(Wanted wanted, Predicate<Standing> where) {
        return held.page(wanted, where).stream().map(held::row).toList();
    }

    /// How many stand where this holds; their scores are not looked at.
    public long count(Predicate<Standing> where) {
        return held.count(where);
    }

    /// Everybody's records as they are now, for as long as they are looked at.
    ///
    /// @param names in alphabetical order; `numbers` of the subjects, in the same order
    /// @param head how many entries of the log are known
    public record Snapshot(List<String> names, List<Integer> numbers, Population records, long head) {}

    /// Everybody's records as they are now.
    public Snapshot snapshot() {
        List<Integer> numbers = held.page(new Wanted("", "", Integer.MAX_VALUE), any -> true);
        List<String> names = numbers.stream().map(held.order()::name).toList();
        return new Snapshot(names, numbers, held.records(), held.head());
    }

    /// The subject of this name, or null when nothing is known about it.
    public @Nullable Row find(String subject) {
        int number = held.order().find(subject);
        return number < 0 ? null : held.row(number);
    }
}
