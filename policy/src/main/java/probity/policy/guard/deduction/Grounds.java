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
        return of(trigger, reign, reign.rules());
    }

    /// @param rules those that count, or also those that a band or a list remembers
    private static List<Ground> of(Trigger trigger, Reign reign, List<CountingRule> rules) {
        return switch (trigger) {
            case Trigger.RecordCounts because ->
                rules.stream()
                        .filter(rule -> because.rules().contains(rule.rule().id()))
                        .map(rule -> new Ground(rule, false))
                        .toList();
            case Trigger.FromBand _, Trigger.InBands _ -> score(remembers(reign) ? reign.remembered() : rules);
            case Trigger.ScoreFrom _, Trigger.ScoreBelow _ -> score(rules);
            case Trigger.OnList on -> onLists(on, reign, rules);
        };
    }

    /// Every rule that can move the score.
    private static List<Ground> score(List<CountingRule> rules) {
        return rules.stream()
                .filter(rule -> rule.pull().moves())
                .map(rule -> new Ground(rule, true))
                .toList();
    }

    /// Whether a subject can be in a band because of days that are over.
    private static boolean remembers(Reign reign) {
        return reign.edition().version().bands().stream()
                .anyMatch(band -> band.leaveBelow() != band.from()
                        || band.grace() != null
                        || !band.needs().isEmpty());
    }

    /// A list names only lists above it, so that this ends. Who is let go by the score is also kept by it.
    private static List<Ground> onLists(Trigger.OnList on, Reign reign, List<CountingRule> outer) {
        List<Ground> grounds = new ArrayList<>();
        for (ListDefinition list : reign.edition().version().lists()) {
            if (on.lists().contains(list.id())) {
                List<CountingRule> rules = list.stay().isPlain() ? outer : reign.remembered();
                grounds.addAll(of(list.trigger(), reign, rules));
                Trigger leave = list.stay().leave();
                if (leave != null && !(leave instanceof Trigger.RecordCounts)) {
                    grounds.addAll(of(leave, reign, rules));
                }
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
