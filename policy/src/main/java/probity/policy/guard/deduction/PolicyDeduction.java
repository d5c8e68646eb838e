package probity.policy.guard.deduction;

import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.calendar.Term;
import probity.core.policy.Measure;
import probity.core.policy.Trigger;
import probity.core.policy.provision.Publishing;
import probity.core.policy.scale.Percentile;
import probity.policy.diagnostic.Place;
import probity.policy.guard.facts.ActivationTerms;
import probity.policy.guard.facts.ChangeTerms;
import probity.policy.guard.facts.MeasureTerms;
import probity.policy.guard.facts.PartnerTerms;
import probity.policy.guard.facts.PolicyFacts;
import probity.policy.guard.facts.PolicyFacts.Stated;
import probity.policy.guard.facts.PolicyFacts.SubjectFacts;
import probity.policy.guard.facts.Right;
import probity.policy.guard.taxonomy.Context;
import probity.policy.guard.taxonomy.Effect;
import probity.policy.guard.taxonomy.Gravity;

/// One version as a whole.
final class PolicyDeduction {

    private final Edition edition;

    PolicyDeduction(Edition edition) {
        this.edition = edition;
    }

    PolicyFacts facts() {
        Written written = edition.written();
        return new PolicyFacts(
                written.begin(),
                new SubjectFacts(
                        edition.subject(),
                        edition.version().heading().subjects().identifier(),
                        edition.basis(),
                        written.head("subjects")),
                rights(),
                unknownRights(),
                new RuleDeduction(edition).rules(),
                measures(),
                partners(),
                essentialBenefit(),
                false,
                ChangeTerms.NONE,
                ActivationTerms.notYet(edition.version().heading().operator().employsSubjects()));
    }

    private Map<Right, Stated> rights() {
        Map<Right, Stated> rights = new EnumMap<>(Right.class);
        edition.version().rights().forEach((name, word) -> {
            Right right = Right.of(name);
            if (right != null) {
                rights.put(right, stated(name, word));
            }
        });
        if (edition.version().heading().operator().authority().isEmpty()) {
            rights.put(
                    Right.SUPERVISORY_AUTHORITY,
                    new Stated("absent", edition.written().head("operator")));
        }
        noticeTerms(rights);
        Percentile percentile = edition.version().scale().percentile();
        if (percentile != null && !percentile.shownTo().equals("self")) {
            String said = "percentile shown to " + percentile.shownTo();
            rights.put(Right.MEMBER_ANSWER, new Stated(said, edition.written().head("score")));
        }
        return rights;
    }

    /// The time for an answer that a measure itself grants, where it is too short.
    private void noticeTerms(Map<Right, Stated> rights) {
        for (Measure measure : edition.version().measures()) {
            Measure.Terms terms = measure.terms();
            Effect effect = Effect.of(terms.effect());
            if (measure instanceof Measure.Restriction && effect != null) {
                Right right = effect.severity() >= 2 ? Right.PRIOR_NOTICE_DAYS_2 : Right.PRIOR_NOTICE_DAYS_1;
                Term notice = terms.windows().notice();
                String days = notice == null ? right.least() : Integer.toString(days(notice));
                if (right.isWorse(days)) {
                    rights.put(right, new Stated(days, edition.written().part("measures", terms.id())));
                }
            }
        }
    }

    /// The fewest days that a term can have: February is the shortest month, and a week has five working days.
    private static int days(Term term) {
        return switch (term) {
            case Term.CalendarTerm(Period length) ->
                365 * length.getYears() + 28 * length.getMonths() + length.getDays();
            case Term.WorkingDays(int days) -> days + (days / 5) * 2;
        };
    }

    private Stated stated(String name, String word) {
        return new Stated(word, edition.written().part("rights", name));
    }

    private List<Stated> unknownRights() {
        return edition.version().rights().keySet().stream()
                .filter(name -> Right.of(name) == null)
                .map(name -> stated(name, name))
                .toList();
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
        return Grounds.of(provision.trigger(), edition).stream()
                .filter(ground ->
                        !ground.throughScore() || edition.pull(ground.rule()).worsens())
                .map(ground -> edition.gravity(edition.type(ground.rule())))
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
