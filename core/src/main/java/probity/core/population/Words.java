package probity.core.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words, each kept once and numbered as they come.
final class Words {

    private final List<String> all = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    int number(String word) {
        Integer known = numbers.putIfAbsent(word, all.size());
        if (known != null) {
            return known;
        }
        all.add(word);
        return all.size() - 1;
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
