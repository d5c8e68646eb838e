package probity.verify.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;
import probity.policy.cases.CaseResult;
import probity.policy.cases.CaseRun;

/// A case that is said to show a construct of the language, and what becomes of it without the construct.
///
/// @param versions texts of the programme's policy
/// @param beside policies of other programmes, by name
/// @param theCase the case alone, as a file of cases
record Proof(List<String> versions, Map<String, String> beside, String theCase) {

    /// Further out than the rule, provision or list that has the construct there is nothing to take away.
    static final int FURTHEST = 3;

    boolean holds(Path place) throws IOException {
        return run(place) instanceof CaseRun.Ran ran && ran.results().stream().allMatch(CaseResult::passed);
    }

    private CaseRun run(Path place) throws IOException {
        for (Map.Entry<String, String> other : beside.entrySet()) {
            Path folder = Files.createDirectories(place.resolve(other.getKey()));
            Files.writeString(folder.resolve("policy.yaml"), other.getValue());
        }
        Path programme = place.resolve("programme");
        Files.createDirectories(programme.resolve("cases"));
        for (int i = 0; i < versions.size(); i++) {
            Files.writeString(programme.resolve(i + ".yaml"), versions.get(i));
        }
        Files.writeString(programme.resolve("cases/case.yaml"), theCase);
        return CaseRun.of(programme);
    }

    /// Whether it holds without `key`: it alone taken out, or what holds it, as little as a policy can do without.
    ///
    /// @throws IllegalArgumentException when the policy does not use the key
    boolean holdsWithout(String key, Path place) throws IOException {
        for (int out = 0; out <= FURTHEST; out++) {
            Path here = place.resolve("without-" + out);
            CaseRun run = without(key, out).run(here);
            if (run instanceof CaseRun.Ran ran) {
                return ran.results().stream().allMatch(CaseResult::passed);
            }
            if (PolicyCompiler.compile(here.resolve("programme")) instanceof Compilation.Compiled) {
                // The case speaks of what is gone.
                return false;
            }
        }
        return false;
    }

    /// @param out how many steps further out than the key what is taken stands
    /// @throws IllegalArgumentException when the policy does not use the key
    Proof without(String key, int out) {
        return each(key, use -> take(use.way().get(Math.max(0, use.way().size() - 1 - out))));
    }

    /// Without the key, then with other values of it: numbers one more and one less, other words. Each is made
    /// when it is asked for; one that would be the same is left out.
    Stream<Proof> otherwise(String key) {
        Proof same = each(key, _ -> {});
        Stream<UnaryOperator<Object>> values = Stream.concat(
                Stream.of(value -> OtherValues.of(value, 1), value -> OtherValues.of(value, -1)),
                LanguageKeys.all().get(key).stream().map(word -> value -> value instanceof String ? word : value));
        return Stream.concat(
                Stream.of(key).map(one -> without(one, 0)),
                values.map(other -> each(key, use -> change(use, other))).filter(one -> !one.equals(same)));
    }

    private Proof each(String key, Consumer<LanguageKeys.Use> act) {
        List<String> less = new ArrayList<>();
        boolean found = false;
        for (String version : versions) {
            Object policy = LanguageKeys.yaml(version);
            for (LanguageKeys.Use use : LanguageKeys.uses(policy)) {
                if (use.key().equals(key)) {
                    found = true;
                    act.accept(use);
                }
            }
            less.add(new Dump(DumpSettings.builder().build()).dumpToString(policy));
        }
        if (!found) {
            throw new IllegalArgumentException("no version uses " + key);
        }
        return new Proof(less, beside, theCase);
    }

    @SuppressWarnings("unchecked")
    private static void change(LanguageKeys.Use use, UnaryOperator<Object> other) {
        Map.Entry<Object, Object> last = use.way().getLast();
        Map<Object, Object> mapping = (Map<Object, Object>) last.getKey();
        Object value = mapping.get(last.getValue());
        if (value != null) {
            mapping.put(last.getValue(), other.apply(value));
        }
    }

    private static void take(Map.Entry<Object, Object> one) {
        if (one.getKey() instanceof Map<?, ?> mapping) {
            mapping.remove(one.getValue());
        } else if (one.getKey() instanceof List<?> items) {
            items.removeIf(item -> item == one.getValue());
        }
    }
}
