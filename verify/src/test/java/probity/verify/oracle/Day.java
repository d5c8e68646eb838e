package probity.verify.oracle;

import static probity.verify.oracle.PlainPolicy.all;
import static probity.verify.oracle.PlainPolicy.map;
import static probity.verify.oracle.PlainPolicy.meant;
import static probity.verify.oracle.PlainPolicy.period;
import static probity.verify.oracle.PlainPolicy.points;
import static probity.verify.oracle.PlainPolicy.word;
import static probity.verify.oracle.PlainPolicy.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.verify.oracle.Answer.Line;
import probity.verify.oracle.Walk.Fact;
import probity.verify.oracle.Walk.Facts;
import probity.verify.oracle.Walk.Item;

/// Sections 3 to 7 of docs/reference/evaluation.md for one subject on one day, history apart.
final class Day {

    private static final Set<String> TRIGGERS =
            Set.of("because", "from-band", "in-band", "score-from", "score-below", "on-list");

    final LocalDate date;
    private final Facts facts;
    final Map<String, Object> version;
    private final Walk whole;
    final Walk walk;
    final List<String> bands;
    final String exclusion;
    final boolean suspended;
    private final Map<String, Object> scale;
    private final boolean weighing;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Long> sums = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    long points;

    /// What counts on the day: an item, or what a repair put in its place.
    private record Part(Item item, boolean instead) {

        Object band() {
            return instead
                    ? item.instead.getOrDefault("grade", "")
                    : map(item.rule.get("grade")).getOrDefault("band", "");
        }

        long net() {
            return instead ? points(item.version, item.instead.getOrDefault("points", "0")) : item.net;
        }

        String dimension() {
            return word(item.rule, "dimension", "");
        }

        private static @Nullable LocalDate end(LocalDate until) {
            return until.equals(LocalDate.MAX) ? null : until;
        }

        List<Line> lines() {
            String of = item.fact.id() + " " + item.rule();
            List<Line> lines = new ArrayList<>();
            if (instead) {
                lines.add(new Line("instead", of, net(), item.repaired, end(item.insteadUntil)));
            } else {
                lines.add(new Line("counted", of, item.amount, item.fact.date(), end(item.until)));
                lines.add(new Line("hours", of, item.afterHours - item.amount, null, null));
                lines.add(new Line("repeat", of, item.gross - item.afterHours, null, null));
                lines.add(new Line("cut", of + " " + item.cut, item.net - item.gross, null, null));
            }
            lines.removeIf(line -> line.points() == 0);
            return lines;
        }
    }

    Day(PlainPolicy policy, Facts facts, LocalDate date) {
        this.date = date;
        this.facts = facts;
        this.version = policy.inForceOn(date);
        this.scale = map(version.get("score"));
        this.weighing = scale.containsKey("range");
        this.bands = List.copyOf(map(version.get("bands")).keySet());
        this.whole = new Walk(policy, facts, date, List.of());
        Set<String> frozen = frozen();
        this.walk = frozen.isEmpty() ? whole : new Walk(policy, facts, date, frozen);
        parts.addAll(parts(walk));
        this.exclusion = ground("exclude-while");
        this.suspended = !ground("suspend-while").isEmpty();
        if (weighing) {
            weigh();
        } else {
            sum();
        }
    }

    private List<Part> parts(Walk of) {
        List<Part> counting = new ArrayList<>();
        for (Item item : of.items) {
            if (item.counts(date) || item.countsInstead(date)) {
                counting.add(new Part(item, !item.counts(date)));
            }
        }
        return counting;
    }

    // ---- 3.3 freeze, 3.5 not evaluated

    private Set<String> frozen() {
        Set<String> frozen = new TreeSet<>();
        for (Map<String, Object> freeze : all(version, "general")) {
            Object during = freeze.getOrDefault("while", "");
            List<String> rules = freeze.containsKey("freeze") ? meant(version, during) : List.of();
            boolean graded = freeze.containsKey("freeze") && during.equals("direct-grade");
            if (parts(whole).stream()
                    .anyMatch(part -> rules.contains(part.item.rule())
                            || (graded && !part.band().equals("")))) {
                frozen.addAll(meant(version, freeze.get("freeze")));
            }
        }
        return frozen;
    }

    /// The first provision of this kind of which a rule counts.
    private String ground(String kind) {
        return all(version, "general").stream()
                .filter(general -> general.containsKey(kind)
                        && !grounds(meant(version, general.get(kind))).isEmpty())
                .map(general -> word(general, "id", ""))
                .findFirst()
                .orElse("");
    }

    List<String> grounds(List<String> rules) {
        return parts.stream()
                .filter(part -> rules.contains(part.item.rule()))
                .map(part -> part.item.fact.id())
                .distinct()
                .toList();
    }

    // ---- 3.4 the sum

    private boolean beside(String dimension) {
        return word(map(map(scale.get("dimensions")).get(dimension)), "beside", "false")
                .equals("true");
    }

    private void sum() {
        points = points(version, word(scale, "start", "0"));
        lines.add(new Line("start", "", points, null, null));
        map(scale.get("dimensions")).keySet().forEach(dimension -> sums.put(dimension, 0L));
        for (Part part : parts) {
            sums.merge(part.dimension(), part.net(), Long::sum);
            if (!beside(part.dimension())) {
                points += part.net();
                lines.addAll(part.lines());
            }
        }
        long sum = points;
        if (scale.containsKey("floor")) {
            points = Math.max(points, points(version, word(scale, "floor", "")));
        }
        if (scale.containsKey("ceiling")) {
            points = Math.min(points, points(version, word(scale, "ceiling", "")));
        }
        if (points != sum) {
            lines.add(new Line(points > sum ? "floor" : "ceiling", "", points - sum, null, null));
        }
    }

    private void weigh() {
        Map<String, Object> each = map(scale.get("each-dimension"));
        long low = points(version, words(scale.get("range")).getFirst());
        long high = points(version, words(scale.get("range")).getLast());
        long least = points(version, words(each.get("range")).getFirst());
        long most = points(version, words(each.get("range")).getLast());
        long start = points(version, word(each, "start", "0"));
        long total = 0;
        long weighted = 0;
        long shares = low;
        lines.add(new Line("start", "", low, null, null));
        Map<String, Object> dimensions = map(scale.get("dimensions"));
        for (String dimension : dimensions.keySet()) {
            total += Long.parseLong(word(map(dimensions.get(dimension)), "weight", "0"));
        }
        for (String dimension : dimensions.keySet()) {
            List<Part> own = parts.stream()
                    .filter(part -> part.dimension().equals(dimension))
                    .toList();
            long sum = own.stream().mapToLong(Part::net).sum();
            sums.put(dimension, sum);
            if (!beside(dimension)) {
                long clamped = Math.clamp(start + sum, least, most);
                long weight = Long.parseLong(word(map(dimensions.get(dimension)), "weight", "0"));
                long part = weight * (high - low) * (clamped - least);
                long share = part / (total * (most - least));
                sums.put(dimension, clamped);
                lines.add(new Line("dimension-start", dimension, start, null, null));
                own.forEach(one -> lines.addAll(one.lines()));
                if (clamped != start + sum) {
                    String kind = clamped > start + sum ? "dimension-floor" : "dimension-ceiling";
                    lines.add(new Line(kind, dimension, clamped - start - sum, null, null));
                }
                lines.add(new Line("weighed", dimension, share - clamped, null, null));
                weighted += part;
                shares += share;
            }
        }
        RoundingMode round = RoundingMode.valueOf(
                word(scale, "round", "half-up").replace('-', '_').toUpperCase(Locale.ROOT));
        BigDecimal whole = BigDecimal.valueOf(weighted).divide(BigDecimal.valueOf(total * (most - least)), 0, round);
        points = low + whole.longValueExact();
        if (points != shares) {
            lines.add(new Line("rounded", "", points - shares, null, null));
        }
    }

    // ---- 4. the band of the day

    /// The points at which a band begins, or is left; the least number for the band lowest in points.
    private long edge(String band, String key) {
        Map<String, Object> terms = map(map(version.get("bands")).get(band));
        Object from = terms.getOrDefault(key, terms.get("from"));
        return from == null ? Long.MIN_VALUE : points(version, from);
    }

    private String highest(Function<String, Boolean> open) {
        return bands.stream()
                .filter(open::apply)
                .max(Comparator.comparing(band -> edge(band, "from")))
                .orElseThrow();
    }

    /// The band found for a subject that holds one, or has no history.
    String found(@Nullable String held) {
        if (bands.isEmpty()) {
            return "";
        }
        int before = bands.indexOf(String.valueOf(held));
        String holding = highest(band -> points >= edge(band, "from"));
        boolean lower = before >= 0 && edge(holding, "from") < edge(held, "from");
        String byPoints = lower
                ? highest(band -> edge(band, "from") <= edge(held, "from") && points >= edge(band, "leave-below"))
                : holding;
        int found = bands.indexOf(byPoints);
        while (!needsHold(bands.get(found), before >= 0 && found >= before)) {
            found++;
            walk.marks.add("a band whose needs do not hold");
        }
        return bands.get(found);
    }

    private boolean needsHold(String band, boolean keep) {
        Map<String, Object> needs = map(map(map(version.get("bands")).get(band)).get("needs"));
        return needs.keySet().stream().allMatch(dimension -> {
            Map<String, Object> need = map(needs.get(dimension));
            boolean atLeast = need.containsKey("at-least");
            Object stated = need.get(atLeast ? "at-least" : "at-most");
            long limit = points(version, keep ? need.getOrDefault("keep", stated) : stated);
            long sum = sums.getOrDefault(dimension, 0L);
            return atLeast ? sum >= limit : sum <= limit;
        });
    }

    /// The worst direct grade that counts; empty for none.
    String worstGrade() {
        return parts.stream()
                .map(part -> part.band().toString())
                .filter(bands::contains)
                .max(Comparator.comparing(bands::indexOf))
                .orElse("");
    }

    String band(String found) {
        return bands.indexOf(worstGrade()) > bands.indexOf(found) ? worstGrade() : found;
    }

    long score(String found) {
        String band = band(found);
        if (band.equals(found)) {
            return points;
        }
        boolean higher = word(scale, "better", "higher").equals("higher");
        List<String> range = words(scale.get("range"));
        String end = weighing ? range.get(higher ? 0 : 1) : word(scale, higher ? "floor" : "ceiling", "");
        long last = points(version, end);
        if (higher) {
            return Math.min(points, Math.max(last, edge(band, "from")));
        }
        long worst = bands.stream()
                .map(other -> edge(other, "from"))
                .filter(from -> from > edge(band, "from"))
                .min(Comparator.naturalOrder())
                .map(from -> from - 1)
                .orElse(last);
        return Math.max(points, Math.min(last, worst));
    }

    /// The label of the direct grade that gives the band.
    String origin(String found, Function<LocalDate, String> bandOn) {
        for (Part part : parts) {
            if (part.band().equals(band(found)) && !part.band().equals("")) {
                Object origin =
                        part.instead ? "" : map(part.item.rule.get("grade")).getOrDefault("origin", "");
                return origin instanceof Map<?, ?> keyed
                        ? word(map(keyed), bandOn.apply(part.item.fact.date().minusDays(1)), "")
                        : origin.toString();
            }
        }
        return "";
    }

    // ---- 5. triggers

    boolean holds(Map<String, Object> entry, String found, List<String> lists) {
        String key =
                entry.keySet().stream().filter(TRIGGERS::contains).findFirst().orElseThrow();
        List<String> words = words(entry.get(key));
        return switch (key) {
            case "because" -> !grounds(words).isEmpty();
            case "from-band" -> bands.indexOf(band(found)) <= bands.indexOf(words.getFirst());
            case "in-band" -> words.contains(band(found));
            case "score-from" -> score(found) >= points(version, words.getFirst());
            case "score-below" -> score(found) < points(version, words.getFirst());
            default -> words.stream().anyMatch(lists::contains);
        };
    }

    // ---- 6. publication

    /// From when a repair may end the display of a record, and when it ends by itself.
    private record Display(LocalDate least, LocalDate most) {}

    /// A record is public once, for the shortest of the times that its items have.
    List<Answer.Publication> publications() {
        List<Answer.Publication> publications = new ArrayList<>();
        for (Fact fact : exclusion.isEmpty() ? facts.ordered() : List.<Fact>of()) {
            List<Item> items = walk.items.stream()
                    .filter(item -> item.fact.equals(fact) && !item.aside)
                    .filter(item -> displays(item).findAny().isPresent())
                    .toList();
            if (items.stream().anyMatch(item -> item.counts(date) || isRepaired(item))) {
                Display shortest = items.stream()
                        .flatMap(this::displays)
                        .min(Comparator.comparing(Display::most))
                        .orElseThrow();
                LocalDate until = items.stream()
                        .filter(Day::endsPublication)
                        .map(item -> item.repaired)
                        .filter(shortest.most::isAfter)
                        .min(Comparator.naturalOrder())
                        .orElse(shortest.most);
                if (until.isBefore(shortest.most)) {
                    walk.marks.add("a publication ended by a repair");
                }
                walk.marks.add(items.size() > 1 ? "a publication of several items" : "a publication of one item");
                publications.add(
                        new Answer.Publication(fact.id(), walk.gravity(fact), fact.date(), shortest.least, until));
            }
        }
        publications.removeIf(one -> !date.isBefore(one.until()));
        return publications;
    }

    /// What each provision that reaches an item says; one that says `never` ends before it begins.
    private Stream<Display> displays(Item item) {
        LocalDate from = item.fact.date();
        return all(version, "general").stream()
                .filter(general -> meant(version, general.get("publish")).contains(item.rule()))
                .map(general -> general.get(walk.severity(item.fact)) instanceof Map<?, ?> shown
                        ? new Display(
                                from.plus(period(word(map(shown), "least", ""))),
                                from.plus(period(word(map(shown), "most", ""))))
                        : new Display(from, from));
    }

    private boolean isRepaired(Item item) {
        return item.repaired.equals(item.until) && !date.isBefore(item.repaired);
    }

    private static boolean endsPublication(Item item) {
        Object ends = map(item.rule.get("repair")).get("ends");
        return item.repaired.equals(item.until) && (ends == null || words(ends).contains("publication"));
    }

    // ---- 7. the lines

    List<Line> lines(String found) {
        if (!exclusion.isEmpty()) {
            return lines.subList(0, 1);
        }
        List<Line> all = new ArrayList<>(lines);
        if (score(found) != points) {
            all.add(new Line("graded", band(found), score(found) - points, null, null));
        }
        return all;
    }

    /// Why each record without a line has none.
    SortedMap<String, Set<String>> reasons() {
        walk.items.forEach(item -> withoutLine(item).forEach(reason -> walk.because(item.fact, reason)));
        for (Item item : whole.items) {
            if (walk.reasons().getOrDefault(item.fact.id(), Set.of()).contains("frozen") && !item.counts(date)) {
                withoutLine(item).forEach(reason -> walk.because(item.fact, reason));
            }
        }
        SortedMap<String, Set<String>> reasons = new TreeMap<>(walk.reasons());
        for (Fact fact : exclusion.isEmpty() ? List.<Fact>of() : facts.ordered()) {
            if (!fact.date().isAfter(date)) {
                reasons.put(fact.id(), Set.of("not-evaluated"));
            }
        }
        lines("").forEach(line -> reasons.remove(line.of().split(" ", 2)[0]));
        return reasons;
    }

    private Set<String> withoutLine(Item item) {
        Set<String> reasons = new TreeSet<>();
        if (item.aside) {
            reasons.add("left-aside");
        } else if (item.counts(date) || item.countsInstead(date)) {
            boolean grades = !new Part(item, !item.counts(date)).band().equals("");
            reasons.add(grades ? "grade-only" : "no-points");
            // Points that stand beside the score are none, and are points.
            reasons.addAll(beside(word(item.rule, "dimension", "")) ? List.of("no-points") : List.of());
        } else {
            reasons.addAll(item.ends);
            reasons.addAll(item.instead.isEmpty() ? item.ends : List.of("repaired", "expired"));
        }
        return reasons;
    }
}
