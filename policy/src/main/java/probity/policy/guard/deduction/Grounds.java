package probity.policy.guard.deduction;

import java.util.ArrayList;
import java.util.List;
import probity.core.policy.ListDefinition;
import probity.core.policy.Trigger;
import probity.core.rule.Rule;
import probity.policy.guard.taxonomy.Effect;
import probity.policy.guard.taxonomy.EffectKind;

/// What can bring a provision about.
final class Grounds {

    private Grounds() {}

    /// A rule whose records can bring a provision about.
    ///
    /// @param throughScore whether they do so through the score or a band
    record Ground(Rule rule, boolean throughScore) {}

    static List<Ground> of(Trigger trigger, Edition edition) {
        return switch (trigger) {
            case Trigger.RecordCounts because ->
                edition.version().rules().stream()
                        .filter(rule -> because.rules().contains(rule.id()))
                        .map(rule -> new Ground(rule, false))
                        .toList();
            case Trigger.FromBand _, Trigger.InBands _, Trigger.ScoreFrom _, Trigger.ScoreBelow _ -> score(edition);
            case Trigger.OnList on -> onLists(on, edition);
        };
    }

    /// Every rule that can move the score.
    private static List<Ground> score(Edition edition) {
        return edition.version().rules().stream()
                .filter(rule -> edition.pull(rule).moves())
                .map(rule -> new Ground(rule, true))
                .toList();
    }

    /// A list names only lists above it, so that this ends.
    private static List<Ground> onLists(Trigger.OnList on, Edition edition) {
        List<Ground> grounds = new ArrayList<>();
        for (ListDefinition list : edition.version().lists()) {
            if (on.lists().contains(list.id())) {
                grounds.addAll(of(list.trigger(), edition));
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
