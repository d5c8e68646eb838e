package probity.policy.cases;

import java.time.LocalDate;
import java.util.List;
import probity.core.derived.Ranked;
import probity.core.record.CreditRecord;
import probity.policy.diagnostic.Place;
import probity.policy.diagnostic.Position;

/// One example of what the policy must give: records of one subject, a day, and the result.
///
/// @param place where it is written
/// @param records in order of arrival, those only that are known by the case's `known-by`; what is made from
///     elsewhere comes first
/// @param unmade what records were not made from elsewhere, and why, in sentences
/// @param among other subjects, for the percentile; under the groups of the version in force on the day judged
public record Case(
        String name,
        Place place,
        LocalDate asOf,
        List<CreditRecord> records,
        List<String> unmade,
        List<Ranked> among,
        Expectation expect) {

    /// More records than this are no hand-written case.
    public static final int MOST_RECORDS = 1_000;

    /// A case that only asks: it states nothing of its result.
    ///
    /// @param records at most [#MOST_RECORDS]
    public static Case unstated(String name, LocalDate asOf, List<CreditRecord> records) {
        if (records.size() > MOST_RECORDS) {
            throw new IllegalArgumentException(records.size() + " records are no case");
        }
        Place nowhere = new Place(name, Position.START, "", "");
        return new Case(name, nowhere, asOf, records, List.of(), List.of(), Expectation.NOTHING);
    }

    /// The same among others.
    public Case among(List<Ranked> others) {
        return new Case(name, place, asOf, records, unmade, others, expect);
    }

    public Case {
        records = List.copyOf(records);
        unmade = List.copyOf(unmade);
        among = List.copyOf(among);
    }
}
