package probity.policy.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Band;
import probity.core.policy.ListDefinition;
import probity.core.policy.Measure;
import probity.core.policy.PolicyVersion;
import probity.core.policy.Trigger;
import probity.core.rule.RepairTerms;
import probity.core.rule.Rule;
import probity.policy.guard.deduction.Pull;
import probity.policy.guard.taxonomy.Polarity;
import probity.policy.sheet.Outcome.Kind;
import probity.policy.sheet.Outcome.Way;

/// Finds what a rule can lead to. Never too little: that other rules might keep a subject away is not looked at.
final class Outcomes {

    private final PolicyVersion version;
    private final Rule rule;
    private final Pull points;
    private final boolean beside;
    private final List<Outcome> found = new ArrayList<>();
    private final Set<String> lists = new HashSet<>();
    private final Set<String> bands = new HashSet<>();

    /// @param points where the points of the rule alone, without its grade, move a subject
    Outcomes(PolicyVersion version, Rule rule, Pull points) {
        this.version = version;
        this.rule = rule;
        this.points = points;
        this.beside = version.scale().dimensions().get(rule.dimension()).beside();
    }

    List<Outcome> find() {
        version.bands().forEach(this::band);
        version.lists().forEach(this::list);
        version.measures().forEach(this::measure);
        return found;
    }

    private void band(Band band) {
        Way way = wayTo(band);
        if (way != null) {
            bands.add(band.id());
            found.add(new Outcome(Kind.BAND, band.id(), band.title(), "", way));
        }
    }

    private @Nullable Way wayTo(Band band) {
        if (grades().contains(band.id())) {
            return Way.GRADE;
        }
        boolean best = band.equals(version.bands().getFirst());
        boolean worst = band.equals(version.bands().getLast());
        if (movesScore()
                && ((points.polarities().contains(Polarity.BETTERING) && !worst)
                        || (points.polarities().contains(Polarity.WORSENING) && !best))) {
            return Way.SCORE;
        }
        boolean needed = points.moves() && band.needs().stream().anyMatch(need -> need.dimension() == rule.dimension());
        return needed ? Way.NEED : null;
    }

    /// The bands into which it, or what counts instead after a repair, puts a subject directly.
    private Set<String> grades() {
        Set<String> grades = new HashSet<>();
        if (rule.grade() != null) {
            grades.add(rule.grade().band());
        }
        RepairTerms repair = rule.repair();
        if (repair != null && repair.then() != null && repair.then().band() != null) {
            grades.add(repair.then().band());
        }
        return grades;
    }

    private boolean movesScore() {
        return points.moves() && !beside;
    }

    private void list(ListDefinition list) {
        Way way = way(list.trigger());
        if (way == null && list.stay().leave() != null) {
            way = way(list.stay().leave());
        }
        if (way != null) {
            lists.add(list.id());
            found.add(new Outcome(Kind.LIST, list.id(), list.title(), list.article(), way));
        }
    }

    private void measure(Measure measure) {
        Measure.Terms terms = measure.terms();
        Way way = way(terms.trigger());
        if (way != null) {
            Kind kind = measure instanceof Measure.Benefit ? Kind.BENEFIT : Kind.RESTRICTION;
            found.add(new Outcome(kind, terms.id(), terms.title(), terms.article(), way));
        }
    }

    private @Nullable Way way(Trigger trigger) {
        return switch (trigger) {
            case Trigger.RecordCounts(Set<String> rules) -> rules.contains(rule.id()) ? Way.RECORD : null;
            // Whoever is moved out of a band opens or ends what hangs on it as much as whoever is moved into one.
            case Trigger.FromBand _, Trigger.InBands _ -> bands.isEmpty() ? null : movedBy();
            case Trigger.ScoreFrom _, Trigger.ScoreBelow _ -> movesScore() || !grades().isEmpty() ? movedBy() : null;
            case Trigger.OnList(Set<String> on) -> on.stream().anyMatch(lists::contains) ? Way.LIST : null;
        };
    }

    private Way movedBy() {
        return movesScore() ? Way.SCORE : grades().isEmpty() ? Way.NEED : Way.GRADE;
    }
}
