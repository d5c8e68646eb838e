package probity.verify.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The keys of the policy language as the JSON Schema for editors has them, and which of them a policy uses.
///
/// A key is called by its section and itself: `rule.lasts`.
final class LanguageKeys {

    private static final Map<?, ?> SCHEMA = schema();

    /// A key in a policy, with the way to it.
    ///
    /// @param key with its section: `rule.lasts`
    /// @param way what holds it: a mapping and the key in it, or a list and the item in it; the outermost first
    record Use(String key, List<Map.Entry<Object, Object>> way) {}

    private final List<Use> uses = new ArrayList<>();
    private final List<Map.Entry<Object, Object>> way = new ArrayList<>();

    private LanguageKeys() {}

    private static Map<?, ?> schema() {
        try {
            return map(yaml(
                    Files.readString(Manual.ROOT.resolve("policy/src/main/resources/probity/policy-1.schema.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Object yaml(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    /// Every key, with the words it may take where these are few; no words otherwise.
    static SortedMap<String, List<String>> all() {
        SortedMap<String, List<String>> all = new TreeMap<>();
        map(SCHEMA.get("properties")).forEach((key, value) -> all.put("policy." + key, words(map(value))));
        map(SCHEMA.get("$defs")).forEach((section, content) -> map(map(content).get("properties"))
                .forEach((key, value) -> all.put(section + "." + key, words(map(value)))));
        return all;
    }

    private static List<String> words(Map<?, ?> property) {
        return property.get("enum") instanceof List<?> words
                ? words.stream().map(Object::toString).toList()
                : List.of();
    }

    /// The keys that the policy `text` uses; what is not of the language is passed over.
    static SortedSet<String> usedIn(String text) {
        SortedSet<String> used = new TreeSet<>();
        uses(yaml(text)).forEach(use -> used.add(use.key()));
        return used;
    }

    /// Every use of every key in a policy.
    ///
    /// @param policy as read by `yaml`
    static List<Use> uses(Object policy) {
        LanguageKeys keys = new LanguageKeys();
        keys.walk("policy", SCHEMA, policy);
        return keys.uses;
    }

    private void walk(String section, Map<?, ?> schema, @Nullable Object value) {
        if (schema.get("$ref") instanceof String reference) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            walk(name, map(map(SCHEMA.get("$defs")).get(name)), value);
        } else if (value instanceof List<?> items) {
            items.forEach(item -> step(items, item, () -> walk(section, map(schema.get("items")), item)));
            alternatives(schema)
                    .forEach(one ->
                            items.forEach(item -> step(items, item, () -> walk(section, map(one.get("items")), item))));
        } else if (value instanceof Map<?, ?> entries) {
            entries.forEach(
                    (key, content) -> step(entries, key, () -> entry(section, schema, key.toString(), content)));
            alternatives(schema).filter(one -> fits(resolved(one), entries)).forEach(one -> walk(section, one, value));
        }
    }

    private void step(Object holder, Object held, Runnable walk) {
        way.add(Map.entry(holder, held));
        walk.run();
        way.removeLast();
    }

    private void entry(String section, Map<?, ?> schema, String key, @Nullable Object content) {
        Map<?, ?> properties = map(schema.get("properties"));
        if (properties.containsKey(key)) {
            uses.add(new Use(section + "." + key, List.copyOf(way)));
            walk(section, map(properties.get(key)), content);
        } else {
            walk(section, map(schema.get("additionalProperties")), content);
        }
    }

    private static Stream<Map<?, ?>> alternatives(Map<?, ?> schema) {
        return Stream.of("oneOf", "anyOf")
                .map(schema::get)
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream())
                .map(LanguageKeys::map);
    }

    private static Map<?, ?> resolved(Map<?, ?> schema) {
        return schema.get("$ref") instanceof String reference
                ? map(map(SCHEMA.get("$defs")).get(reference.substring(reference.lastIndexOf('/') + 1)))
                : schema;
    }

    private static boolean fits(Map<?, ?> schema, Map<?, ?> entries) {
        Map<?, ?> properties = map(schema.get("properties"));
        return properties.isEmpty()
                ? schema.get("additionalProperties") instanceof Map<?, ?>
                : properties.keySet().containsAll(entries.keySet());
    }
}
