package probity.core.derived;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import probity.core.expression.BooleanExpression;
import probity.core.fact.Days;
import probity.core.fact.Facts;
import probity.core.fact.PlacedRecord;
import probity.core.policy.Policy;
import probity.core.policy.RecordType;
import probity.core.policy.provision.Propagation;
import probity.core.record.RecordCursor;
import probity.core.result.RecordRef;

/// Records made from the records of a subject to which another one stands in a relation
/// (docs/reference/evaluation.md, section 9).
///
/// They are made from facts: what is void or corrected there has made nothing, or something else, when they are made
/// again.
public final class Propagations {

    private Propagations() {}

    /// The subject the records come from.
    ///
    /// @param except condition on its records under which nothing is made
    /// @param related whether the relation stands on a day
    public record Origin(Policy policy, RecordCursor records, BooleanExpression except, Predicate<LocalDate> related) {}

    /// The records of one provision, in the order of the facts.
    ///
    /// @param makes the record type that the provision makes
    public static Crossed of(Propagation provision, RecordType makes, Origin origin) {
        int wanted = origin.policy().type(provision.records());
        PlacedRecord records = new PlacedRecord(origin.records());
        List<DerivedRecord> made = new ArrayList<>();
        List<Unmade> unmade = new ArrayList<>();
        for (Facts.Fact fact : Facts.of(origin.policy(), origin.records()).inOrder()) {
            if (fact.ref().type() == wanted && origin.related().test(fact.ref().date())) {
                records.moveTo(fact);
                if (!origin.except().holds(records)) {
                    RecordRef ref = fact.ref();
                    RecordType from = origin.policy().types().get(wanted);
                    Crossing crossing = new Crossing(makes);
                    provision.copy().forEach((slot, field) -> crossing.copy(slot, records, from, from.slot(field)));
                    crossing.arrive(
                            new Crossing.Terms(
                                    provision.id(),
                                    provision.makes(),
                                    ref.date(),
                                    ended(records),
                                    new DerivedRecord.Origin(origin.policy().programme(), ref.id())),
                            made,
                            unmade);
                }
            }
        }
        return new Crossed(made, unmade);
    }

    private static @Nullable LocalDate ended(PlacedRecord records) {
        int ended = records.endedDay();
        return ended == Integer.MIN_VALUE ? null : Days.date(ended);
    }
}
