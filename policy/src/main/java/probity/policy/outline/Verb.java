package probity.policy.outline;

import java.util.List;
import probity.policy.reading.Section;

/// What a general provision does: the key that says so, and those that go with it.
public enum Verb {
    LIMIT("at-most", "of"),
    FREEZE("freeze", "while"),
    KEEP("keep", "of", "in-one"),
    REPEAT("repeat", "same", "while", "times", "third", "most"),
    LAST("lasts", "for", "by", "steps", "values", "otherwise"),
    REPAIR("repair", "by", "after", "not-before", "needs", "then", "answer", "ends"),
    PUBLISH("publish", "minor", "general", "serious"),
    EXCLUDE("exclude-while"),
    SUSPEND("suspend-while"),
    CARRY_OVER("carry-over", "from", "of", "into", "on", "only"),
    PROPAGATE("propagate", "from", "records", "along", "copy", "except");

    /// What every provision may have.
    private static final List<String> COMMON = List.of("id", "title");

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> others;

    Verb(String key, String... others) {
        this.key = key;
        this.others = List.of(others);
    }

    public String key() {
        return key;
    }

    /// The verbs that `provision` has.
    static List<Verb> in(Section provision) {
        return List.of(values()).stream()
                .filter(verb -> provision.has(verb.key))
                .toList();
    }

    /// Whether `word` has a meaning beside this verb.
    boolean takes(String word) {
        return word.equals(key) || COMMON.contains(word) || others.contains(word);
    }

    /// The keys that go with it, for people.
    String keys() {
        return others.isEmpty() ? String.join(", ", COMMON) : String.join(", ", others);
    }
}
