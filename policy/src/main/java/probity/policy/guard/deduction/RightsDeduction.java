package probity.policy.guard.deduction;

import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import probity.core.calendar.Term;
import probity.core.policy.Measure;
import probity.core.policy.scale.Percentile;
import probity.policy.guard.facts.PolicyFacts.Stated;
import probity.policy.guard.facts.Right;
import probity.policy.guard.taxonomy.Effect;

/// What one version promises.
final class RightsDeduction {

    private final Edition edition;

    RightsDeduction(Edition edition) {
        this.edition = edition;
    }

    /// As written, the worst where one right is named in two ways; a right that is missing has its least value.
    Map<Right, Stated> stated() {
        Map<Right, Stated> rights = new EnumMap<>(Right.class);
        edition.version().rights().forEach((name, word) -> {
            Right right = Right.of(name);
            if (right != null) {
                rights.merge(
                        right,
                        stated(name, word),
                        (one, other) -> right.isWorse(other.word(), one.word()) ? other : one);
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
    static int days(Term term) {
        return switch (term) {
            case Term.CalendarTerm(Period length) ->
                365 * length.getYears() + 28 * length.getMonths() + length.getDays();
            case Term.WorkingDays(int days) -> days + (days / 5) * 2;
        };
    }

    private Stated stated(String name, String word) {
        return new Stated(word, edition.written().part("rights", name));
    }

    /// Names of rights that no right has.
    List<Stated> unknown() {
        return edition.version().rights().keySet().stream()
                .filter(name -> Right.of(name) == null)
                .map(name -> stated(name, name))
                .toList();
    }
}
