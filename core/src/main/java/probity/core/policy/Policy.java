package probity.core.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.policy.scale.Percentile;

/// The policy of one programme: its record types and all its versions, checked and ready to evaluate.
///
/// @param programme id of the programme
/// @param types every record type of every version; a type keeps its index and its slots through all versions
/// @param versions ascending by the day they come into force, at least one
public record Policy(String programme, List<RecordType> types, List<PolicyVersion> versions) {

    public Policy {
        types = List.copyOf(types);
        versions = versions.stream()
                .sorted(Comparator.comparing(PolicyVersion::inForce))
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("policy " + programme + " has no version");
        }
    }

    /// The policy as if it held the rule called `rule` alone: its versions with their scale and bands, and what their
    /// general provisions say of this rule. No other rule, no list, no measure and nothing from elsewhere.
    public Policy onlyRule(String rule) {
        return new Policy(
                programme,
                types,
                versions.stream().map(version -> version.onlyRule(rule)).toList());
    }

    /// The index of the record type called `name`, or [RecordType#NONE].
    public int type(String name) {
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).name().equals(name)) {
                return i;
            }
        }
        return RecordType.NONE;
    }

    /// The version in force on `day`; the first one for days before it.
    public PolicyVersion inForceOn(LocalDate day) {
        PolicyVersion found = versions.getFirst();
        for (PolicyVersion version : versions) {
            if (!version.inForce().isAfter(day)) {
                found = version;
            }
        }
        return found;
    }

    /// The day whose result is that of `asOf`: earlier where results are published on one day a month
    /// (docs/reference/evaluation.md, section 3.1).
    public LocalDate judged(LocalDate asOf) {
        Integer published = inForceOn(asOf).scale().publishedOn();
        if (published == null) {
            return asOf;
        }
        LocalDate inMonth = asOf.withDayOfMonth(published);
        return inMonth.isAfter(asOf) ? inMonth.minusMonths(1) : inMonth;
    }

    /// A group of a percentile by the name that policies and cases give it: `TYPE.FIELD`.
    public String name(Percentile.Group group) {
        RecordType type = types.get(group.type());
        return type.name() + "." + type.fields().get(group.field()).name();
    }

    /// The version that rules a record dated `date` when the result of `day` is asked for: the one in force on the
    /// date, unless one that came into force later, by `day`, says that it applies to the past.
    /// Null when the record is older than all of them: no version reaches back behind the first.
    public @Nullable PolicyVersion ruling(LocalDate date, LocalDate day) {
        if (date.isBefore(versions.getFirst().inForce())) {
            return null;
        }
        PolicyVersion found = null;
        for (PolicyVersion version : versions) {
            boolean ruled = !version.inForce().isAfter(date);
            boolean reachesBack = version.appliesToPast() && !version.inForce().isAfter(day);
            if (ruled || reachesBack) {
                found = version;
            }
        }
        return found;
    }
}
