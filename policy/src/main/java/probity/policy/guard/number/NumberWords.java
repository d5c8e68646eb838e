package probity.policy.guard.number;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The number words of one language, as `numbers_LANGUAGE.properties` lists them. A language without a list has none.
///
/// Words that follow one another make one number: `two hundred and fifty` mentions 250, and its parts besides. Numbers
/// of a list are not added up: `10, 20 and 30` mentions no 60.
final class NumberWords {

    private static final ConcurrentHashMap<String, NumberWords> LOADED = new ConcurrentHashMap<>();
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}&&[^\\p{IsHan}]]+|\\d+");
    private static final Pattern JOINT = Pattern.compile("[\\s\\p{Pd}\\u00a0\\u202f]*");
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Properties words;

    private NumberWords(Properties words) {
        this.words = words;
    }

    /// @param language a code of BCP 47, of which the first part counts
    static NumberWords in(String language) {
        return LOADED.computeIfAbsent(language.split("-", 2)[0].toLowerCase(Locale.ROOT), NumberWords::load);
    }

    private static NumberWords load(String language) {
        Properties words = new Properties();
        String name = "/probity/policy/guard/numbers_" + language + ".properties";
        try (InputStream bytes = NumberWords.class.getResourceAsStream(name)) {
            if (bytes != null) {
                words.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NumberWords(words);
    }

    /// Every number that `text` says in words, or in figures with a word (`5 million`).
    List<BigDecimal> numbers(String text) {
        List<BigDecimal> numbers = new ArrayList<>();
        if (words.isEmpty()) {
            return numbers;
        }
        String one = words.getProperty("one.pattern", "");
        if (!one.isEmpty() && Pattern.compile(one).matcher(text).find()) {
            numbers.add(BigDecimal.ONE);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        Sum sum = new Sum();
        int end = 0;
        Matcher word = WORD.matcher(lower);
        while (word.find()) {
            BigDecimal value = value(word.group());
            boolean joined = JOINT.matcher(lower.substring(end, word.start())).matches();
            if (value != null) {
                sum = joined && sum.takes(value, isFigure(word.group())) ? sum : new Sum();
                sum.add(value, isFigure(word.group()));
                numbers.add(value.stripTrailingZeros());
                numbers.add(sum.total().stripTrailingZeros());
            } else if (!joined || !word.group().equals(words.getProperty("and", ""))) {
                sum = new Sum();
            }
            end = word.end();
        }
        return numbers;
    }

    private @Nullable BigDecimal value(String word) {
        String known = isFigure(word) ? word : words.getProperty(word);
        return known == null || word.equals("and") ? null : new BigDecimal(known);
    }

    private static boolean isFigure(String word) {
        return Character.isDigit(word.codePointAt(0));
    }

    /// Adds up words in their order. Smaller ones are added; a hundred, a thousand or more multiplies what stands
    /// before it, as does a ten behind a digit in Chinese.
    private static final class Sum {
        private BigDecimal done = BigDecimal.ZERO;
        private BigDecimal open = BigDecimal.ZERO;
        private BigDecimal last = BigDecimal.ZERO;
        private boolean lastIsFigure;

        /// Whether `word` can be a further part of the number. A part is smaller than the one before it, or multiplies
        /// it. A figure is the first part of a number, or follows a word: `2 million 500 thousand`.
        boolean takes(BigDecimal word, boolean figure) {
            boolean multiplies = !figure && word.compareTo(HUNDRED) >= 0;
            boolean smaller = word.compareTo(last) < 0 || isTens(word);
            return multiplies || (smaller && !lastIsFigure);
        }

        /// A ten behind a digit in Chinese, and the French twenty behind a four.
        private boolean isTens(BigDecimal word) {
            boolean ten = word.compareTo(BigDecimal.TEN) == 0 && last.compareTo(word) < 0;
            boolean score = word.compareTo(TWENTY) == 0 && last.compareTo(FOUR) == 0;
            return last.signum() > 0 && (ten || score);
        }

        void add(BigDecimal word, boolean figure) {
            if (figure) {
                open = open.add(word);
            } else if (isTens(word)) {
                open = open.subtract(last).add(last.multiply(word));
            } else if (word.compareTo(HUNDRED) > 0) {
                done = done.add(word.multiply(open.signum() == 0 ? BigDecimal.ONE : open));
                open = BigDecimal.ZERO;
            } else if (word.compareTo(HUNDRED) == 0) {
                open = word.multiply(open.signum() == 0 ? BigDecimal.ONE : open);
            } else {
                open = open.add(word);
            }
            last = word;
            lastIsFigure = figure;
        }

        BigDecimal total() {
            return done.add(open);
        }
    }
}
