package probity.policy.cases;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.rule.Rule;
import probity.policy.reading.Ids;
import probity.policy.reading.Section;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Scalar;

/// Reads what `expect` states beyond score and what follows from it.
final class BeyondReader {

    private final Section expect;
    private final Policy policy;
    private final AmongReader among;

    BeyondReader(Section expect, Policy policy, AmongReader among) {
        this.expect = expect;
        this.policy = policy;
        this.among = among;
    }

    Beyond read() {
        Collection<String> measures = policy.versions().stream()
                .flatMap(version -> version.measures().stream())
                .map(measure -> measure.terms().id())
                .distinct()
                .toList();
        Collection<String> rules = policy.versions().stream()
                .flatMap(version -> version.rules().stream())
                .map(Rule::id)
                .distinct()
                .toList();
        Scalar next = expect.scalar("next");
        return new Beyond(
                word("origin"),
                published(),
                word("excluded"),
                next == null ? null : expect.day(next),
                days("answer-by", measures, "benefits and measures"),
                days("decide-from", measures, "benefits and measures"),
                among.percentile(expect),
                among.percentileIn(expect),
                days("until", rules, "rules"));
    }

    private @Nullable String word(String key) {
        Scalar scalar = expect.scalar(key);
        return scalar == null ? null : scalar.text().equals("none") ? "" : scalar.text();
    }

    private @Nullable SortedSet<String> published() {
        if (!expect.has("published")) {
            return null;
        }
        SortedSet<String> ids = new TreeSet<>();
        expect.words("published").forEach(word -> ids.add(word.text()));
        return ids;
    }

    private @Nullable SortedMap<String, LocalDate> days(String key, Collection<String> known, String kind) {
        if (!expect.has(key)) {
            return null;
        }
        SortedMap<String, LocalDate> days = new TreeMap<>();
        for (Entry entry : expect.named(key)) {
            Ids.resolves(entry.key(), known, kind, expect.report());
            LocalDate day = entry.value() instanceof Scalar scalar ? expect.day(scalar) : null;
            if (day != null) {
                days.put(entry.key().text(), day);
            } else if (!(entry.value() instanceof Scalar)) {
                expect.wrongType(entry.value(), "a day");
            }
        }
        return days;
    }
}
