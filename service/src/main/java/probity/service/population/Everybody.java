package probity.service.population;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import probity.core.population.Population;
import probity.core.result.Standing;

/// Where everybody of a programme stands on one day, as known at one head. Good for as long as it is handed out.
public final class Everybody {
    private final Roll held;

    Everybody(Roll held) {
        this.held = held;
    }

    /// The day on which everybody was evaluated.
    public LocalDate day() {
        return held.board().day();
    }

    /// How many entries of the log are known.
    public long head() {
        return held.next();
    }

    /// How many subjects anything is known about.
    public long subjects() {
        return held.names().count();
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
        IntPredicate those = held.board().who(where);
        return held.names().page(wanted, those).stream().map(this::row).toList();
    }

    private Row row(int subject) {
        return new Row(
                held.names().name(subject),
                held.board().of(subject),
                held.columns().records(subject),
                held.columns().newest(subject));
    }

    /// How many stand where this holds; their scores are not looked at.
    public long count(Predicate<Standing> where) {
        return held.board().count(where);
    }

    /// Everybody's records as they are now, for as long as they are looked at.
    ///
    /// @param names in alphabetical order; `numbers` of the subjects, in the same order
    /// @param head how many entries of the log are known
    public record Snapshot(List<String> names, List<Integer> numbers, Population records, long head) {}

    /// Everybody's records as they are now.
    public Snapshot snapshot() {
        List<Integer> numbers = held.names().page(new Wanted("", "", Integer.MAX_VALUE), any -> true);
        List<String> names = numbers.stream().map(held.names()::name).toList();
        return new Snapshot(names, numbers, held.columns().now(), held.next());
    }

    /// The subject of this name, or null when nothing is known about it.
    public @Nullable Row find(String subject) {
        int number = held.names().find(subject);
        return number < 0 ? null : row(number);
    }
}
