package probity.policy.cases;

import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Band;
import probity.core.policy.ListDefinition;
import probity.core.policy.Measure;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.rule.Rule;
import probity.policy.reading.Ids;
import probity.policy.reading.ScaledNumber;
import probity.policy.reading.Section;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Scalar;

/// Reads `expect`. Names must be known to at least one version of the policy.
final class ExpectationReader {

    private final Section expect;
    private final Policy policy;
    private final AmongReader among;

    ExpectationReader(Section expect, Policy policy, AmongReader among) {
        this.expect = expect;
        this.policy = policy;
        this.among = among;
    }

    Expectation read() {
        return new Expectation(
                expect.amount("score", decimals()),
                band(),
                because(),
                names("lists", known(version -> version.lists().stream().map(ListDefinition::id))),
                names("proposes", measures(Measure.Restriction.class)),
                names("benefits", measures(Measure.Benefit.class)),
                names("uncounted", null),
                new BeyondReader(expect, policy, among).read());
    }

    private int decimals() {
        return policy.versions().getFirst().scale().decimals();
    }

    private Collection<String> known(Function<PolicyVersion, Stream<String>> ids) {
        return policy.versions().stream().flatMap(ids).distinct().toList();
    }

    private Collection<String> measures(Class<? extends Measure> kind) {
        return known(
                version -> version.measures().stream().filter(kind::isInstance).map(measure -> measure.terms()
                        .id()));
    }

    private @Nullable String band() {
        Scalar scalar = expect.scalar("band");
        if (scalar == null) {
            return null;
        }
        Ids.resolves(scalar, known(version -> version.bands().stream().map(Band::id)), "bands", expect.report());
        return scalar.text();
    }

    private @Nullable SortedMap<String, Long> because() {
        if (!expect.has("because")) {
            return null;
        }
        Collection<String> rules = known(version -> version.rules().stream().map(Rule::id));
        SortedMap<String, Long> because = new TreeMap<>();
        for (Entry entry : expect.named("because")) {
            Ids.resolves(entry.key(), rules, "rules", expect.report());
            if (entry.value() instanceof Scalar scalar) {
                because.put(entry.key().text(), ScaledNumber.read(scalar, decimals(), expect.report()));
            } else {
                expect.wrongType(entry.value(), "a number");
            }
        }
        because.values().removeIf(points -> points == 0);
        return because;
    }

    private @Nullable SortedSet<String> names(String key, @Nullable Collection<String> known) {
        if (!expect.has(key)) {
            return null;
        }
        SortedSet<String> names = new TreeSet<>();
        for (Scalar name : expect.words(key)) {
            if (known != null) {
                Ids.resolves(name, known, key.equals("lists") ? "lists" : "benefits and measures", expect.report());
            }
            names.add(name.text());
        }
        return names;
    }
}
