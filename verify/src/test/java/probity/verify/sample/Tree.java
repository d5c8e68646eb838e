package probity.verify.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// YAML as maps, lists and words.
final class Tree {

    private Tree() {}

    static Object read(String text) {
        LoadSettings everythingIsText =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        return new Load(everythingIsText).loadFromString(text);
    }

    @SuppressWarnings("unchecked") // a YAML mapping, by construction
    static Map<String, Object> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    static List<Map<String, Object>> maps(@Nullable Object node) {
        return node instanceof List<?> list ? list.stream().map(Tree::map).toList() : List.of();
    }

    /// What the word is that stands under the key; empty when none does.
    static String word(Map<String, Object> map, String key) {
        Object value = map.get(key);
        return value instanceof String text ? text : "";
    }

    /// Every word in the node, at any depth; names of keys are none.
    static Stream<String> words(@Nullable Object node) {
        return switch (node) {
            case Map<?, ?> map -> map.values().stream().flatMap(Tree::words);
            case List<?> list -> list.stream().flatMap(Tree::words);
            case null -> Stream.empty();
            default -> Stream.of(node.toString());
        };
    }
}
