package probity.verify.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Names that say nothing, and words the glossary keeps out of type names.
final class Names {
    private static final Set<String> EMPTY_WORDS =
            Set.of("util", "utils", "manager", "helper", "helpers", "impl", "base", "dto", "misc", "common");

    private Names() {}

    static List<Breach> breaches(House house) {
        List<Breach> breaches = new ArrayList<>();
        Glossary glossary = Glossary.of(house);
        for (SourceFile file : house.sources()) {
            for (String part : file.packageName().split("\\.", -1)) {
                if (EMPTY_WORDS.contains(part)) {
                    breaches.add(Breach.of(file, "package part `" + part + "` says nothing: name the concept"));
                }
            }
            if (!file.generated()) {
                file.shape().types().forEach(type -> check(file, type, glossary, breaches));
            }
        }
        return breaches;
    }

    private static void check(SourceFile file, Shape.Type type, Glossary glossary, List<Breach> breaches) {
        if (type.name().equals("Record")) {
            breaches.add(new Breach(
                    file.path(), type.line(), "`Record` is ambiguous with java.lang.Record: say `CreditRecord`"));
        }
        for (String word : words(type.name())) {
            if (EMPTY_WORDS.contains(word)) {
                breaches.add(new Breach(
                        file.path(), type.line(), "`" + type.name() + "` contains " + word + ": name what it is"));
            }
            String term = glossary.termInstead(word);
            if (!term.isEmpty() && !file.test()) {
                breaches.add(new Breach(
                        file.path(),
                        type.line(),
                        "`" + type.name() + "` contains " + word + ": the glossary's word is " + term));
            }
        }
    }

    /// `MerkleTree` as `merkle`, `tree`; `JCSText` as `jcs`, `text`.
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String part : name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_", -1)) {
            words.add(part.toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
