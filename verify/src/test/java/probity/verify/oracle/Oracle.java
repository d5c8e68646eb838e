package probity.verify.oracle;

import static probity.verify.oracle.PlainPolicy.after;
import static probity.verify.oracle.PlainPolicy.all;
import static probity.verify.oracle.PlainPolicy.map;
import static probity.verify.oracle.PlainPolicy.period;
import static probity.verify.oracle.PlainPolicy.word;
import static probity.verify.oracle.PlainPolicy.words;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import probity.verify.oracle.Answer.Surface;
import probity.verify.oracle.PlainPolicy.Window;
import probity.verify.oracle.Walk.Fact;
import probity.verify.oracle.Walk.Facts;

/// Judges one subject by docs/reference/evaluation.md, paragraph by paragraph, and by nothing else: here the facts
/// (section 1), the days one after the other (4, 5) and the answer; `Walk` is section 2, `Day` what a day sees,
/// `Elsewhere` section 9.
///
/// Everything is computed again from the first record for every day that is looked at. It shares no code with core.
/// Records are maps of words: `id`, `type`, `date`, `time`, `status`, `ended`, `corrects` and the fields.
public final class Oracle {

    final PlainPolicy policy;

    /// @param versions the text of each version of the policy
    public Oracle(List<String> versions) {
        this.policy = new PlainPolicy(versions);
    }

    /// The answer for one day, with the records as they arrived.
    public Answer judge(List<Map<String, String>> records, LocalDate asOf) {
        return judge(records, asOf, days(records));
    }

    /// @param days at least every day on which anything can change, but for what the replay itself begins
    Answer judge(List<Map<String, String>> records, LocalDate asOf, SortedSet<LocalDate> days) {
        return new Replay(records, days, asOf).answer(asOf);
    }

    /// Section 9: the share of the others whose score is worse, in whole percent rounded down; "none" for none.
    ///
    /// @param others each with its `score` in units and the values of its groups by their names
    /// @return the share among all under `""`, the others under the names of the groups
    public Map<String, String> percentiles(
            List<Map<String, String>> records, LocalDate asOf, Answer answer, List<Map<String, String>> others) {
        LocalDate day = published(asOf);
        Map<String, Object> scale = map(policy.inForceOn(day).get("score"));
        boolean higher = word(scale, "better", "higher").equals("higher");
        Map<String, String> shares = new TreeMap<>();
        List<String> groups = new ArrayList<>(words(map(scale.get("percentile")).get("groups")));
        groups.add("");
        for (String group : groups) {
            String own = group.isEmpty() ? "" : group(records, group, day);
            List<Long> scores = others.stream()
                    .filter(other -> group.isEmpty() || own.equals(other.get(group)))
                    .map(other -> Long.valueOf(other.getOrDefault("score", "")))
                    .toList();
            long score = answer.surface().score();
            long worse = scores.stream()
                    .filter(other -> higher ? other < score : other > score)
                    .count();
            int outside = others.size() - scores.size();
            boolean few = scores.size() + 1 < 10 || (outside >= 1 && outside <= 9);
            boolean none = few || !answer.surface().exclusion().isEmpty();
            shares.put(group, none ? "none" : String.valueOf(100 * worse / scores.size()));
        }
        return shares;
    }

    /// The value in the latest fact of the type up to the day; empty for none.
    private String group(List<Map<String, String>> records, String group, LocalDate day) {
        String[] words = group.split("[.]", 2);
        String value = "";
        for (Fact fact : facts(records).ordered()) {
            if (fact.type().equals(words[0]) && !fact.date().isAfter(day)) {
                value = fact.fields().getOrDefault(words[1], "").toString();
            }
        }
        return value;
    }

    // ---- 1. facts

    Facts facts(List<Map<String, String>> records) {
        Facts facts = new Facts(new ArrayList<>(), new ArrayList<>(), new TreeMap<>(), new TreeSet<>());
        List<Fact> standing = new ArrayList<>();
        for (int place = 0; place < records.size(); place++) {
            if (root(records, place) == place) {
                Fact fact = inPlace(records, place, facts.reasons());
                String status = content(records, place).getOrDefault("status", "stands");
                if (status.equals("stands")) {
                    standing.add(fact);
                } else {
                    facts.reasons().put(fact.id(), Set.of("not-standing"));
                    facts.marks().add("a record that is " + status);
                }
            }
        }
        standing.sort(Comparator.comparing(Fact::date)
                .thenComparing(fact -> fact.time() == null ? -1 : fact.time().toSecondOfDay())
                .thenComparing(Fact::place));
        for (Fact fact : standing) {
            List<String> sameFact = words(policy.type(fact.type()).get("same-fact"));
            boolean again = !sameFact.isEmpty()
                    && facts.ordered().stream()
                            .anyMatch(earlier ->
                                    earlier.type().equals(fact.type()) && Walk.equalIn(sameFact, earlier, fact));
            (again ? facts.repeated() : facts.ordered()).add(fact);
        }
        return facts;
    }

    /// The place of the first record in the chain of corrections that the record at `place` belongs to.
    private static int root(List<Map<String, String>> records, int place) {
        String corrects = records.get(place).get("corrects");
        for (int earlier = 0; corrects != null && earlier < place; earlier++) {
            if (records.get(earlier).get("id").equals(corrects)) {
                return root(records, earlier);
            }
        }
        return place;
    }

    /// The record of the chain beginning at `root` that arrived last, void corrections apart.
    private static Map<String, String> content(List<Map<String, String>> records, int root) {
        Map<String, String> last = records.get(root);
        for (int place = root; place < records.size(); place++) {
            if (root(records, place) == root
                    && !"void".equals(records.get(place).get("status"))) {
                last = records.get(place);
            }
        }
        return last;
    }

    private Fact inPlace(List<Map<String, String>> records, int root, Map<String, Set<String>> reasons) {
        Map<String, String> first = records.get(root);
        Map<String, String> last = content(records, root);
        String time = first.get("time");
        String ended = last.get("ended");
        LocalDate date = LocalDate.parse(first.get("date"));
        for (int place = root; place < records.size(); place++) {
            String id = records.get(place).get("id");
            if (root(records, place) == root && records.get(place) != last) {
                reasons.put(id, Set.of("corrected", "not-standing"));
            }
        }
        return new Fact(
                root,
                last.get("id"),
                last.get("type"),
                date,
                time == null ? null : LocalTime.parse(time),
                ended == null ? null : LocalDate.parse(ended),
                policy.fields(last, date));
    }

    // ---- 3.1 published scores

    private LocalDate published(LocalDate date) {
        String published = word(map(policy.inForceOn(date).get("score")), "published", "");
        LocalDate judged = date;
        while (!published.isEmpty() && !published.endsWith(" day " + judged.getDayOfMonth())) {
            judged = judged.minusDays(1);
        }
        return judged;
    }

    // ---- 4. the days of the replay

    /// Every day on which anything can change, and some more: days on which nothing does change nothing.
    SortedSet<LocalDate> days(List<Map<String, String>> records) {
        SortedSet<LocalDate> days = new TreeSet<>(policy.versions.keySet());
        LocalDate beginning = days.first();
        for (Fact fact : facts(records).ordered().stream()
                .filter(fact -> !fact.date().isBefore(beginning))
                .toList()) {
            Set<String> lengths = new HashSet<>(Set.of("0 days"));
            for (Map<String, Object> version : policy.versions.values()) {
                for (Map<String, Object> rule : all(version, "rules")) {
                    Map<String, Object> repair = map(rule.get("repair"));
                    if (List.of(word(rule, "on", ""), word(repair, "by", "")).contains(fact.type())) {
                        lengths(List.of(rule.getOrDefault("lasts", ""), repair), lengths);
                    }
                }
            }
            for (String length : lengths) {
                days.add(plus(fact.date(), length));
                days.add(plus(fact.ended() == null ? fact.date() : fact.ended(), length));
            }
        }
        return days.tailSet(beginning);
    }

    private static void lengths(Object node, Set<String> found) {
        switch (node) {
            case Map<?, ?> map -> map.values().forEach(one -> lengths(one, found));
            case List<?> list -> list.forEach(one -> lengths(one, found));
            default -> {
                if (node.toString().matches("to end of .*|[0-9]+ (day|week|month|year).*")) {
                    found.add(node.toString());
                }
            }
        }
    }

    private static LocalDate plus(LocalDate date, String length) {
        return length.startsWith("to ")
                ? new Window(length.replaceFirst("^to end of calendar ", ""), null).next(date)
                : date.plus(period(length));
    }

    /// What is known at the end of a replayed day.
    private record Seen(Day day, String band, List<String> lists, Surface surface) {}

    /// The days one after the other, with what hangs on the days before.
    private final class Replay {
        private final Facts facts;
        private final TreeSet<LocalDate> days;
        private final TreeMap<LocalDate, Seen> seen = new TreeMap<>();
        private final SortedSet<String> marks = new TreeSet<>();
        private final Map<String, LocalDate> entered = new HashMap<>();
        private final Set<String> barred = new HashSet<>();
        private @Nullable String held;
        private @Nullable LocalDate worseSince;
        private boolean begun;

        Replay(List<Map<String, String>> records, SortedSet<LocalDate> days, LocalDate asOf) {
            this.facts = facts(records);
            this.days = new TreeSet<>(days);
            LocalDate first = days.isEmpty() ? asOf : days.first();
            this.days.addAll(List.of(asOf, first.minusDays(1)));
            for (LocalDate date = this.days.first(); date != null; date = this.days.higher(date)) {
                if (!date.isAfter(first)) {
                    begin(date.equals(first));
                }
                Day day = new Day(policy, facts, date);
                held = band(day);
                List<String> lists = lists(day);
                seen.put(date, new Seen(day, held, lists, surface(day, held, lists)));
            }
        }

        /// Before the first day on which anything can change there is no history; it begins with that day.
        private void begin(boolean withThisDay) {
            begun = withThisDay;
            held = new Day(policy, facts(List.of()), this.days.first()).found(null);
            worseSince = null;
            entered.clear();
            barred.clear();
        }

        // ---- 4. history of the band

        private String band(Day day) {
            String found = day.found(held);
            if (!found.equals(day.found(null))) {
                marks.add("a band kept by leave-below or keep");
            }
            int before = day.bands.indexOf(String.valueOf(held));
            Object grace = before < 0
                    ? null
                    : map(map(day.version.get("bands")).get(held)).get("grace");
            if (grace == null || day.bands.indexOf(found) <= before) {
                worseSince = null;
                return found;
            }
            worseSince = worseSince == null ? day.date : worseSince;
            LocalDate end = worseSince.plus(period(grace.toString()));
            days.add(end);
            if (!day.date.isBefore(end)) {
                worseSince = null;
                marks.add("a grace that ended");
                return found;
            }
            marks.add("a band kept by grace");
            return String.valueOf(held);
        }

        // ---- 5. history of the lists

        private List<String> lists(Day day) {
            List<String> on = new ArrayList<>();
            for (Map<String, Object> list : all(day.version, "lists")) {
                String id = word(list, "id", "");
                step(list, id, day, on);
                if (entered.containsKey(id)) {
                    on.add(id);
                }
            }
            entered.keySet().retainAll(on);
            barred.retainAll(all(day.version, "lists").stream()
                    .map(list -> word(list, "id", ""))
                    .toList());
            return on;
        }

        private void step(Map<String, Object> list, String id, Day day, List<String> above) {
            boolean trigger = day.holds(list, String.valueOf(held), above);
            boolean terms = list.keySet().stream().anyMatch(Set.of("at-least", "at-most", "leave")::contains);
            boolean leave = list.containsKey("leave")
                    ? day.holds(map(list.get("leave")), String.valueOf(held), above)
                    : !trigger;
            LocalDate entry = entered.getOrDefault(id, day.date);
            LocalDate least = entry.plus(period(word(list, "at-least", "0 days")));
            LocalDate most = entry.plus(period(word(list, "at-most", "999 years")));
            if (entered.containsKey(id) && !day.date.isBefore(most)) {
                entered.remove(id);
                barred.add(id);
                marks.add("a list left after its greatest length");
            } else if (entered.containsKey(id) && leave && !day.date.isBefore(least)) {
                entered.remove(id);
            } else if (!entered.containsKey(id) && trigger && (!terms || (begun && !leave && !barred.contains(id)))) {
                entered.put(id, day.date);
            } else if (entered.containsKey(id) && leave) {
                marks.add("a list kept for its least length");
            }
            if (entered.containsKey(id)) {
                days.addAll(list.containsKey("at-most") ? List.of(least, most) : List.of(least));
            }
            if (!trigger) {
                barred.remove(id);
            }
        }

        // ---- 5. what is seen

        private Surface surface(Day day, String found, List<String> lists) {
            if (!day.exclusion.isEmpty()) {
                long start = day.lines(found).getFirst().points();
                return new Surface(start, "", "", day.exclusion, List.of(), List.of(), Map.of());
            }
            List<String> benefits = all(day.version, "benefits").stream()
                    .filter(benefit -> day.holds(benefit, found, lists))
                    .map(benefit -> word(benefit, "id", ""))
                    .toList();
            Map<String, Answer.Proposal> proposals = new LinkedHashMap<>();
            for (Map<String, Object> measure : all(day.version, "measures")) {
                if (day.holds(measure, found, lists)) {
                    Map<String, Object> notice = map(measure.get("notice"));
                    proposals.put(
                            word(measure, "id", ""),
                            new Answer.Proposal(
                                    day.grounds(words(measure.get("because"))),
                                    term(day, notice.get("objection")),
                                    term(day, notice.get("before"))));
                }
            }
            String origin = day.origin(found, this::bandOn);
            return new Surface(day.score(found), day.band(found), origin, "", lists, benefits, proposals);
        }

        private static @Nullable LocalDate term(Day day, @Nullable Object words) {
            return words == null ? null : after(day.version, day.date, words.toString());
        }

        private String bandOn(LocalDate date) {
            LocalDate evaluated = evaluated(date);
            return seen.floorEntry(evaluated).getValue().surface.band();
        }

        // ---- 3.5 suspension

        /// The day itself, or the eve of the stretch of suspension that holds it.
        private LocalDate evaluated(LocalDate date) {
            LocalDate first = floor(date);
            Seen at = seen.get(first);
            if (!at.day.suspended || !at.day.exclusion.isEmpty()) {
                return date;
            }
            while (seen.get(first).day.suspended) {
                first = seen.lowerKey(first);
            }
            return seen.higherKey(first).minusDays(1);
        }

        private LocalDate floor(LocalDate date) {
            LocalDate floor = seen.floorKey(date);
            return floor == null ? seen.firstKey() : floor;
        }

        private Surface shown(LocalDate date) {
            return seen.get(floor(evaluated(published(date)))).surface;
        }

        // ---- 7, 8. the answer

        Answer answer(LocalDate asOf) {
            LocalDate judged = evaluated(published(asOf));
            Seen then = seen.get(floor(judged));
            Day day = then.day.date.equals(judged) ? then.day : new Day(policy, facts, judged);
            List<Answer.Publication> publications = day.publications();
            marks.addAll(day.walk.marks);
            marks.addAll(facts.marks());
            if (!judged.equals(published(asOf))) {
                marks.add("suspended");
            }
            if (!asOf.equals(published(asOf))) {
                marks.add("a score published earlier");
            }
            return new Answer(
                    judged,
                    surface(day, then.band, then.lists),
                    day.lines(then.band),
                    publications,
                    day.reasons(),
                    next(asOf),
                    marks);
        }

        private Answer.@Nullable Next next(LocalDate asOf) {
            TreeSet<LocalDate> candidates = new TreeSet<>(days);
            for (LocalDate day : days) {
                for (int later = 0; later <= 31 && publishes(); later++) {
                    candidates.add(day.plusDays(later));
                }
            }
            Surface now = shown(asOf);
            for (LocalDate date : candidates.tailSet(asOf, false)) {
                if (!shown(date).looksLike(now)) {
                    return new Answer.Next(date, shown(date));
                }
            }
            return null;
        }

        private boolean publishes() {
            return policy.versions.values().stream()
                    .anyMatch(version -> map(version.get("score")).containsKey("published"));
        }
    }
}
