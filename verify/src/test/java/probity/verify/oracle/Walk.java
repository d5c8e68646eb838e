package probity.verify.oracle;

import static probity.verify.oracle.PlainPolicy.all;
import static probity.verify.oracle.PlainPolicy.decimal;
import static probity.verify.oracle.PlainPolicy.map;
import static probity.verify.oracle.PlainPolicy.maps;
import static probity.verify.oracle.PlainPolicy.period;
import static probity.verify.oracle.PlainPolicy.points;
import static probity.verify.oracle.PlainPolicy.word;
import static probity.verify.oracle.PlainPolicy.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import probity.verify.oracle.PlainPolicy.Limit;
import probity.verify.oracle.PlainPolicy.Window;

/// Section 2 of docs/reference/evaluation.md: what each fact of one subject earned, as a day sees it.
final class Walk {

    /// A record that takes part, in the place of the first record of its chain of corrections.
    record Fact(
            int place,
            String id,
            String type,
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable LocalDate ended,
            Map<String, Object> fields) {}

    /// @param ordered the facts in their order
    /// @param repeated records that state one of them again
    /// @param reasons why other records are no facts, coarsely
    record Facts(List<Fact> ordered, List<Fact> repeated, Map<String, Set<String>> reasons, Set<String> marks) {}

    /// What a rule made of a fact, step by step, and how long it counts. What has no end ends on the last of all days.
    static final class Item {
        final Fact fact;
        final Map<String, Object> version;
        final Map<String, Object> rule;
        final List<Limit> limits;
        BigDecimal value = BigDecimal.ZERO;
        long amount;
        long afterHours;
        long gross;
        long net;
        String cut = "";
        boolean aside;
        LocalDate until = LocalDate.MAX;
        LocalDate repaired = LocalDate.MAX;
        Map<String, Object> instead = Map.of();
        LocalDate insteadUntil = LocalDate.MAX;
        final Set<String> ends = new TreeSet<>(Set.of("expired"));

        Item(Fact fact, Map<String, Object> version, Map<String, Object> rule, List<Limit> limits) {
            this.fact = fact;
            this.version = version;
            this.rule = rule;
            this.limits = limits;
        }

        String rule() {
            return word(rule, "id", "");
        }

        boolean counts(LocalDate day) {
            return !aside && !day.isBefore(fact.date) && day.isBefore(until);
        }

        /// Whether what a repair put in its place counts.
        boolean countsInstead(LocalDate day) {
            return !instead.isEmpty() && !day.isBefore(repaired) && day.isBefore(insteadUntil);
        }

        /// Ends it early, replacement and all.
        void end(LocalDate date, String why) {
            if (date.isBefore(until)) {
                ends.clear();
            }
            if (!date.isAfter(until) || (!instead.isEmpty() && date.isBefore(insteadUntil))) {
                ends.add(why);
            }
            until = date.isBefore(until) ? date : until;
            insteadUntil = date.isBefore(insteadUntil) ? date : insteadUntil;
        }
    }

    private final PlainPolicy policy;
    private final LocalDate day;
    private final Collection<String> frozen;
    private final SortedMap<String, Set<String>> reasons = new TreeMap<>();
    final List<Item> items = new ArrayList<>();
    final SortedSet<String> marks = new TreeSet<>();

    /// @param frozen ids of rules without which the walk is done
    Walk(PlainPolicy policy, Facts facts, LocalDate day, Collection<String> frozen) {
        this.policy = policy;
        this.day = day;
        this.frozen = frozen;
        facts.reasons().forEach((id, why) -> reasons.put(id, new TreeSet<>(why)));
        for (Fact fact : facts.repeated()) {
            because(fact, "same-fact");
            inTime(fact);
        }
        for (Fact fact : facts.ordered()) {
            if (inTime(fact)) {
                repair(fact);
                latest(fact);
                apply(fact);
            }
        }
    }

    /// Why facts have earned nothing, coarsely, by the ids of their records.
    SortedMap<String, Set<String>> reasons() {
        return reasons;
    }

    void because(Fact fact, String reason) {
        reasons.computeIfAbsent(fact.id, any -> new TreeSet<>()).add(reason);
    }

    /// Whether the day sees a fact, which is not older than the policy.
    private boolean inTime(Fact fact) {
        LocalDate beginning = policy.versions.firstKey();
        if (fact.date.isAfter(day)) {
            because(fact, "dated-after");
        }
        if (fact.date.isBefore(beginning)) {
            because(fact, "before-first-version");
        }
        return !fact.date.isAfter(day) && !fact.date.isBefore(beginning);
    }

    // ---- 2.1, 2.2 which rules apply

    private void apply(Fact fact) {
        if (policy.type(fact.type).containsKey("repairs")) {
            because(fact, "makes-good");
        }
        Map<String, Object> ruling = policy.ruling(fact.date, day);
        if (ruling != policy.inForceOn(fact.date)) {
            marks.add("ruled by a version that applies to the past");
        }
        List<Map<String, Object>> applying = new ArrayList<>();
        boolean read = false;
        for (Map<String, Object> rule : all(ruling, "rules")) {
            boolean on = word(rule, "on", "").equals(fact.type);
            read = read || on;
            if (on && holds(ruling, rule, fact)) {
                if (frozen.contains(word(rule, "id", ""))) {
                    because(fact, "frozen");
                } else {
                    applying.add(rule);
                }
            }
        }
        Set<String> excepted = new HashSet<>();
        applying.forEach(rule -> excepted.addAll(words(rule.get("exception-to"))));
        for (Map<String, Object> rule : applying) {
            if (!excepted.contains(word(rule, "id", ""))) {
                items.add(earn(new Item(fact, ruling, rule, policy.limits(rule))));
            } else {
                marks.add("a rule that is excepted");
            }
        }
        if (applying.isEmpty() && !reasons.getOrDefault(fact.id, Set.of()).contains("frozen")) {
            because(fact, read ? "condition-not-met" : "no-rule");
        }
    }

    private boolean holds(Map<String, Object> version, Map<String, Object> entry, Fact fact) {
        return !entry.containsKey("when")
                || policy.evaluate(version, word(entry, "when", ""), fact.type, fact.fields)
                        .equals(true);
    }

    private Item earn(Item item) {
        item.amount = amount(item);
        item.afterHours = item.amount * multiplier(item);
        oneAct(item);
        if (item.aside) {
            marks.add("an item left aside");
            return item;
        }
        item.gross = item.afterHours * repetition(item);
        item.net = item.gross;
        for (Limit limit : item.limits) {
            long left = withinLimit(item.gross, limit, item.fact.date);
            if (Math.abs(left) < Math.abs(item.net)) {
                item.net = left;
                item.cut = limit.name();
            }
        }
        boolean continuing = policy.type(item.fact.type).containsKey("continuing");
        LocalDate from = continuing ? item.fact.ended : item.fact.date;
        if (continuing) {
            marks.add(from == null ? "a breach that has not ended" : "a breach that ended");
        }
        item.until = from == null ? LocalDate.MAX : end(item, from, item.rule.get("lasts"));
        return item;
    }

    // ---- 2.3 the amount

    private long amount(Item item) {
        Object points = item.rule.getOrDefault("points", "0");
        if (!(points instanceof Map<?, ?>)) {
            boolean fixed = points.toString().matches("-?[0-9.]+");
            marks.addAll(points.toString().contains("amount(") ? Set.of("points by a figure keyed to days") : Set.of());
            return points(item.version, fixed ? points : value(item, points));
        }
        Map<String, Object> tariff = map(points);
        tariff.keySet().forEach(word -> marks.add("points by " + word));
        if (tariff.containsKey("decided")) {
            return points(item.version, item.fact.fields.get(word(tariff, "decided", "")));
        }
        if (tariff.containsKey("step-of")) {
            return steps(item, tariff);
        }
        return tariff.containsKey("slice-of") ? slices(item, tariff) : tiers(item, tariff);
    }

    private BigDecimal value(Item item, @Nullable Object expression) {
        Fact fact = item.fact;
        return decimal((Number) policy.evaluate(item.version, String.valueOf(expression), fact.type, fact.fields));
    }

    /// The first step whose `to` is not below the value; nothing above the last.
    private long steps(Item item, Map<String, Object> tariff) {
        BigDecimal value = value(item, tariff.get("step-of"));
        return maps(tariff.get("steps")).stream()
                .filter(step -> !step.containsKey("to") || value.compareTo(new BigDecimal(word(step, "to", ""))) <= 0)
                .findFirst()
                .map(step -> points(item.version, word(step, "give", "")))
                .orElse(0L);
    }

    private long slices(Item item, Map<String, Object> tariff) {
        BigDecimal value = value(item, tariff.get("slice-of"));
        BigDecimal from = BigDecimal.ZERO;
        long sum = 0;
        for (Map<String, Object> slice : maps(tariff.get("slices"))) {
            String[] give = word(slice, "give", "").split(" per ", 2);
            BigDecimal to = slice.containsKey("to") ? new BigDecimal(word(slice, "to", "")) : value;
            BigDecimal part = value.min(to).subtract(from).max(BigDecimal.ZERO);
            long times =
                    part.divide(new BigDecimal(give[1]), 0, RoundingMode.DOWN).longValueExact();
            sum += times * points(item.version, give[0]);
            from = to;
        }
        return sum;
    }

    private long tiers(Item item, Map<String, Object> tariff) {
        Window window = Window.of(word(tariff, "in", "ever"));
        item.value = value(item, tariff.get("tier-of"));
        BigDecimal before = items.stream()
                .filter(earlier ->
                        earlier.rule().equals(item.rule()) && window.holds(earlier.fact.date, item.fact.date))
                .map(earlier -> earlier.value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return tier(item, tariff, before.add(item.value)) - tier(item, tariff, before);
    }

    private static long tier(Item item, Map<String, Object> tariff, BigDecimal value) {
        return maps(tariff.get("tiers")).stream()
                .filter(tier -> value.compareTo(new BigDecimal(word(tier, "from", ""))) >= 0)
                .max(Comparator.comparing(tier -> new BigDecimal(word(tier, "from", ""))))
                .map(tier -> points(item.version, tier.get("give")))
                .orElse(0L);
    }

    // ---- 2.4 hours, 2.5 one act, 2.6 repetition

    private static long multiplier(Item item) {
        Map<String, Object> multiply = map(item.rule.get("multiply"));
        LocalTime time = item.fact.time;
        for (String stretch : words(multiply.get("between"))) {
            LocalTime begin = LocalTime.parse(stretch.split("-", 2)[0]);
            LocalTime end = LocalTime.parse(stretch.split("-", 2)[1]);
            boolean begun = time != null && !time.isBefore(begin);
            boolean ended = time != null && !time.isBefore(end);
            if (time != null && (end.isAfter(begin) ? begun && !ended : begun || !ended)) {
                return Long.parseLong(word(multiply, "by", ""));
            }
        }
        return 1;
    }

    private void oneAct(Item item) {
        Item counting = items.stream()
                .filter(earlier -> item.rule.containsKey("one-act")
                        && !earlier.aside
                        && act(earlier).equals(act(item)))
                .reduce(null, (any, last) -> last);
        if (counting != null && outweighs(item, counting)) {
            counting.end(item.fact.date, "overtaken");
            marks.add("an item that takes over");
        } else if (counting != null) {
            item.aside = true;
        }
    }

    private static String act(Item item) {
        Map<String, Object> provision = map(item.rule.get("one-act"));
        Object value = item.fact.fields.get(word(provision, "in-one", "").replace("record.", ""));
        return provision.get("id") + (value == null ? " the record at place " + item.fact.place : " act " + value);
    }

    private static boolean outweighs(Item item, Item counting) {
        List<String> bands = List.copyOf(map(item.version.get("bands")).keySet());
        int grade = grade(bands, item);
        int other = grade(bands, counting);
        return grade == other ? Math.abs(item.afterHours) > Math.abs(counting.afterHours) : grade > other;
    }

    private static int grade(List<String> bands, Item item) {
        Object band = map(item.rule.get("grade")).get("band");
        return band == null ? -2 : bands.indexOf(band);
    }

    private long repetition(Item item) {
        Map<String, Object> repeats = map(item.rule.get("repeats"));
        boolean sameType = word(repeats, "same", "rule").equals("type");
        long count = items.stream()
                .filter(earlier -> earlier.fact.place != item.fact.place && earlier.counts(item.fact.date))
                .filter(earlier ->
                        word(map(earlier.rule.get("repeats")), "id", "").equals(repeats.get("id")))
                .filter(earlier -> sameType
                        ? earlier.fact.type.equals(item.fact.type)
                        : earlier.rule().equals(item.rule()))
                .count();
        long times = Long.parseLong(word(repeats, "times", "1"));
        long most = Long.parseLong(word(repeats, "most", "" + Long.MAX_VALUE));
        long factor = count == 0 ? 1 : times;
        for (long more = 1; more < count && word(repeats, "third", "").equals("grows"); more++) {
            marks.add("repeated, and grows");
            factor = Math.min(most, factor * times);
        }
        return Math.min(most, factor);
    }

    // ---- 2.7 limits

    /// What a limit leaves of an amount.
    private long withinLimit(long amount, Limit limit, LocalDate date) {
        long sum = 0;
        long times = 0;
        boolean loss = false;
        for (Item earlier : items) {
            boolean shares = earlier.limits.stream()
                    .anyMatch(other -> other.name().equals(limit.name()) && other.times() == limit.times());
            if (shares && limit.window().holds(earlier.fact.date, date)) {
                sum += earlier.net;
                times += earlier.net == 0 ? 0 : 1;
                loss = loss || earlier.net < 0;
            }
        }
        if (limit.times()) {
            boolean full = times >= limit.most();
            if (full && amount != 0) {
                marks.add("a limit in times that is reached");
            }
            return full ? 0 : amount;
        }
        long room = limit.most() - sum;
        if (limit.most() >= 0 && amount > 0) {
            if (loss && amount > room) {
                marks.add("a loss made room in a limit");
            }
            return Math.max(0, Math.min(amount, room));
        }
        return limit.most() < 0 && amount < 0 ? Math.min(0, Math.max(amount, room)) : amount;
    }

    // ---- 2.8 validity

    private LocalDate end(Item item, LocalDate from, @Nullable Object lasts) {
        if (lasts == null) {
            return LocalDate.MAX;
        }
        if (!(lasts instanceof Map<?, ?>)) {
            String calendar = lasts.toString().replaceFirst("^to end of calendar ", "");
            boolean length = calendar.equals(lasts.toString());
            marks.add("lasts " + (length ? "a length" : "to the end of a " + calendar));
            return length ? from.plus(period(calendar)) : new Window(calendar, null).next(from);
        }
        Map<String, Object> terms = map(lasts);
        String by = word(terms, "by", "");
        marks.add("lasts by " + (by.startsWith("record.") ? "a field" : by));
        if (terms.containsKey("steps")) {
            long size = Math.abs(by.equals("points-before-repeat") ? item.afterHours : item.gross);
            Map<String, Object> steps = maps(terms.get("steps")).stream()
                    .filter(step -> !step.containsKey("to") || size <= points(item.version, step.get("to")))
                    .findFirst()
                    .orElseThrow();
            return end(item, from, steps.get("for"));
        }
        Object value = item.fact.fields.get(by.replace("record.", ""));
        Object keyed = value == null ? null : map(terms.get("values")).get(value.toString());
        return end(item, from, keyed == null ? terms.get("otherwise") : keyed);
    }

    /// Whether two facts have equal values in all these fields; one that lacks a field equals no other.
    static boolean equalIn(List<String> fields, Fact one, Fact other) {
        return fields.stream()
                .allMatch(field ->
                        one.fields.containsKey(field) && one.fields.get(field).equals(other.fields.get(field)));
    }

    // ---- 2.9 only the latest, 2.10 repair

    private void latest(Fact next) {
        for (Item item : items) {
            if (word(item.rule, "counts", "").equals("latest")
                    && word(item.rule, "on", "").equals(next.type)) {
                item.end(next.date, "not-latest");
            }
        }
    }

    private void repair(Fact repairing) {
        Map<String, Object> type = policy.type(repairing.type);
        for (Item item : items) {
            Map<String, Object> terms = map(item.rule.get("repair"));
            boolean meant = word(terms, "by", "").equals(repairing.type)
                    && words(type.get("repairs")).contains(item.fact.type)
                    && equalIn(words(type.get("matching")), item.fact, repairing);
            boolean fit = words(terms.get("needs")).stream()
                    .allMatch(need -> Boolean.TRUE.equals(repairing.fields.get(need)));
            if (meant && !fit) {
                marks.add("a repair that lacks what it needs");
            }
            if (meant && fit && !item.aside) {
                repair(item, repairing, terms);
                marks.add(type.containsKey("matching") ? "repaired, matching" : "repaired, all");
            }
        }
    }

    private void repair(Item item, Fact repairing, Map<String, Object> terms) {
        Object least = terms.getOrDefault("not-before", "0 days");
        Object ofGravity = least instanceof Map<?, ?> ? map(least).get(severity(item.fact)) : least;
        LocalDate possible = item.fact.date.plus(period(String.valueOf(ofGravity)));
        LocalDate at = repairing.date.plus(period(word(terms, "after", "0 days")));
        at = at.isBefore(possible) ? possible : at;
        if (at.isBefore(item.until)) {
            item.instead = map(terms.get("then"));
            Object lasts = item.instead.get("lasts");
            item.insteadUntil = lasts == null ? item.until : end(item, repairing.date, lasts);
            item.until = at;
            item.repaired = at;
            item.ends.clear();
            item.ends.add("repaired");
        }
    }

    /// How grave a record is: `minor`, `general` or `serious`.
    String severity(Fact fact) {
        return List.of("minor", "minor", "general", "serious").get(gravity(fact));
    }

    int gravity(Fact fact) {
        Object gravity = policy.type(fact.type).getOrDefault("gravity", "0");
        if (!(gravity instanceof List<?>)) {
            return Integer.parseInt(gravity.toString());
        }
        return maps(gravity).stream()
                .filter(line -> holds(policy.ruling(fact.date, day), line, fact))
                .map(line -> Integer.parseInt(word(line, "is", "")))
                .findFirst()
                .orElseThrow();
    }
}
