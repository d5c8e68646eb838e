package probity.verify.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import probity.core.policy.RecordType;
import probity.verify.oracle.Answer;

/// What a sample shows of its programme: every type of record, rule, band, list, benefit and measure should be
/// reached by somebody. Of the rulebooks with hundreds of rules, every article should be.
public final class Reach {

    /// Why a record says nothing of a rule that states no points.
    private static final Set<String> UNREAD =
            Set.of("no-rule", "condition-not-met", "dated-after", "before-first-version", "same-fact");

    private final Shipped shipped;
    private final Articles articles;

    private Reach(Shipped shipped) {
        this.shipped = shipped;
        this.articles = new Articles(Shipped.texts(shipped.folder()));
    }

    /// What nobody reaches on this day.
    ///
    /// @param judge the answer for some records on a day
    public static SortedSet<String> missing(
            Shipped shipped,
            List<Person> people,
            LocalDate day,
            BiFunction<List<Map<String, String>>, LocalDate, Answer> judge) {
        Reach reach = new Reach(shipped);
        SortedSet<String> missing = reach.wanted();
        for (Person person : people) {
            missing.removeAll(reach.reached(person.records(), judge.apply(person.records(), day)));
        }
        return missing;
    }

    private SortedSet<String> wanted() {
        SortedSet<String> wanted = new TreeSet<>(articles.results());
        articles.rules().forEach(rule -> wanted.add(place(rule)));
        shipped.policy().types().stream()
                .filter(type -> shipped.refused() || type.derived() == RecordType.Derived.NONE)
                .forEach(type -> wanted.add("type " + type.name()));
        return wanted;
    }

    private String place(Articles.Rule rule) {
        return shipped.name().startsWith("weihai") ? "article " + rule.article() : "rule " + rule.id();
    }

    private SortedSet<String> reached(List<Map<String, String>> records, Answer answer) {
        Answer.Surface surface = answer.surface();
        SortedSet<String> reached = new TreeSet<>();
        reached.add("band " + surface.band());
        surface.lists().forEach(id -> reached.add("lists " + id));
        surface.benefits().forEach(id -> reached.add("benefits " + id));
        surface.proposals().keySet().forEach(id -> reached.add("measures " + id));
        Set<String> counted = answer.lines().stream()
                .filter(line -> line.kind().equals("counted"))
                .map(line -> line.of().split(" ", 3)[1])
                .collect(Collectors.toSet());
        for (Map<String, String> record : records) {
            String type = record.getOrDefault("type", "");
            Set<String> reasons = answer.uncounted().getOrDefault(record.getOrDefault("id", ""), Set.of());
            boolean read = reasons.stream().noneMatch(UNREAD::contains);
            reached.add("type " + type);
            articles.on(type).stream()
                    .filter(rule -> rule.moves() ? counted.contains(rule.id()) : read)
                    .forEach(rule -> reached.add(place(rule)));
        }
        return reached;
    }
}
