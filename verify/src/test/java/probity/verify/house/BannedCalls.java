package probity.verify.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Calls that make a result depend on when, where or by chance it is computed, and what to use instead.
final class BannedCalls {
    /// Stands for the tests of all modules.
    private static final String TESTS = "tests";

    private static final Set<String> PURE = Set.of("core", "policy");
    private static final Set<String> LIBRARIES = Set.of("core", "policy", "ledger", "lab");
    private static final Set<String> PRODUCTION = Set.of("core", "policy", "ledger", "lab", "service", "cli");
    private static final Set<String> POLL_NOTHING = Set.of("core", "policy", "ledger", "lab", "cli", TESTS);
    private static final Set<String> EVERYWHERE = Set.of();

    /// @param modules in whose production code the pattern is refused; empty: in all code
    /// @param raw looks at literals too, and not only at code
    private record Ban(Set<String> modules, boolean raw, Pattern pattern, String instead) {}

    private static final List<Ban> BANS = List.of(
            ban(
                    PURE,
                    "\\b(Instant|LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime|Year|YearMonth)\\.now\\s*\\("
                            + "|\\bSystem\\.(currentTimeMillis|nanoTime)\\s*\\(|\\bClock\\.system|\\bnew\\s+Date\\s*\\(\\s*\\)",
                    "reads the clock: take the day or instant as an argument"),
            ban(
                    PURE,
                    "\\bnew\\s+(java\\.(util|security)\\.)?(Secure|Splittable)?Random\\b|\\bMath\\.random\\s*\\(|\\bThreadLocalRandom\\b|\\brandomUUID\\s*\\(",
                    "is chance: nothing here may depend on it"),
            ban(
                    LIBRARIES,
                    "\\.getBytes\\s*\\(\\s*\\)|\\bnew\\s+FileReader\\s*\\([^,()]*\\)|\\bnew\\s+FileWriter\\s*\\([^,()]*\\)"
                            + "|\\bnew\\s+(InputStreamReader|OutputStreamWriter|PrintStream|Scanner)\\s*\\([^,()]*\\)"
                            + "|\\bCharset\\.defaultCharset\\b",
                    "uses the default charset: name StandardCharsets.UTF_8"),
            ban(
                    LIBRARIES,
                    "\\.to(Lower|Upper)Case\\s*\\(\\s*\\)|\\bLocale\\.getDefault\\b|\\bString\\.format\\s*\\((?!\\s*Locale)"
                            + "|\\bDateTimeFormatter\\.ofPattern\\s*\\([^,()]*\\)"
                            + "|\\b(NumberFormat|Collator)\\.get\\w*Instance\\s*\\(\\s*\\)",
                    "uses the default locale: pass Locale.ROOT, or join the parts"),
            new Ban(
                    LIBRARIES,
                    true,
                    Pattern.compile("%[-#+ 0,(]*\\d*(\\.\\d+)?[dfeEgG][^\"\\n]*\"\\s*\\.formatted\\s*\\("),
                    "formats a number in the default locale: use %s, or String.format(Locale.ROOT, …)"),
            ban(
                    LIBRARIES,
                    "\\bZoneId\\.systemDefault\\b|\\bTimeZone\\.getDefault\\b",
                    "uses the default time zone: take the programme's"),
            ban(
                    Set.of("core", "policy", "ledger", "lab", "service"),
                    "\\bSystem\\.(out|err)\\b|\\.printStackTrace\\s*\\(",
                    "prints: return the value, or log in the service"),
            ban(
                    PURE,
                    "\\b(double|float|Double|Float)\\b|\\.doubleValue\\s*\\(",
                    "is floating point: use long with declared decimals, or BigDecimal"),
            ban(EVERYWHERE, "\\bThread\\.sleep\\s*\\(", "sleeps: await the condition"),
            // A process that is not a child can only be polled; that is the service's business alone.
            ban(POLL_NOTHING, "\\bTimeUnit\\.\\w+\\.sleep\\s*\\(", "sleeps: await the condition"),
            ban(PRODUCTION, "\\bvar\\s+\\w+\\s*[=:]", "hides the type: write it, types are what the auditor reads"),
            new Ban(
                    EVERYWHERE,
                    true,
                    Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b"),
                    "is a leftover: do it"));

    private BannedCalls() {}

    private static Ban ban(Set<String> modules, String pattern, String instead) {
        return new Ban(modules, false, Pattern.compile(pattern), instead);
    }

    static List<Breach> breaches(House house) {
        List<Breach> breaches = new ArrayList<>();
        for (SourceFile file : house.sources()) {
            for (Ban ban : BANS) {
                boolean applies = ban.modules().isEmpty()
                        || (!file.test() && ban.modules().contains(file.module()));
                if (applies && !file.generated()) {
                    find(file, ban, breaches);
                }
            }
        }
        return breaches;
    }

    private static void find(SourceFile file, Ban ban, List<Breach> breaches) {
        Matcher call = ban.pattern().matcher(ban.raw() ? file.text() : file.code());
        while (call.find()) {
            String found = file.text().substring(call.start(), call.end()).strip();
            breaches.add(new Breach(file.path(), file.lineAt(call.start()), "`" + found + "` " + ban.instead()));
        }
    }
}
