package probity.policy.guard.deduction;

import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Measure;
import probity.core.policy.Trigger;
import probity.core.policy.provision.Publishing;
import probity.policy.diagnostic.Place;
import probity.policy.guard.facts.ActivationTerms;
import probity.policy.guard.facts.ChangeTerms;
import probity.policy.guard.facts.MeasureTerms;
import probity.policy.guard.facts.PartnerTerms;
import probity.policy.guard.facts.PolicyFacts;
import probity.policy.guard.facts.PolicyFacts.SubjectFacts;
import probity.policy.guard.taxonomy.Context;
import probity.policy.guard.taxonomy.Effect;
import probity.policy.guard.taxonomy.Gravity;

/// One version as a whole.
final class PolicyDeduction {

    private final Reign reign;
    private final Edition edition;

    PolicyDeduction(Reign reign) {
        this.reign = reign;
        this.edition = reign.edition();
    }

    PolicyFacts facts(ChangeTerms change) {
        Written written = edition.written();
        RightsDeduction rights = new RightsDeduction(edition);
        return new PolicyFacts(
                written.begin(),
                new SubjectFacts(
                        edition.subject(),
                        edition.version().heading().subjects().identifier(),
                        edition.basis(),
                        written.head("subjects")),
                rights.stated(),
                rights.unknown(),
                new RuleDeduction(reign).rules(),
                measures(),
                partners(),
                essentialBenefit(),
                false,
                change,
                ActivationTerms.notYet(edition.version().heading().operator().employsSubjects()));
    }

    private List<MeasureTerms> measures() {
        Direction direction = new Direction(edition.version());
        List<MeasureTerms> measures = new ArrayList<>();
        for (Provision provision : Provision.of(edition.version())) {
            Effect effect = Effect.of(provision.effect());
            if (effect != null) {
                measures.add(new MeasureTerms(
                        "`" + provision.id() + "`",
                        edition.written().part(provision.kind(), provision.id()),
                        effect,
                        direction.isWrong(effect, provision.trigger()),
                        leastGravity(provision),
                        Months.of(until(provision))));
            }
        }
        edition.version().general().publishings().forEach(one -> addDisplays(measures, one));
        return measures;
    }

    private void addDisplays(List<MeasureTerms> measures, Publishing publishing) {
        for (Gravity gravity : List.of(Gravity.MINOR, Gravity.GENERAL, Gravity.SERIOUS)) {
            Publishing.Display display = publishing.display(gravity.number());
            if (display != null) {
                measures.add(new MeasureTerms(
                        "`" + publishing.id() + "`",
                        edition.written().part("general", publishing.id()),
                        Effect.P_RECORD,
                        false,
                        gravity,
                        Months.of(display.most())));
            }
        }
    }

    private @Nullable Period until(Provision provision) {
        for (Measure measure : edition.version().measures()) {
            if (measure instanceof Measure.Restriction restriction
                    && provision.kind().equals("measures")
                    && restriction.terms().id().equals(provision.id())) {
                return restriction.until();
            }
        }
        return null;
    }

    /// Of the records that speak against the subject. A record that only adds to the score is no ground to restrict.
    private Gravity leastGravity(Provision provision) {
        return Grounds.of(provision.trigger(), reign).stream()
                .filter(ground -> !ground.throughScore() || ground.rule().pull().worsens())
                .map(ground ->
                        ground.rule().of().gravity(edition.type(ground.rule().rule())))
                .min(Comparator.naturalOrder())
                .orElse(Gravity.NONE);
    }

    /// The text names no partners, so that each action stands for one: its benefits tell as many groups apart as they
    /// have thresholds, and those who reach none.
    private List<PartnerTerms> partners() {
        Map<String, Set<Trigger>> thresholds = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        for (Measure measure : edition.version().measures()) {
            Measure.Terms terms = measure.terms();
            if (measure instanceof Measure.Benefit && !(terms.trigger() instanceof Trigger.RecordCounts)) {
                thresholds.computeIfAbsent(terms.action(), _ -> new HashSet<>()).add(terms.trigger());
                places.put(terms.action(), edition.written().part("benefits", terms.id()));
            }
        }
        List<PartnerTerms> partners = new ArrayList<>();
        thresholds.forEach((action, steps) -> partners.add(new PartnerTerms(
                action, places.getOrDefault(action, edition.written().begin()), steps.size() + 1)));
        return partners;
    }

    private boolean essentialBenefit() {
        return edition.version().measures().stream()
                .filter(Measure.Benefit.class::isInstance)
                .map(measure -> Context.of(measure.terms().context()))
                .anyMatch(context -> context != null && context.essential());
    }
}
