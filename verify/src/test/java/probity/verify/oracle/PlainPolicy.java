package probity.verify.oracle;

import static dev.cel.runtime.CelFunctionBinding.from;
import static dev.cel.runtime.CelFunctionBinding.fromOverloads;

import dev.cel.common.CelValidationException;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.CelStandardFunctions.StandardFunction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// The versions of a policy as the maps, lists and words that stand in its text, and the meaning of single words.
///
/// Numbers are kept in one form each: a whole number is a `Long`, any other a `BigDecimal` without trailing zeros,
/// so that equal numbers are equal objects. Dates are days since 1970-01-01.
@SuppressWarnings("BadImport") // `from` is how CEL names its bindings
final class PlainPolicy {

    private static final Pattern CAP = Pattern.compile("(?<limit>\\S+)(?<times> times?)? (?:per )?(?<window>.+)");
    private static final Pattern AMOUNT = Pattern.compile("amount\\('([^']+)'\\)");
    private static final Pattern LENGTH = Pattern.compile("(\\d+) (day|week|month|year)s?");
    private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder()
            .setStandardMacros(CelStandardMacro.HAS)
            .build();
    private static final CelRuntime RUNTIME = runtime();
    private static final Map<String, CelRuntime.Program> PROGRAMS = new ConcurrentHashMap<>();

    /// A stretch of days in which limits and tiers add up.
    ///
    /// @param name day, week, month, quarter, half-year, year, ever, or the length of a rolling one
    /// @param length null for a calendar window or all time
    record Window(String name, @Nullable Period length) {

        static Window of(String words) {
            String bare = words.replaceFirst("^calendar ", "");
            Period rolling = bare.startsWith("rolling ") ? period(bare) : null;
            return new Window(rolling == null ? bare : rolling.toString(), rolling);
        }

        /// Whether `earlier` lies in the window that holds `date`.
        boolean holds(LocalDate earlier, LocalDate date) {
            if (length != null) {
                return earlier.isAfter(date.minus(length)) && !earlier.isAfter(date);
            }
            return name.equals("ever") || next(earlier).equals(next(date));
        }

        /// The first day of the next calendar window.
        LocalDate next(LocalDate date) {
            int month = date.getMonthValue();
            return switch (name) {
                case "day" -> date.plusDays(1);
                case "week" -> date.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
                case "month" -> date.withDayOfMonth(1).plusMonths(1);
                case "quarter" -> date.withDayOfMonth(1).plusMonths(3 - (month - 1) % 3);
                case "half-year" -> date.withDayOfMonth(1).plusMonths(6 - (month - 1) % 6);
                default -> LocalDate.of(date.getYear() + 1, 1, 1);
            };
        }
    }

    /// @param name what adds up
    /// @param most points, or how many times
    record Limit(String name, long most, boolean times, Window window) {}

    /// What stands under the articles, gathered in the order of the document.
    private static final List<String> PARTS = List.of("rules", "general", "lists", "benefits", "measures");

    /// By the day on which they come into force.
    final NavigableMap<LocalDate, Map<String, Object>> versions = new TreeMap<>();
    private final Map<String, Object> types = new HashMap<>();
    private final IdentityHashMap<Map<String, Object>, List<Limit>> limits = new IdentityHashMap<>();
    private final Map<String, List<String>> hyphened = new HashMap<>();

    PlainPolicy(List<String> texts) {
        for (String text : texts) {
            LoadSettings everythingIsText =
                    LoadSettings.builder().setSchema(new FailsafeSchema()).build();
            Map<String, Object> version = map(new Load(everythingIsText).loadFromString(text));
            versions.put(LocalDate.parse(word(version, "in-force", "")), version);
        }
        for (Map<String, Object> version : versions.values()) {
            for (Map<String, Object> article : maps(version.get("articles"))) {
                types.putAll(map(article.get("records")));
                List<Map<String, Object>> general = maps(article.get("general"));
                for (int i = 0; i < general.size(); i++) {
                    String number =
                            word(article, "id", "").toLowerCase(Locale.ROOT).replace('.', '-');
                    general.get(i).putIfAbsent("id", "article-" + number + "-" + (i + 1));
                }
            }
            for (String part : PARTS) {
                version.put(part, gathered(version, part));
            }
            for (Map<String, Object> rule : all(version, "rules")) {
                govern(version, rule);
                limits.put(rule, limits(version, rule));
            }
        }
        for (String type : types.keySet()) {
            hyphened.put(
                    type,
                    map(type(type).get("fields")).keySet().stream()
                            .filter(name -> name.contains("-"))
                            .sorted(Comparator.comparing(String::length).reversed())
                            .toList());
        }
    }

    /// Writes into a rule what the general provisions that reach it say.
    private static void govern(Map<String, Object> version, Map<String, Object> rule) {
        for (Map<String, Object> general : all(version, "general")) {
            Object of = general.getOrDefault("of", "");
            if (general.containsKey("keep") && reaches(of, rule)) {
                rule.put("one-act", general);
            }
            if (reaches(general.get("repeat"), rule)) {
                rule.put("repeats", general);
            }
            if (reaches(general.get("lasts"), rule)) {
                String grade = word(map(rule.get("grade")), "band", "");
                Object byGrade = map(general.get("values")).get(grade);
                boolean graded = word(general, "by", "").equals("grade");
                rule.putIfAbsent("lasts", general.getOrDefault("for", graded ? byGrade : general));
            }
            if (reaches(general.get("repair"), rule)) {
                rule.putIfAbsent("repair", general);
            }
        }
    }

    /// Whether tags or ids mean a rule.
    static boolean reaches(@Nullable Object of, Map<String, Object> rule) {
        List<String> meant = words(of);
        return meant.contains(word(rule, "id", ""))
                || words(rule.get("tags")).stream().anyMatch(meant::contains);
    }

    /// The ids of the rules of a version that tags or ids mean.
    static List<String> meant(Map<String, Object> version, @Nullable Object of) {
        return all(version, "rules").stream()
                .filter(rule -> reaches(of, rule))
                .map(rule -> word(rule, "id", ""))
                .toList();
    }

    // ---- versions

    /// The version in force on a day; the first one for earlier days.
    Map<String, Object> inForceOn(LocalDate day) {
        return versions.headMap(day, true).isEmpty()
                ? versions.firstEntry().getValue()
                : versions.floorEntry(day).getValue();
    }

    /// The version that rules a record of this date, judged on this day, which is not before it.
    Map<String, Object> ruling(LocalDate date, LocalDate day) {
        Map<String, Object> ruling = inForceOn(date);
        for (Map<String, Object> later : versions.subMap(date, false, day, true).values()) {
            ruling = word(later, "applies-to-past", "false").equals("true") ? later : ruling;
        }
        return ruling;
    }

    private static List<Map<String, Object>> gathered(Map<String, Object> version, String part) {
        return maps(version.get("articles")).stream()
                .flatMap(article -> maps(article.get(part)).stream())
                .toList();
    }

    /// What the articles of a version hold under `part`, in the order of the document.
    static List<Map<String, Object>> all(Map<String, Object> version, String part) {
        return maps(version.get(part));
    }

    List<Limit> limits(Map<String, Object> rule) {
        return limits.getOrDefault(rule, List.of());
    }

    /// The record type called `name`, as the last version says it.
    Map<String, Object> type(String name) {
        return map(types.get(name));
    }

    // ---- words

    @SuppressWarnings("unchecked") // a YAML mapping, by construction
    static Map<String, Object> map(@Nullable Object node) {
        return node == null || node.equals("") ? Map.of() : (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked") // a YAML list of mappings, by construction
    static List<Map<String, Object>> maps(@Nullable Object node) {
        return node == null ? List.of() : (List<Map<String, Object>>) node;
    }

    static String word(Map<String, Object> map, String key, String otherwise) {
        Object value = map.get(key);
        return value == null ? otherwise : value.toString();
    }

    /// One word or a list of them; none when absent.
    static List<String> words(@Nullable Object node) {
        List<?> many = node instanceof List<?> list ? list : node == null ? List.of() : List.of(node);
        return many.stream().map(Object::toString).toList();
    }

    /// Points in units of the last decimal that the policy declares.
    static long points(Map<String, Object> version, Object number) {
        int decimals = Integer.parseInt(word(map(version.get("score")), "decimals", "0"));
        return new BigDecimal(number.toString()).movePointRight(decimals).longValueExact();
    }

    static Period period(String words) {
        Period length = Period.ZERO;
        Matcher part = LENGTH.matcher(words);
        while (part.find()) {
            int count = Integer.parseInt(part.group(1));
            length = length.plus(
                    switch (part.group(2)) {
                        case "day" -> Period.ofDays(count);
                        case "week" -> Period.ofWeeks(count);
                        case "month" -> Period.ofMonths(count);
                        default -> Period.ofYears(count);
                    });
        }
        return length;
    }

    /// The limits on a rule: its own as written, then the shared ones in the order of the document.
    private static List<Limit> limits(Map<String, Object> version, Map<String, Object> rule) {
        List<Limit> limits = new ArrayList<>();
        for (String words : words(rule.get("at-most"))) {
            limits.add(limit(version, word(rule, "id", "") + "/", words));
        }
        for (Map<String, Object> general : all(version, "general")) {
            if (general.containsKey("at-most") && reaches(general.get("of"), rule)) {
                limits.add(limit(version, word(general, "id", ""), word(general, "at-most", "")));
            }
        }
        return limits;
    }

    private static Limit limit(Map<String, Object> version, String name, String words) {
        Matcher cap = CAP.matcher(words);
        if (!cap.matches()) {
            throw new IllegalArgumentException("not a limit: " + words);
        }
        boolean times = cap.group("times") != null;
        long most = times ? Long.parseLong(cap.group("limit")) : points(version, cap.group("limit"));
        Window window = Window.of(cap.group("window"));
        return new Limit(name.endsWith("/") ? name + window.name : name, most, times, window);
    }

    /// The last day of a term counted from a day.
    static LocalDate after(Map<String, Object> version, LocalDate day, String term) {
        if (!term.contains(" working day")) {
            return day.plus(period(term));
        }
        Map<String, Object> calendar = map(version.get("calendar"));
        List<String> weekend = words(calendar.getOrDefault("weekend", List.of("saturday", "sunday")));
        List<String> holidays = words(calendar.get("holidays"));
        LocalDate last = day;
        for (int left = Integer.parseInt(term.split(" ", 2)[0]); left > 0; ) {
            last = last.plusDays(1);
            boolean free = weekend.contains(last.getDayOfWeek().toString().toLowerCase(Locale.ROOT));
            left -= free || holidays.contains(last.toString()) ? 0 : 1;
        }
        return last;
    }

    // ---- expressions

    /// The fields of a record as CEL sees them.
    Map<String, Object> fields(Map<String, String> record, LocalDate date) {
        Map<String, Object> seen = new HashMap<>();
        Map<String, Object> declared = map(type(record.getOrDefault("type", "")).get("fields"));
        for (Map.Entry<String, Object> field : declared.entrySet()) {
            String text = record.get(field.getKey());
            String type = field.getValue() instanceof String simple ? simple : word(map(field.getValue()), "type", "");
            if (text != null) {
                seen.put(field.getKey(), value(type, text));
                seen.put(field.getKey().replace('-', '_'), value(type, text));
            }
        }
        seen.put("date", date.toEpochDay());
        return seen;
    }

    private static Object value(String type, String text) {
        return switch (type) {
            case "integer", "decimal", "money" -> number(new BigDecimal(text));
            case "boolean" -> Boolean.valueOf(text);
            case "date" -> LocalDate.parse(text).toEpochDay();
            case "time" -> LocalTime.parse(text).toString();
            default -> text;
        };
    }

    /// A field name with a hyphen is read as one name, the longest that the record's type declares.
    Object evaluate(Map<String, Object> version, String written, String type, Map<String, Object> record) {
        String expression = written.contains("amount(")
                ? AMOUNT.matcher(written).replaceAll(amount -> keyed(version, amount.group(1), record.get("date")))
                : written;
        for (String name : hyphened.getOrDefault(type, List.of())) {
            expression = expression.replace("record." + name, "record." + name.replace('-', '_'));
        }
        try {
            CelRuntime.Program program = PROGRAMS.get(expression);
            if (program == null) {
                program = RUNTIME.createProgram(PARSER.parse(expression).getAst());
                PROGRAMS.put(expression, program);
            }
            return program.eval(Map.of("record", record));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException("cannot evaluate " + expression + " on " + record, e);
        }
    }

    /// The value of an amount on a day, as it is written in an expression.
    private static String keyed(Map<String, Object> version, String name, @Nullable Object day) {
        SortedMap<String, Object> values =
                new TreeMap<>(map(map(version.get("amounts")).get(name)));
        SortedMap<String, Object> begun =
                values.headMap(LocalDate.ofEpochDay((Long) day).toString() + "x");
        Object value = begun.isEmpty()
                ? values.firstEntry().getValue()
                : begun.lastEntry().getValue();
        return "decimal('" + value + "')";
    }

    /// A number in its one form.
    static Object number(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() <= 0 ? (Object) bare.longValueExact() : bare;
    }

    static BigDecimal decimal(Number value) {
        return value instanceof BigDecimal already ? already : BigDecimal.valueOf(value.longValue());
    }

    /// CEL with its own whole numbers and its own operators, which also take numbers with decimals.
    private static CelRuntime runtime() {
        CelRuntimeBuilder cel = CelRuntimeFactory.plannerRuntimeBuilder();
        cel.addFunctionBindings(binary("_+_", BigDecimal::add, false));
        cel.addFunctionBindings(binary("_-_", BigDecimal::subtract, false));
        cel.addFunctionBindings(binary("_*_", BigDecimal::multiply, false));
        cel.addFunctionBindings(binary("_/_", (left, right) -> left.divide(right, 0, RoundingMode.DOWN), false));
        cel.addFunctionBindings(binary("_%_", BigDecimal::remainder, false));
        cel.addFunctionBindings(binary("min", BigDecimal::min, true));
        cel.addFunctionBindings(binary("max", BigDecimal::max, true));
        cel.addFunctionBindings(binary("days_between", (from, to) -> to.subtract(from), true));
        // CEL's own equality knows no BigDecimal. Every value has one form, so Java's is right for all.
        cel.setStandardFunctions(CelStandardFunctions.newBuilder()
                .excludeFunctions(StandardFunction.EQUALS, StandardFunction.NOT_EQUALS)
                .build());
        cel.addFunctionBindings(fromOverloads("_==_", from("same", Object.class, Object.class, (a, b) -> a.equals(b))));
        cel.addFunctionBindings(
                fromOverloads("_!=_", from("other", Object.class, Object.class, (a, b) -> !a.equals(b))));
        cel.addFunctionBindings(comparison("_<_", sign -> sign < 0));
        cel.addFunctionBindings(comparison("_<=_", sign -> sign <= 0));
        cel.addFunctionBindings(comparison("_>_", sign -> sign > 0));
        cel.addFunctionBindings(comparison("_>=_", sign -> sign >= 0));
        // The library takes no single overload for an operator: texts are never negated.
        cel.addFunctionBindings(fromOverloads(
                "-_",
                from("negate_decimal", BigDecimal.class, number -> number(number.negate())),
                from("negate_text", String.class, text -> text)));
        cel.addFunctionBindings(fromOverloads(
                "date", from("day", String.class, day -> LocalDate.parse(day).toEpochDay())));
        cel.addFunctionBindings(
                fromOverloads("decimal", from("number", String.class, text -> number(new BigDecimal(text)))));
        return cel.build();
    }

    /// @param alsoWhole whether CEL has no such function for two whole numbers itself
    private static Collection<CelFunctionBinding> binary(
            String name, BinaryOperator<BigDecimal> of, boolean alsoWhole) {
        return overloads(name, alsoWhole, (left, right) -> number(of.apply(decimal(left), decimal(right))));
    }

    private static Collection<CelFunctionBinding> comparison(String name, IntPredicate holds) {
        return overloads(name, false, (left, right) -> holds.test(decimal(left).compareTo(decimal(right))));
    }

    @SuppressWarnings("Immutable") // the operations have no state
    private static Collection<CelFunctionBinding> overloads(
            String name, boolean alsoWhole, BiFunction<Number, Number, Object> operation) {
        List<CelFunctionBinding> bindings = new ArrayList<>();
        bindings.add(from(name + "_dd", BigDecimal.class, BigDecimal.class, operation::apply));
        bindings.add(from(name + "_dw", BigDecimal.class, Long.class, operation::apply));
        bindings.add(from(name + "_wd", Long.class, BigDecimal.class, operation::apply));
        if (alsoWhole) {
            bindings.add(from(name + "_ww", Long.class, Long.class, operation::apply));
        }
        return fromOverloads(name, bindings);
    }
}
