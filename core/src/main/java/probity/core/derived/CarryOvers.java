package probity.core.derived;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.policy.RecordType;
import probity.core.policy.provision.CarryOver;
import probity.core.record.RecordCursor;
import probity.core.record.Value;
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
    public List<DerivedRecord> of(CarryOver provision, RecordType makes, RecordCursor records, Between days) {
        List<LocalDate> dates = dates(provision, days);
        List<Standing> standings = evaluator.history(records, dates);
        List<DerivedRecord> made = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            Value value = value(provision, makes, standings.get(i), dates.get(i));
            if (value != null) {
                List<@Nullable Value> values =
                        new ArrayList<>(Collections.nCopies(makes.fields().size(), null));
                values.set(provision.into(), value);
                DerivedRecord.Origin origin = new DerivedRecord.Origin(linked.programme(), "");
                made.add(new DerivedRecord(provision.id(), provision.makes(), dates.get(i), null, values, origin));
            }
        }
        return made;
    }

    /// A day that the year lacks (29 February) is the last of its month.
    private static List<LocalDate> dates(CarryOver provision, Between days) {
        List<LocalDate> dates = new ArrayList<>();
        for (int year = days.first().getYear(); year <= days.last().getYear(); year++) {
            for (MonthDay on : provision.on()) {
                if (days.holds(on.atYear(year))) {
                    dates.add(on.atYear(year));
                }
            }
        }
        return dates;
    }

    /// Null when nothing is carried over.
    private @Nullable Value value(CarryOver provision, RecordType makes, Standing standing, LocalDate date) {
        boolean named = provision.only().isEmpty() || provision.only().contains(standing.band());
        if (!standing.exclusion().isEmpty() || !named) {
            return null;
        }
        if (!provision.score()) {
            return standing.band().isEmpty() ? null : new Value.Word(standing.band());
        }
        int decimals = linked.inForceOn(date).scale().decimals();
        int wanted = Decimals.of(makes.fields().get(provision.into()).type());
        return new Value.Quantity(Decimals.moved(standing.score(), decimals, wanted));
    }
}
