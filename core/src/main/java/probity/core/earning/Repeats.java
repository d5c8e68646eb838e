package probity.core.earning;

import java.util.List;
import probity.core.rule.Repeat;

/// What happened before and still counts, along one walk (docs/reference/evaluation.md, section 2.6).
final class Repeats {

    /// @param rule empty where any rule on the same type is the same
    private record Key(String provision, String rule, int type) {}

    private final Groups<Key, Earned> items = new Groups<>();

    /// What the item is multiplied by; from now on it is an earlier one itself.
    int factor(Earned one) {
        Repeat repeat = one.rule().combination().repeat();
        if (repeat == null) {
            return 1;
        }
        Key byRule = new Key(repeat.provision(), one.rule().id(), -1);
        Key byType = new Key(repeat.provision(), "", one.rule().on());
        int earlier = earlier(repeat.sameType() ? byType : byRule, one);
        items.add(byRule, one);
        items.add(byType, one);
        return repeat.factor(earlier);
    }

    /// Two items of one record do not repeat each other.
    private int earlier(Key key, Earned now) {
        List<Earned> before = items.get(key);
        if (before.isEmpty()) {
            return 0;
        }
        // What has ended never counts again, so that nothing needs to be asked twice.
        before.removeIf(one -> one.until() <= now.from());
        return (int)
                before.stream().filter(one -> !one.fact().equals(now.fact())).count();
    }
}
