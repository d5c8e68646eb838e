package probity.policy.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import probity.policy.guard.facts.StatedEffect;
import probity.policy.guard.rule.Verdict;
import probity.policy.guard.taxonomy.Effect;

/// Asks the guard again while a policy is evaluated: about each record as it came, by its own source and gravity, and
/// about each effect that it has.
///
/// A policy is judged by the strictest reading of what its records could be, so that an admissible one refuses nothing
/// here. What is refused all the same came in another way than the text foresaw, and must not count. Answers are kept,
/// one for each way that records come. Safe for use by several threads.
public final class RecordGuard {

    private final Guard guard;
    private final Map<String, List<StatedEffect>> byType = new HashMap<>();
    private final Map<Asked, List<Finding>> known = new ConcurrentHashMap<>();

    /// @param effects of every record type that counts on the days of the newest version
    public RecordGuard(Guard guard, Collection<StatedEffect> effects) {
        this.guard = guard;
        for (StatedEffect effect : effects) {
            byType.computeIfAbsent(effect.places().type(), _ -> new ArrayList<>())
                    .add(effect);
        }
    }

    /// What the guard refuses about a record; empty when it may count.
    public List<Finding> refused(Came came) {
        return known.computeIfAbsent(new Asked(came, null), this::judge);
    }

    /// What the guard refuses about one effect of a record; empty when it may have it, or cannot have it at all.
    ///
    /// @param provision id of a list, benefit or measure
    public List<Finding> refused(Came came, String provision) {
        return known.computeIfAbsent(new Asked(came, provision), this::judge);
    }

    /// How a record came.
    ///
    /// @param type name of its type
    /// @param source kind of the source that sent it, in the guard's words; empty when its source is not known
    /// @param gravity 1 to 3; 0 for none
    public record Came(String type, String source, int gravity) {}

    private record Asked(Came came, @Nullable String provision) {}

    private List<Finding> judge(Asked asked) {
        List<StatedEffect> effects = byType.getOrDefault("`" + asked.came.type + "`", List.of()).stream()
                .filter(one ->
                        asked.provision == null || one.places().provision().equals("`" + asked.provision + "`"))
                .filter(one -> !isOfOtherGravity(one, asked.came.gravity))
                .map(one -> as(one, asked.came))
                .distinct()
                .toList();
        return effects.stream()
                .flatMap(one -> guard.judge(one).findings().stream())
                .filter(finding -> finding.verdict() == Verdict.REFUSE)
                .distinct()
                .toList();
    }

    /// A display to the public is stated for each gravity by itself, with its own length.
    private static boolean isOfOtherGravity(StatedEffect stated, int gravity) {
        return stated.words().effect().equals(Effect.P_RECORD.id()) && stated.gravity() != gravity;
    }

    private static StatedEffect as(StatedEffect stated, Came came) {
        StatedEffect.Words words = stated.words();
        return new StatedEffect(
                new StatedEffect.Words(
                        words.subject(),
                        words.category(),
                        words.recordContext(),
                        words.effectContext(),
                        came.source,
                        words.effect()),
                stated.polarity(),
                came.gravity,
                stated.decider(),
                stated.months(),
                stated.flags(),
                stated.places());
    }
}
