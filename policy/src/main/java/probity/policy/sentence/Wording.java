package probity.policy.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import probity.core.calendar.Term;

/// The words of one language. Whole sentences are looked up, never glued together from parts; `{0}` is filled in and
/// `**` marks the pieces that carry the weight. A language without a bundle, or a key it lacks, falls back to English.
public final class Wording {

    private static final char MINUS = '\u2212';
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Locale locale;
    private final Properties texts;

    private Wording(Locale locale, Properties texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /// The words of `locale`'s language.
    public static Wording in(Locale locale) {
        Properties english = new Properties();
        load("sentences.properties", english);
        Properties own = new Properties(english);
        load("sentences_" + locale.getLanguage() + ".properties", own);
        return new Wording(locale, own);
    }

    private static void load(String name, Properties into) {
        try (InputStream bytes = Wording.class.getResourceAsStream("/probity/policy/sentence/" + name)) {
            if (bytes != null) {
                Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                into.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Plain text: the pattern of `key` with `values` filled in and its marks taken out.
    public String say(String key, String... values) {
        return fill(pattern(key).replace("**", ""), values);
    }

    /// The sentence of `key` in pieces.
    Sentence sentence(Sentence.Kind kind, String of, String key, String... values) {
        List<Sentence.Piece> pieces = new ArrayList<>();
        String[] parts = pattern(key).split("\\*\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                pieces.add(new Sentence.Piece(fill(parts[i], values), i % 2 == 1));
            }
        }
        return new Sentence(kind, of, pieces);
    }

    private String pattern(String key) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return pattern;
    }

    private static String fill(String pattern, String... values) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean place = c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}';
            if (place) {
                filled.append(values[pattern.charAt(i + 1) - '0']);
                i += 2;
            } else {
                filled.append(c);
            }
        }
        return filled.toString();
    }

    /// `1,000` or `−2.5`, by the language's habits, with a true minus.
    public String number(long units, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        return format.format(BigDecimal.valueOf(units, decimals)).replace('-', MINUS);
    }

    /// `1 point`, `200 points`.
    public String points(long units, int decimals) {
        String key = Math.abs(units) == unit(decimals) ? "points.one" : "points.other";
        return say(key, number(units, decimals)).replace(' ', NO_BREAK_SPACE);
    }

    private static long unit(int decimals) {
        return BigDecimal.ONE.scaleByPowerOfTen(decimals).longValueExact();
    }

    /// `1 year and 6 months`; `0 days` when nothing is left.
    public String period(@Nullable Period period) {
        List<String> parts = new ArrayList<>();
        if (period != null) {
            add(parts, "years", period.getYears());
            add(parts, "months", period.getMonths());
            add(parts, "days", period.getDays());
        }
        return parts.isEmpty() ? say("days.other", "0").replace(' ', NO_BREAK_SPACE) : join(parts, "list.and");
    }

    /// A day in a sentence: `1 September 2026`.
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
    }

    /// `10 working days`, or a length of the calendar.
    public String term(Term term) {
        return switch (term) {
            case Term.CalendarTerm calendar -> period(calendar.length());
            case Term.WorkingDays(int days) ->
                say(days == 1 ? "working-days.one" : "working-days.other", number(days, 0))
                        .replace(' ', NO_BREAK_SPACE);
        };
    }

    /// The language, as an ISO 639 code.
    String language() {
        return locale.getLanguage();
    }

    private void add(List<String> parts, String unit, int count) {
        if (count != 0) {
            String text = say(unit + (count == 1 ? ".one" : ".other"), number(count, 0));
            parts.add(text.replace(' ', NO_BREAK_SPACE));
        }
    }

    /// `a`, `a and b`, `a, b and c`; with `list.or` for `and`.
    String join(List<String> parts, String lastKey) {
        String joined = parts.isEmpty() ? "" : parts.getFirst();
        for (int i = 1; i < parts.size(); i++) {
            joined = say(i == parts.size() - 1 ? lastKey : "list.more", joined, parts.get(i));
        }
        return joined;
    }
}
