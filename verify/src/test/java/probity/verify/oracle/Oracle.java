package probity.verify.oracle;

import static probity.verify.oracle.PlainPolicy.all;
import static probity.verify.oracle.PlainPolicy.map;
import static probity.verify.oracle.PlainPolicy.period;
import static probity.verify.oracle.PlainPolicy.points;
import static probity.verify.oracle.PlainPolicy.word;
import static probity.verify.oracle.PlainPolicy.words;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import probity.verify.oracle.PlainPolicy.Limit;

/// Judges one subject by docs/reference/evaluation.md, paragraph by paragraph, and by nothing else.
///
/// Everything is computed again from the first record for every day that is looked at. It shares no code with core.
/// Records are maps of words: `id`, `type`, `date`, `time`, `status`, `ended`, `corrects` and the fields.
public final class Oracle {

    private static final Set<String> TRIGGERS =
            Set.of("because", "from-band", "in-band", "score-from", "score-below", "on-list");

    private final PlainPolicy policy;
    private final LocalDate beginning;

    /// @param versions the text of each version of the policy
    public Oracle(List<String> versions) {
        this.policy = new PlainPolicy(versions);
        this.beginning = PlainPolicy.inForce(policy.versions.getFirst());
    }

    /// A record that takes part, in the place of the first record of its chain of corrections.
    private record Fact(
            int place,
            String id,
            String type,
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable LocalDate ended,
            Map<String, Object> fields) {}

    /// What a rule made of a fact. A repair ends it early.
    private static final class Earned {
        final Fact fact;
        final Map<String, Object> rule;
        final List<Limit> limits;
        long gross;
        long net;

        @Nullable
        Limit cut;

        @Nullable
        LocalDate until;

        boolean repaired;

        Earned(Fact fact, Map<String, Object> rule, List<Limit> limits) {
            this.fact = fact;
            this.rule = rule;
            this.limits = limits;
        }

        String rule() {
            return word(rule, "id", "");
        }

        boolean counts(LocalDate day) {
            return !day.isBefore(fact.date) && (until == null || day.isBefore(until));
        }
    }

    /// Everything about one subject on one day, before the band.
    private final class Day {
        final LocalDate day;
        final Map<String, Object> version;
        final SortedMap<String, Set<String>> reasons = new TreeMap<>();
        final SortedSet<String> marks = new TreeSet<>();
        final List<Fact> facts;
        final List<Earned> earned = new ArrayList<>();
        long sum;
        long score;

        Day(List<Map<String, String>> records, LocalDate day) {
            this.day = day;
            this.version = policy.inForceOn(day);
            this.facts = facts(records, this);
            earn();
            count();
        }

        private void because(Fact fact, String reason) {
            reasons.computeIfAbsent(fact.id, any -> new TreeSet<>()).add(reason);
        }

        // ---- 2. earned

        private void earn() {
            for (Fact fact : facts) {
                if (inTime(fact)) {
                    apply(fact);
                }
            }
        }

        boolean inTime(Fact fact) {
            if (fact.date.isAfter(day)) {
                because(fact, "dated-after");
            }
            if (fact.date.isBefore(beginning)) {
                because(fact, "before-first-version");
            }
            return !fact.date.isAfter(day) && !fact.date.isBefore(beginning);
        }

        private void apply(Fact fact) {
            repair(fact);
            if (!word(policy.type(fact.type), "repairs", "").isEmpty()) {
                because(fact, "makes-good");
            }
            Map<String, Object> ruling = policy.ruling(fact.date, day);
            if (ruling != policy.inForceOn(fact.date)) {
                marks.add("ruled by a version that applies to the past");
            }
            int before = earned.size();
            boolean read = false;
            for (Map<String, Object> rule : all(ruling, "rules")) {
                boolean on = word(rule, "on", "").equals(fact.type);
                read = read || on;
                if (on && holds(rule, fact)) {
                    earned.add(earn(ruling, rule, fact));
                }
            }
            if (earned.size() == before) {
                because(fact, read ? "condition-not-met" : "no-rule");
            }
        }

        private boolean holds(Map<String, Object> rule, Fact fact) {
            return !rule.containsKey("when")
                    || policy.evaluate(word(rule, "when", ""), fact.type, fact.fields)
                            .equals(true);
        }

        private Earned earn(Map<String, Object> ruling, Map<String, Object> rule, Fact fact) {
            Earned one = new Earned(fact, rule, PlainPolicy.limits(ruling, rule));
            one.gross = amount(ruling, rule, fact);
            one.net = one.gross;
            for (Limit limit : one.limits) {
                long left = withinLimit(one.gross, limit, fact.date);
                if (Math.abs(left) < Math.abs(one.net)) {
                    one.net = left;
                    one.cut = limit;
                }
            }
            one.until = end(rule, fact);
            return one;
        }

        private long amount(Map<String, Object> ruling, Map<String, Object> rule, Fact fact) {
            String amount = word(rule, "points", "0");
            boolean fixed = amount.matches("-?[0-9.]+");
            return points(ruling, fixed ? amount : policy.evaluate(amount, fact.type, fact.fields));
        }

        /// What a limit leaves of an amount.
        private long withinLimit(long amount, Limit limit, LocalDate date) {
            long sum = 0;
            boolean loss = false;
            for (Earned earlier : earned) {
                for (Limit other : earlier.limits) {
                    if (other.name().equals(limit.name()) && limit.holds(earlier.fact.date, date)) {
                        sum += earlier.net;
                        loss = loss || earlier.net < 0;
                    }
                }
            }
            long room = limit.points() - sum;
            if (limit.points() >= 0 && amount > 0) {
                if (loss && amount > room) {
                    marks.add("a loss made room in a limit");
                }
                return Math.max(0, Math.min(amount, room));
            }
            if (limit.points() < 0 && amount < 0) {
                return Math.min(0, Math.max(amount, room));
            }
            return amount;
        }

        private @Nullable LocalDate end(Map<String, Object> rule, Fact fact) {
            boolean continuing =
                    word(policy.type(fact.type), "continuing", "false").equals("true");
            LocalDate from = continuing ? fact.ended : fact.date;
            if (continuing) {
                marks.add(from == null ? "a breach that has not ended" : "a breach that ended");
            }
            if (from == null || !rule.containsKey("lasts")) {
                return null;
            }
            return from.plus(period(word(rule, "lasts", "")));
        }

        /// Ends what earlier facts of the type that this one repairs have earned.
        private void repair(Fact repairing) {
            Map<String, Object> type = policy.type(repairing.type);
            List<String> matching = words(type.get("matching"));
            for (Earned one : earned) {
                Map<String, Object> terms = map(one.rule.get("repair"));
                boolean meant =
                        word(terms, "by", "").equals(repairing.type) && one.fact.type.equals(word(type, "repairs", ""));
                if (meant && equalIn(matching, one.fact, repairing)) {
                    LocalDate at = repairing.date.plus(period(word(terms, "after", "0 days")));
                    if (one.until == null || at.isBefore(one.until)) {
                        one.until = at;
                        one.repaired = true;
                        marks.add(matching.isEmpty() ? "repaired, all" : "repaired, matching");
                    }
                }
            }
        }

        // ---- 3. counted

        private void count() {
            Map<String, Object> scale = map(version.get("score"));
            sum = points(version, word(scale, "start", "0"));
            Set<String> shown = new TreeSet<>();
            for (Earned one : earned) {
                if (one.counts(day)) {
                    sum += one.net;
                    if (one.gross != 0) {
                        shown.add(one.fact.id);
                    } else {
                        because(one.fact, "no-points");
                    }
                } else {
                    because(one.fact, one.repaired ? "repaired" : "expired");
                }
            }
            reasons.keySet().removeAll(shown);
            score = sum;
            if (scale.containsKey("floor")) {
                score = Math.max(score, points(version, word(scale, "floor", "")));
            }
            if (scale.containsKey("ceiling")) {
                score = Math.min(score, points(version, word(scale, "ceiling", "")));
            }
        }

        List<String> grounds(List<String> rules) {
            return earned.stream()
                    .filter(one -> rules.contains(one.rule()) && one.counts(day))
                    .map(one -> one.fact.id)
                    .distinct()
                    .toList();
        }

        // ---- 6. the lines

        List<Answer.Line> lines() {
            List<Answer.Line> lines = new ArrayList<>();
            long start = points(version, word(map(version.get("score")), "start", "0"));
            lines.add(new Answer.Line("start", "", start, null, null));
            for (Earned one : earned) {
                String of = one.fact.id + " " + one.rule();
                Limit cut = one.cut;
                if (one.counts(day) && one.gross != 0) {
                    lines.add(new Answer.Line("counted", of, one.gross, one.fact.date, one.until));
                }
                if (one.counts(day) && cut != null) {
                    lines.add(new Answer.Line("cut", of + " " + cut.name(), one.net - one.gross, null, null));
                }
            }
            if (score != sum) {
                String limit = score > sum ? "floor" : "ceiling";
                lines.add(new Answer.Line(limit, "", score - sum, null, null));
            }
            return lines;
        }
    }

    // ---- 1. facts

    private List<Fact> facts(List<Map<String, String>> records, Day day) {
        List<Fact> standing = new ArrayList<>();
        for (int place = 0; place < records.size(); place++) {
            if (root(records, place) == place) {
                Fact fact = inPlace(records, place, day);
                String status = content(records, place).getOrDefault("status", "stands");
                if (status.equals("stands")) {
                    standing.add(fact);
                } else {
                    day.because(fact, "not-standing");
                    day.marks.add("a record that is " + status);
                }
            }
        }
        standing.sort(Comparator.comparing(Fact::date)
                .thenComparing(fact -> fact.time == null ? -1 : fact.time.toSecondOfDay())
                .thenComparing(Fact::place));
        return distinct(standing, day);
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

    private Fact inPlace(List<Map<String, String>> records, int root, Day day) {
        Map<String, String> first = records.get(root);
        Map<String, String> last = content(records, root);
        String time = first.get("time");
        String ended = last.get("ended");
        LocalDate date = LocalDate.parse(first.get("date"));
        for (int place = root; place < records.size(); place++) {
            String id = records.get(place).get("id");
            if (root(records, place) == root && records.get(place) != last) {
                day.reasons.put(id, Set.of("corrected", "not-standing"));
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

    private List<Fact> distinct(List<Fact> ordered, Day day) {
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : ordered) {
            List<String> sameFact = words(policy.type(fact.type).get("same-fact"));
            boolean again = facts.stream()
                    .anyMatch(earlier ->
                            !sameFact.isEmpty() && earlier.type.equals(fact.type) && equalIn(sameFact, earlier, fact));
            if (again) {
                day.because(fact, "same-fact");
                day.inTime(fact);
            } else {
                facts.add(fact);
            }
        }
        return facts;
    }

    /// Whether two facts have equal values in all these fields; one that lacks a field equals no other.
    private static boolean equalIn(List<String> fields, Fact one, Fact other) {
        return fields.stream()
                .allMatch(field ->
                        one.fields.containsKey(field) && one.fields.get(field).equals(other.fields.get(field)));
    }

    // ---- 4. the days of the replay

    /// Every day on which anything can change, and some more: days on which nothing does change no band.
    SortedSet<LocalDate> days(List<Map<String, String>> records) {
        SortedSet<LocalDate> days = new TreeSet<>();
        Set<Period> lengths = new HashSet<>(Set.of(Period.ZERO));
        for (Map<String, Object> version : policy.versions) {
            days.add(PlainPolicy.inForce(version));
            for (Map<String, Object> rule : all(version, "rules")) {
                lengths.add(period(word(rule, "lasts", "")));
                lengths.add(period(word(map(rule.get("repair")), "after", "")));
            }
        }
        for (Map<String, String> record : records) {
            for (Period length : lengths) {
                days.add(LocalDate.parse(record.get("date")).plus(length));
                if (record.containsKey("ended")) {
                    days.add(LocalDate.parse(record.get("ended")).plus(length));
                }
            }
        }
        return days;
    }

    // ---- 5. lists, benefits, proposals

    private Answer.Surface surface(Day day, String band) {
        List<String> lists = new ArrayList<>();
        for (Map<String, Object> list : all(day.version, "lists")) {
            if (holds(list, day, band, lists)) {
                lists.add(word(list, "id", ""));
            }
        }
        List<String> benefits = new ArrayList<>();
        for (Map<String, Object> benefit : all(day.version, "benefits")) {
            if (holds(benefit, day, band, lists)) {
                benefits.add(word(benefit, "id", ""));
            }
        }
        Map<String, List<String>> proposals = new LinkedHashMap<>();
        for (Map<String, Object> measure : all(day.version, "measures")) {
            if (holds(measure, day, band, lists)) {
                proposals.put(word(measure, "id", ""), day.grounds(words(measure.get("because"))));
            }
        }
        return new Answer.Surface(day.score, band, lists, benefits, proposals);
    }

    private static boolean holds(Map<String, Object> entry, Day day, String band, List<String> lists) {
        List<String> best = List.copyOf(PlainPolicy.bands(day.version).keySet());
        String key =
                entry.keySet().stream().filter(TRIGGERS::contains).findFirst().orElseThrow();
        List<String> words = words(entry.get(key));
        return switch (key) {
            case "because" -> !day.grounds(words).isEmpty();
            case "from-band" -> best.indexOf(band) <= best.indexOf(words.getFirst());
            case "in-band" -> words.contains(band);
            case "score-from" -> day.score >= points(day.version, words.getFirst());
            case "score-below" -> day.score < points(day.version, words.getFirst());
            default -> words.stream().anyMatch(lists::contains);
        };
    }

    // ---- 7. the answer

    /// The answer for one day, with the records as they arrived.
    public Answer judge(List<Map<String, String>> records, LocalDate asOf) {
        return judge(records, asOf, days(records));
    }

    /// @param days at least every day on which anything can change
    Answer judge(List<Map<String, String>> records, LocalDate asOf, SortedSet<LocalDate> days) {
        SortedSet<LocalDate> walked = new TreeSet<>(days);
        walked.add(asOf);
        Day untouched = new Day(List.of(), beginning);
        String band = PlainPolicy.bandHolding(untouched.version, untouched.score);
        Day asked = null;
        Answer.Surface seen = null;
        Answer.Next next = null;
        for (LocalDate date : walked) {
            Day day = new Day(records, date);
            band = PlainPolicy.bandAfter(band, day.version, day.score);
            Answer.Surface surface = surface(day, band);
            if (date.equals(asOf)) {
                asked = day;
                seen = surface;
                if (!band.equals(PlainPolicy.bandHolding(day.version, day.score))) {
                    day.marks.add("a band kept by leave-below");
                }
            } else if (seen != null && next == null && !surface.looksLike(seen)) {
                next = new Answer.Next(date, surface);
            }
        }
        List<Answer.Line> lines = asked.lines();
        return new Answer(seen, lines, new TreeMap<>(asked.reasons), next, asked.marks);
    }
}
