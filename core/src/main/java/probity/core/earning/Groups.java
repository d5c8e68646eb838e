package probity.core.earning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lists by key. Most walks need none of them, so that nothing is made before the first one.
final class Groups<K, V> {

    private Map<K, List<V>> groups = Map.of();

    void add(K key, V value) {
        if (groups.isEmpty()) {
            groups = new HashMap<>();
        }
        groups.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }

    /// The group itself, which may be changed; empty when there is none.
    List<V> get(K key) {
        return groups.isEmpty() ? List.of() : groups.getOrDefault(key, List.of());
    }

    /// Takes a group out.
    List<V> remove(K key) {
        List<V> group = groups.isEmpty() ? null : groups.remove(key);
        return group == null ? List.of() : group;
    }

    /// All of them.
    Map<K, List<V>> all() {
        return groups;
    }
}
