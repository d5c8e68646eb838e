package probity.verify.programme.rulebook;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A mapping of a policy as it is written, every value a word, a list or a mapping.
///
/// @param keys as in the text
public record Written(Map<String, Object> keys) {

    /// The mapping `value`; an empty one for anything else.
    public static Written of(Object value) {
        Map<String, Object> keys = new TreeMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> keys.put(String.valueOf(key), one));
        }
        return new Written(keys);
    }

    public boolean has(String key) {
        return keys.containsKey(key);
    }

    /// The word at `key`; empty for none.
    public String word(String key) {
        return keys.getOrDefault(key, "") instanceof String word ? word : "";
    }

    /// The mapping at `key`; empty for none.
    public Written mapping(String key) {
        return of(keys.getOrDefault(key, ""));
    }

    /// The mappings listed at `key`.
    public List<Written> mappings(String key) {
        return items(key).stream().map(Written::of).toList();
    }

    /// The words listed at `key`; one word is a list of one.
    public List<String> words(String key) {
        return items(key).stream().map(String::valueOf).toList();
    }

    private List<?> items(String key) {
        return switch (keys.get(key)) {
            case List<?> list -> list;
            case String word -> List.of(word);
            case null, default -> List.of();
        };
    }

    /// Its keys in their order.
    public Iterator<String> names() {
        return keys.keySet().iterator();
    }
}
