package probity.policy.cases;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.core.derived.Among;
import probity.core.derived.Ranked;
import probity.core.derived.Ranking;
import probity.core.derived.Shares;
import probity.core.policy.Policy;
import probity.core.record.RecordList;
import probity.core.result.Standing;

/// Where the subject of a case stands among the others that the case states: whole percent, empty for none.
///
/// @param groups by the name of each group that the version in force declares
public record AmongOthers(OptionalInt all, SortedMap<String, OptionalInt> groups) {

    /// How a missing share is written.
    static final String NONE = "none";

    private static final AmongOthers NOWHERE = new AmongOthers(OptionalInt.empty(), new TreeMap<>());

    public AmongOthers {
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    }

    /// @param standing what the case gave
    public static AmongOthers of(Policy policy, Case one, Standing standing) {
        Ranking ranking = Ranking.of(policy, one.asOf());
        if (ranking == null) {
            return NOWHERE;
        }
        SortedMap<String, OptionalInt> groups = new TreeMap<>();
        ranking.groups().forEach(name -> groups.put(name, OptionalInt.empty()));
        Ranked own = ranking.of(new RecordList(one.records()), standing);
        if (own == null) {
            return new AmongOthers(OptionalInt.empty(), groups);
        }
        Among among = new Among(ranking.better(), own);
        one.among().forEach(among::add);
        Shares shares = among.shares();
        List<String> names = ranking.groups();
        for (int group = 0; group < names.size(); group++) {
            groups.put(names.get(group), shares.groups().get(group).percent());
        }
        return new AmongOthers(shares.all().percent(), groups);
    }

    /// As people write it.
    static String written(@Nullable OptionalInt percent) {
        return percent == null || percent.isEmpty() ? NONE : Integer.toString(percent.getAsInt());
    }
}
