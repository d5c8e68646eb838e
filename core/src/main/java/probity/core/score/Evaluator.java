package probity.core.score;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import probity.core.fact.Days;
import probity.core.policy.Policy;
import probity.core.record.RecordCursor;
import probity.core.result.CapUse;
import probity.core.result.Evaluation;
import probity.core.result.NextChange;
import probity.core.result.Proposal;
import probity.core.result.Result;
import probity.core.result.Standing;

/// The evaluation: a pure function of policy, records and day (docs/reference/evaluation.md).
///
/// Safe for use by several threads at once; each needs its own cursor. The cursor holds what is known at one
/// head; whoever shows a result states that head beside the day.
public final class Evaluator {

    private final Plans plans;

    public Evaluator(Policy policy) {
        this.plans = new Plans(policy);
    }

    /// Score, band, lists, origin and exclusion only: for a whole population.
    public Standing standing(RecordCursor records, LocalDate asOf) {
        return new Subject(plans, records).on(Days.day(asOf)).standing();
    }

    /// What comparisons look at: the standing, with the benefits and proposals that follow from it.
    public Result result(RecordCursor records, LocalDate asOf) {
        return result(new Subject(plans, records).on(Days.day(asOf)));
    }

    /// The standing on each of several days, for a history; the records are walked once.
    ///
    /// @param days in any order
    /// @return one standing a day, in the order asked
    public List<Standing> history(RecordCursor records, List<LocalDate> days) {
        Subject subject = new Subject(plans, records);
        return days.stream().map(date -> subject.on(Days.day(date)).standing()).toList();
    }

    /// Every day from `first` to `last`, both included, on which something begins or ends to count, a version comes
    /// into force or results are published: between two of them nothing changes.
    public List<LocalDate> changeDays(RecordCursor records, LocalDate first, LocalDate last) {
        return new Subject(plans, records)
                .changeDays().stream()
                        .map(Days::date)
                        .filter(date -> !date.isBefore(first) && !date.isAfter(last))
                        .toList();
    }

    /// Everything, line by line.
    public Evaluation evaluate(RecordCursor records, LocalDate asOf) {
        Subject subject = new Subject(plans, records);
        Book book = subject.book;
        Outcome outcome = subject.on(Days.day(asOf));
        return new Evaluation(
                asOf,
                Days.date(outcome.day),
                book.plan(outcome.day).version,
                outcome.standing(),
                Sum.lines(book, outcome),
                new Reasons(book, outcome).all(),
                outcome.proposals(),
                outcome.benefits(),
                Publications.on(book, outcome),
                next(subject, Days.day(asOf), outcome));
    }

    /// How much of every limit of the version in force is used on a day, rule by rule in the order of the document.
    public List<CapUse> capUse(RecordCursor records, LocalDate asOf) {
        Subject subject = new Subject(plans, records);
        return subject.book.capUse(subject.judged(Days.day(asOf)));
    }

    private static @Nullable NextChange next(Subject subject, int day, Outcome outcome) {
        Result today = result(outcome);
        for (int later : subject.changeDays().tailSet(day, false)) {
            Result then = result(subject.on(later));
            if (!then.equals(today)) {
                return new NextChange(Days.date(later), then.standing(), then.proposals(), then.benefits());
            }
        }
        return null;
    }

    private static Result result(Outcome outcome) {
        List<String> proposed =
                outcome.proposals().stream().map(Proposal::measure).toList();
        return new Result(outcome.standing(), outcome.benefits(), proposed);
    }

    /// One subject's records, and its results on any day asked for: those of the last day of publication where results
    /// are published on one day a month (docs/reference/evaluation.md, section 3.1).
    private static final class Subject {

        final Book book;
        private final History history;

        Subject(Plans plans, RecordCursor records) {
            this.book = new Book(plans, records);
            this.history = new History(book);
        }

        Outcome on(int asked) {
            return Outcome.on(book, history, judged(asked));
        }

        int judged(int asked) {
            return book.plans.publishes() ? Days.day(book.policy().judged(Days.date(asked))) : asked;
        }

        /// A result that is published changes on the first day of publication that is not before the change, or on the
        /// day from which a version publishes otherwise.
        NavigableSet<Integer> changeDays() {
            NavigableSet<Integer> days = history.days();
            if (!book.plans.publishes()) {
                return days;
            }
            NavigableSet<Integer> published = new TreeSet<>();
            for (int day : days) {
                published.add(day);
                Integer dayOfMonth = book.plan(day).version.scale().publishedOn();
                if (dayOfMonth != null) {
                    LocalDate date = Days.date(day);
                    LocalDate inMonth = date.withDayOfMonth(dayOfMonth);
                    published.add(Days.day(inMonth.isBefore(date) ? inMonth.plusMonths(1) : inMonth));
                }
            }
            return published;
        }
    }
}
