package probity.core.score;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.record.RecordCursor;
import probity.core.result.CapUse;
import probity.core.result.Evaluation;
import probity.core.result.NextChange;
import probity.core.result.Proposal;
import probity.core.result.Standing;

/// The evaluation: a pure function of policy, records and day (docs/reference/evaluation.md).
///
/// Safe for use by several threads at once; each needs its own cursor. The cursor holds what is known at one
/// head; whoever shows a result states that head beside the day.
public final class Evaluator {

    private final Policy policy;
    private final IdentityHashMap<PolicyVersion, Plan> plans = new IdentityHashMap<>();

    public Evaluator(Policy policy) {
        this.policy = policy;
        // Keyed by identity: a version is a large value, and hashing it at every look-up would cost more than the walk.
        for (PolicyVersion version : policy.versions()) {
            plans.put(version, new Plan(version, policy.types().size()));
        }
    }

    /// Score, band and lists only: for a whole population.
    public Standing standing(RecordCursor records, LocalDate asOf) {
        return new Book(policy, plans, records).standing(Days.day(asOf));
    }

    /// Score, band and lists on each of several days, for a history; the records are walked once.
    ///
    /// @param days in any order
    /// @return one standing a day, in the order asked
    public List<Standing> history(RecordCursor records, List<LocalDate> days) {
        Book book = new Book(policy, plans, records);
        return days.stream().map(date -> book.standing(Days.day(date))).toList();
    }

    /// Every day from `first` to `last`, both included, on which something begins or ends to count or a version
    /// comes into force: between two of them nothing changes.
    public List<LocalDate> changeDays(RecordCursor records, LocalDate first, LocalDate last) {
        return new Book(policy, plans, records)
                .eventDays().stream()
                        .map(Days::date)
                        .filter(date -> !date.isBefore(first) && !date.isAfter(last))
                        .toList();
    }

    /// Everything, line by line.
    public Evaluation evaluate(RecordCursor records, LocalDate asOf) {
        int day = Days.day(asOf);
        Book book = new Book(policy, plans, records);
        Triggers triggers = new Triggers(book, day);
        return new Evaluation(
                asOf,
                asOf,
                book.plan(day).version,
                triggers.standing(),
                Sum.lines(book, day),
                new Reasons(policy, book, day).all(),
                triggers.proposals(),
                triggers.benefits(),
                List.of(),
                next(book, day));
    }

    /// How much of every limit of the version in force is used on a day, rule by rule in the order of the document.
    public List<CapUse> capUse(RecordCursor records, LocalDate asOf) {
        return new Book(policy, plans, records).capUse(Days.day(asOf));
    }

    private static @Nullable NextChange next(Book book, int day) {
        Result today = Result.on(book, day);
        for (int later : book.eventDays()) {
            if (later > day) {
                Result then = Result.on(book, later);
                if (!then.equals(today)) {
                    return new NextChange(Days.date(later), then.standing(), then.proposals(), then.benefits());
                }
            }
        }
        return null;
    }

    /// What a day's result is compared by.
    private record Result(Standing standing, List<String> benefits, List<String> proposals) {
        static Result on(Book book, int day) {
            Triggers triggers = new Triggers(book, day);
            List<String> proposed =
                    triggers.proposals().stream().map(Proposal::measure).toList();
            return new Result(triggers.standing(), triggers.benefits(), proposed);
        }
    }
}
