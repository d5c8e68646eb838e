package probity.policy.guard.deduction;

import java.util.ArrayList;
import java.util.List;
import probity.core.policy.ListDefinition;
import probity.core.policy.Measure;
import probity.core.policy.PolicyVersion;
import probity.core.policy.Trigger;
import probity.core.policy.provision.Publishing;
import probity.policy.guard.taxonomy.Decider;
import probity.policy.guard.taxonomy.Effect;

/// A list, benefit or measure, as far as the guard treats them alike.
///
/// @param kind under which key of its article it stands
/// @param effect id of its effect
/// @param scarce whether giving it to one takes it from another
record Provision(
        String kind,
        String id,
        String article,
        String effect,
        String context,
        String law,
        Trigger trigger,
        Decider decider,
        boolean scarce) {

    /// Every provision of `version` that has an effect. Being on a list that states none has no effect by itself.
    static List<Provision> of(PolicyVersion version) {
        List<Provision> provisions = new ArrayList<>();
        for (ListDefinition list : version.lists()) {
            if (!list.effect().isEmpty()) {
                provisions.add(of(list, version.heading().context()));
            }
        }
        version.measures().forEach(measure -> provisions.add(of(measure)));
        return provisions;
    }

    private static Provision of(ListDefinition list, String context) {
        return new Provision(
                "lists",
                list.id(),
                list.article(),
                list.effect(),
                context,
                list.law(),
                list.trigger(),
                Decider.AUTO,
                false);
    }

    /// Records shown to everybody.
    static Provision of(Publishing publishing, String context) {
        return new Provision(
                "general",
                publishing.id(),
                publishing.article(),
                Effect.P_RECORD.id(),
                context,
                "",
                new Trigger.RecordCounts(publishing.rules()),
                Decider.AUTO,
                false);
    }

    private static Provision of(Measure measure) {
        Measure.Terms terms = measure.terms();
        boolean benefit = measure instanceof Measure.Benefit;
        return new Provision(
                benefit ? "benefits" : "measures",
                terms.id(),
                terms.article(),
                terms.effect(),
                terms.context(),
                terms.law(),
                terms.trigger(),
                decider(measure),
                measure instanceof Measure.Benefit(Measure.Terms _, boolean scarce) && scarce);
    }

    private static Decider decider(Measure measure) {
        return switch (measure) {
            case Measure.Benefit _ -> Decider.AUTO;
            case Measure.Restriction restriction ->
                restriction.decidedBy().equals("human") ? Decider.HUMAN : Decider.AUTO;
        };
    }
}
