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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final Pattern CAP = Pattern.compile(
            "(?<limit>\\S+) (?:per (?:calendar )?(?<calendar>day|month|year)|per rolling (?<rolling>.+)|ever)");
    private static final Pattern LENGTH = Pattern.compile("(\\d+) (day|week|month|year)s?");
    private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder()
            .setStandardMacros(CelStandardMacro.HAS)
            .build();
    private static final CelRuntime RUNTIME = runtime();
    private static final Map<String, CelRuntime.Program> PROGRAMS = new ConcurrentHashMap<>();

    /// @param name what adds up
    /// @param length null for a calendar window or all time
    record Limit(
            String name,
            long points,
            String window,
            @Nullable Period length) {

        /// Whether `earlier` lies in the window that holds `date`.
        boolean holds(LocalDate earlier, LocalDate date) {
            return switch (window) {
                case "day" -> earlier.equals(date);
                case "month" -> earlier.getYear() == date.getYear() && earlier.getMonth() == date.getMonth();
                case "year" -> earlier.getYear() == date.getYear();
                case "ever" -> true;
                default -> earlier.isAfter(date.minus(length)) && !earlier.isAfter(date);
            };
        }
    }

    final List<Map<String, Object>> versions = new ArrayList<>();
    private final Map<String, Object> types = new HashMap<>();

    PlainPolicy(List<String> texts) {
        for (String text : texts) {
            LoadSettings everythingIsText =
                    LoadSettings.builder().setSchema(new FailsafeSchema()).build();
            versions.add(map(new Load(everythingIsText).loadFromString(text)));
        }
        versions.sort(Comparator.comparing(PlainPolicy::inForce));
        for (Map<String, Object> version : versions) {
            for (Map<String, Object> article : maps(version.get("articles"))) {
                types.putAll(map(article.get("records")));
            }
        }
    }

    // ---- versions

    static LocalDate inForce(Map<String, Object> version) {
        return LocalDate.parse(word(version, "in-force", ""));
    }

    /// The version in force on a day; the first one for earlier days.
    Map<String, Object> inForceOn(LocalDate day) {
        Map<String, Object> found = versions.getFirst();
        for (Map<String, Object> version : versions) {
            if (!inForce(version).isAfter(day)) {
                found = version;
            }
        }
        return found;
    }

    /// The version that rules a record of this date, judged on this day. The record is not older than all of them.
    Map<String, Object> ruling(LocalDate date, LocalDate day) {
        Map<String, Object> ruling = inForceOn(date);
        for (Map<String, Object> later : versions.subList(versions.indexOf(ruling) + 1, versions.size())) {
            if (word(later, "applies-to-past", "false").equals("true")
                    && !inForce(later).isAfter(day)) {
                ruling = later;
            }
        }
        return ruling;
    }

    /// What the articles of a version hold under `key`, in the order of the document.
    static List<Map<String, Object>> all(Map<String, Object> version, String key) {
        return maps(version.get("articles")).stream()
                .flatMap(article -> maps(article.get(key)).stream())
                .toList();
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

    static List<Map<String, Object>> maps(@Nullable Object node) {
        return node == null
                ? List.of()
                : ((List<?>) node).stream().map(PlainPolicy::map).toList();
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

    /// The bands of a version, best first.
    static Map<String, Map<String, Object>> bands(Map<String, Object> version) {
        Map<String, Map<String, Object>> bands = new LinkedHashMap<>();
        map(version.get("bands")).forEach((id, band) -> bands.put(id, map(band)));
        return bands;
    }

    /// The points at which a band begins, or is left; the least number for the band lowest in points.
    static long edge(Map<String, Object> version, String band, String key) {
        Map<String, Object> terms = map(bands(version).get(band));
        Object from = terms.getOrDefault(key, terms.get("from"));
        return from == null ? Long.MIN_VALUE : points(version, from);
    }

    /// 4. The band that holds a score.
    static String bandHolding(Map<String, Object> version, long score) {
        return bands(version).keySet().stream()
                .filter(band -> score >= edge(version, band, "from"))
                .max(Comparator.comparing(band -> edge(version, band, "from")))
                .orElse("");
    }

    /// 4. The band after a day that ends with this score, for a subject that held another.
    static String bandAfter(String held, Map<String, Object> version, long score) {
        String holding = bandHolding(version, score);
        if (!bands(version).containsKey(held)) {
            return holding;
        }
        long heldFrom = edge(version, held, "from");
        if (edge(version, holding, "from") >= heldFrom) {
            return holding;
        }
        return bands(version).keySet().stream()
                .filter(band -> edge(version, band, "from") <= heldFrom)
                .filter(band -> score >= edge(version, band, "leave-below"))
                .max(Comparator.comparing(band -> edge(version, band, "from")))
                .orElseThrow();
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
    static List<Limit> limits(Map<String, Object> version, Map<String, Object> rule) {
        List<Limit> limits = new ArrayList<>();
        String id = word(rule, "id", "");
        for (String words : words(rule.get("at-most"))) {
            Limit own = limit(version, "", words);
            limits.add(new Limit(id + "/" + own.window, own.points, own.window, own.length));
        }
        for (Map<String, Object> general : all(version, "general")) {
            List<String> of = words(general.get("of"));
            if (of.contains(id) || words(rule.get("tags")).stream().anyMatch(of::contains)) {
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
        long points = points(version, cap.group("limit"));
        if (cap.group("rolling") != null) {
            Period length = period(cap.group("rolling"));
            return new Limit(name, points, length.toString(), length);
        }
        String calendar = cap.group("calendar");
        return new Limit(name, points, calendar == null ? "ever" : calendar, null);
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
    Object evaluate(String written, String type, Map<String, Object> record) {
        String expression = written;
        for (String name : map(type(type).get("fields")).keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
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

    /// A number in its one form.
    private static Object number(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() <= 0 ? (Object) bare.longValueExact() : bare;
    }

    private static BigDecimal decimal(Number value) {
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
