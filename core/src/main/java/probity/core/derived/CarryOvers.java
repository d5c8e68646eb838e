package probity.core.derived;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import probity.core.policy.Policy;
import probity.core.policy.RecordType;
import probity.core.policy.provision.CarryOver;
import probity.core.record.FieldType;
import probity.core.record.RecordCursor;
import probity.core.result.Standing;
import probity.core.score.Evaluator;

/// Records made from the results that the same subject has in another programme, on stated days of the year
/// (docs/reference/evaluation.md, section 9).
public final class CarryOvers {

    /// A stretch of days, both ends included.
    public record Between(LocalDate first, LocalDate last) {
        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    private final Policy linked;
    private final Evaluator evaluator;

    /// @param linked the policy of the other programme
    public CarryOvers(Policy linked) {
        this.linked = linked;
        this.evaluator = new Evaluator(linked);
    }

    /// The records of one provision, in order of their dates.
    ///
    /// @param makes the record type that the provision makes
    /// @param records the subject's records in the other programme
    public Crossed of(CarryOver provision, RecordType makes, RecordCursor records, Between days) {
        List<LocalDate> dates = dates(provision, days);
        List<Standing> standings = evaluator.history(records, dates);
        List<DerivedRecord> made = new ArrayList<>();
        List<Unmade> unmade = new ArrayList<>();
        DerivedRecord.Origin origin = new DerivedRecord.Origin(linked.programme(), "");
        for (int i = 0; i < dates.size(); i++) {
            if (carries(provision, standings.get(i))) {
                Crossing crossing = new Crossing(makes);
                take(crossing, provision, standings.get(i), dates.get(i));
                crossing.arrive(
                        new Crossing.Terms(provision.id(), provision.makes(), dates.get(i), null, origin),
                        made,
                        unmade);
            }
        }
        return new Crossed(made, unmade);
    }

    /// A day that the year lacks (29 February) is the last of its month, and no second one where that is stated too.
    private static List<LocalDate> dates(CarryOver provision, Between days) {
        SortedSet<LocalDate> dates = new TreeSet<>();
        for (int year = days.first().getYear(); year <= days.last().getYear(); year++) {
            for (MonthDay on : provision.on()) {
                if (days.holds(on.atYear(year))) {
                    dates.add(on.atYear(year));
                }
            }
        }
        return List.copyOf(dates);
    }

    private static boolean carries(CarryOver provision, Standing standing) {
        boolean named = provision.only().isEmpty() || provision.only().contains(standing.band());
        return standing.exclusion().isEmpty()
                && named
                && (provision.score() || !standing.band().isEmpty());
    }

    private void take(Crossing crossing, CarryOver provision, Standing standing, LocalDate date) {
        if (provision.score()) {
            int decimals = linked.inForceOn(date).scale().decimals();
            FieldType points = new FieldType.Decimal(decimals, Long.MIN_VALUE, Long.MAX_VALUE);
            crossing.number(provision.into(), standing.score(), points);
        } else {
            crossing.word(provision.into(), standing.band(), new FieldType.Code());
        }
    }
}
