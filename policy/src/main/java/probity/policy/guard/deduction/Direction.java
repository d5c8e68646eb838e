package probity.policy.guard.deduction;

import java.util.List;
import java.util.Set;
import probity.core.policy.Band;
import probity.core.policy.Better;
import probity.core.policy.ListDefinition;
import probity.core.policy.PolicyVersion;
import probity.core.policy.Trigger;
import probity.policy.guard.taxonomy.Effect;

/// Whether a provision stands on the side of the scale where its kind belongs. Nothing is said of provisions that rest
/// on records: those are judged by what the records are.
final class Direction {

    private final PolicyVersion version;

    Direction(PolicyVersion version) {
        this.version = version;
    }

    /// Whether what favours a subject goes to the worse side, or what harms it to the better one.
    boolean isWrong(Effect effect, Trigger trigger) {
        return (Grounds.favours(effect) && reaches(trigger, false))
                || (Grounds.harms(effect) && reaches(trigger, true));
    }

    /// Whether `trigger` reaches for the better side, or for the worse one.
    private boolean reaches(Trigger trigger, boolean better) {
        boolean higher = version.scale().better() == Better.HIGHER;
        return switch (trigger) {
            case Trigger.RecordCounts _ -> false;
            // From the worst band on everybody is meant; from any other one the better ones are.
            case Trigger.FromBand(String band) -> better && !isWorst(band);
            case Trigger.InBands(Set<String> bands) -> reachesBands(bands, better);
            case Trigger.ScoreFrom _ -> higher == better;
            case Trigger.ScoreBelow _ -> higher != better;
            case Trigger.OnList(Set<String> lists) ->
                version.lists().stream()
                        .filter(list -> lists.contains(list.id()))
                        .map(ListDefinition::trigger)
                        .anyMatch(inner -> reaches(inner, better));
        };
    }

    private boolean isWorst(String band) {
        return !version.bands().isEmpty() && version.bands().getLast().id().equals(band);
    }

    /// Bands reach for one end when they hold it and leave the other out.
    private boolean reachesBands(Set<String> bands, boolean better) {
        List<String> order = version.bands().stream().map(Band::id).toList();
        if (order.isEmpty()) {
            return false;
        }
        String near = better ? order.getFirst() : order.getLast();
        String far = better ? order.getLast() : order.getFirst();
        return bands.contains(near) && !bands.contains(far);
    }
}
