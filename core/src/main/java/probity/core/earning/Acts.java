package probity.core.earning;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.rule.OneAct;

/// Which item counts for each act, along one walk (docs/reference/evaluation.md, section 2.5).
final class Acts {

    /// @param act what names it: the value of the provision's field, or the fact itself where it has none
    private record Key(String provision, Object act) {}

    private Map<Key, Earned> counting = Map.of();

    /// Lets a later item stand for its act, or says which item does instead.
    ///
    /// @param table of the version that rules the later item
    /// @return null when the item counts
    @Nullable
    Earned enter(OneAct act, @Nullable Object value, Earned later, RuleTable table) {
        Key key = new Key(act.provision(), value == null ? later.fact() : value);
        if (counting.isEmpty()) {
            counting = new HashMap<>();
        }
        Earned held = counting.get(key);
        if (held != null && !outweighs(later, held, table)) {
            return held;
        }
        if (held != null) {
            held.end(Earned.Cause.ACT, later.fact().ref());
        }
        counting.put(key, later);
        return null;
    }

    private static boolean outweighs(Earned later, Earned held, RuleTable table) {
        int mine = weight(later, table);
        int theirs = weight(held, table);
        return mine == theirs ? Math.abs(later.afterHours()) > Math.abs(held.afterHours()) : mine > theirs;
    }

    /// A direct grade weighs more than any points, a worse one more than a better one.
    private static int weight(Earned one, RuleTable table) {
        return one.grade() == null ? -2 : table.rank(one.grade());
    }
}
