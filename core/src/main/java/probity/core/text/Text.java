package probity.core.text;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A text that the public reads, in one or more languages.
///
/// @param byLanguage texts by BCP 47 language code, never empty
/// @param binding the language whose text binds; one of the keys
public record Text(SortedMap<String, String> byLanguage, String binding) {

    public Text {
        if (!byLanguage.containsKey(binding)) {
            throw new IllegalArgumentException("no text in the binding language " + binding);
        }
        byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
    }

    /// A text in one language.
    public static Text of(String language, String text) {
        return new Text(new TreeMap<>(Map.of(language, text)), language);
    }

    /// The text in `language`, or in the binding language when there is none.
    public String in(String language) {
        return byLanguage.getOrDefault(language, byLanguage.getOrDefault(binding, ""));
    }

    /// The text that binds.
    public String bindingText() {
        return in(binding);
    }
}
