package probity.policy.guard.deduction;

import java.util.ArrayList;
import java.util.List;
import probity.core.policy.ListDefinition;
import probity.core.policy.Trigger;
import probity.policy.guard.taxonomy.Effect;
import probity.policy.guard.taxonomy.EffectKind;

/// What can bring a provision about.
final class Grounds {

    private Grounds() {}

    /// A rule whose records can bring a provision about.
    ///
    /// @param throughScore whether they do so through the score or a band
    record Ground(CountingRule rule, boolean throughScore) {}

    static List<Ground> of(Trigger trigger, Reign reign) {
        return switch (trigger) {
            case Trigger.RecordCounts because ->
                reign.rules().stream()
                        .filter(rule -> because.rules().contains(rule.rule().id()))
                        .map(rule -> new Ground(rule, false))
                        .toList();
            case Trigger.FromBand _, Trigger.InBands _, Trigger.ScoreFrom _, Trigger.ScoreBelow _ -> score(reign);
            case Trigger.OnList on -> onLists(on, reign);
        };
    }

    /// Every rule that can move the score.
    private static List<Ground> score(Reign reign) {
        return reign.rules().stream()
                .filter(rule -> rule.pull().moves())
                .map(rule -> new Ground(rule, true))
                .toList();
    }

    /// A list names only lists above it, so that this ends.
    private static List<Ground> onLists(Trigger.OnList on, Reign reign) {
        List<Ground> grounds = new ArrayList<>();
        for (ListDefinition list : reign.edition().version().lists()) {
            if (on.lists().contains(list.id())) {
                grounds.addAll(of(list.trigger(), reign));
            }
        }
        return grounds.stream().distinct().toList();
    }

    /// Whether `effect` stands against the subject.
    static boolean harms(Effect effect) {
        return effect.kind() == EffectKind.RESTRICTION || effect == Effect.P_SHAME;
    }

    /// Whether `effect` is meant well.
    static boolean favours(Effect effect) {
        return effect.kind() == EffectKind.BENEFIT || effect == Effect.P_HONOUR;
    }
}
