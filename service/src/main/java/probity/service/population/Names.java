package probity.service.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names of subjects and their numbers, from 0 as they come. A name is forgotten when nothing is known about its
/// subject any more; its number is not given again.
final class Names {
    /// Bytes of a name besides its characters: the string, its array, its place in list and map.
    private static final int BYTES_BESIDES = 136;

    private final List<@Nullable String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private long characters;

    /// The number of a name, a new one for a new name.
    int number(String name) {
        Integer known = numbers.putIfAbsent(name, names.size());
        if (known != null) {
            return known;
        }
        names.add(name);
        characters += name.length();
        return names.size() - 1;
    }

    /// The number of a name; -1 for none.
    int find(String name) {
        return numbers.getOrDefault(name, -1);
    }

    /// The name with this number; empty when it was forgotten.
    String name(int number) {
        String name = names.get(number);
        return name == null ? "" : name;
    }

    /// Numbers that were given, those of forgotten names among them.
    int given() {
        return names.size();
    }

    /// Names that are there.
    int count() {
        return numbers.size();
    }

    void forget(int number) {
        String name = names.set(number, null);
        if (name != null) {
            numbers.remove(name);
            characters -= name.length();
        }
    }

    long bytes() {
        return (long) BYTES_BESIDES * names.size() + characters;
    }
}
