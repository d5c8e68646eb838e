package probity.service.page;

import io.quarkus.qute.RawString;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The texts of the pages in one language, from `/pages/words_<code>.properties` (UTF-8, `MessageFormat` patterns).
/// A text that a language lacks is said in English; a key that English lacks is a programmer's error.
///
/// Whole sentences only: a language decides itself where its numbers and names stand.
public final class Words {

    private final Language language;
    private final Map<String, String> patterns;
    private final Figures figures;

    private Words(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
        this.figures = new Figures(language);
    }

    /// The words of `language`.
    public static Words in(Language language) {
        Map<String, String> patterns = read(Language.EN);
        patterns.putAll(read(language));
        return new Words(language, patterns);
    }

    /// The languages in which nothing falls back to English, English first.
    public static List<Language> complete() {
        Set<String> keys = read(Language.EN).keySet();
        return Arrays.stream(Language.values())
                .filter(language -> read(language).keySet().containsAll(keys))
                .toList();
    }

    /// The same words with every text changed, for trying how pages hold longer ones.
    public Words changed(UnaryOperator<String> change) {
        Map<String, String> changed = new TreeMap<>();
        patterns.forEach((key, pattern) -> changed.put(key, change.apply(pattern)));
        return new Words(language, changed);
    }

    public Language language() {
        return language;
    }

    public Figures figures() {
        return figures;
    }

    public Set<String> keys() {
        return patterns.keySet();
    }

    /// The text called `key`. Numbers among `values` are written as the language does and may choose the plural.
    public String say(String key, @Nullable Object... values) {
        return new MessageFormat(pattern(key), language.locale()).format(values);
    }

    /// The text called `prefix.id`, or the id itself when nothing is called so: for ids of an outside taxonomy.
    public String term(String prefix, String id) {
        return patterns.containsKey(prefix + "." + id) ? say(prefix + "." + id) : id;
    }

    /// The text called `key`, which holds markup of its own; `values` are escaped.
    public RawString html(String key, @Nullable Object... values) {
        @Nullable Object[] escaped = Arrays.stream(values).map(Words::escaped).toArray();
        return new RawString(say(key, escaped));
    }

    /// Joins names the way a sentence lists them: `a, b and c`.
    public String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        List<String> first = new ArrayList<>(names);
        String last = first.removeLast();
        return say("list.last", String.join(say("list.comma"), first), last);
    }

    private String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text is called `" + key + "`");
        }
        return pattern;
    }

    private static @Nullable Object escaped(@Nullable Object value) {
        return value instanceof String text ? escape(text) : value;
    }

    /// `text` as it may stand in an element or a quoted attribute.
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static Map<String, String> read(Language language) {
        String file = "/pages/words_" + language.code() + ".properties";
        Properties read = new Properties();
        try (InputStream stream = Words.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> patterns = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> patterns.put(key, read.getProperty(key)));
        return patterns;
    }
}
