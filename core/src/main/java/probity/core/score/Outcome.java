package probity.core.score;

import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.earning.Earned;
import probity.core.policy.ScoreScale;
import probity.core.policy.provision.Exclusion;
import probity.core.result.Proposal;
import probity.core.result.Standing;
import probity.core.rule.DirectGrade;

/// What one subject's records come to on one day: the one place where it all is put together.
final class Outcome {

    /// The day whose result it is: the eve of a stretch of suspension, otherwise the day asked for.
    final int day;
    /// By what the subject is not evaluated; null when it is.
    final @Nullable Exclusion exclusion;
    final Grading grading;
    private final Book book;
    private final History history;
    private final Triggers triggers;

    private Outcome(Book book, History history, int day) {
        this.book = book;
        this.history = history;
        this.day = day;
        this.exclusion = Exclusions.excluding(book, day);
        Plan plan = book.plan(day);
        if (exclusion != null) {
            ScoreScale scale = plan.version.scale();
            this.grading = new Grading(scale.bottom(), scale.bottom(), "", List.of());
            this.triggers = new Triggers(book, day, grading);
            return;
        }
        this.grading = Grading.of(book, day, history.band(day));
        this.triggers = new Triggers(book, day, grading);
        if (plan.listsRemember && history.hasBegun(day)) {
            history.lists(day).forEach(triggers::listed);
        } else {
            triggers.listByTriggers();
        }
    }

    /// Of any day, not looking at days of publication.
    static Outcome on(Book book, History history, int day) {
        return new Outcome(book, history, Exclusions.unsuspended(book, day));
    }

    Standing standing() {
        return exclusion == null
                ? new Standing(grading.score(), grading.band(), triggers.lists(), origin(), "")
                : new Standing(grading.score(), "", List.of(), "", exclusion.id());
    }

    /// Ids of the benefits that are open.
    List<String> benefits() {
        return exclusion == null ? triggers.benefits() : List.of();
    }

    List<Proposal> proposals() {
        return exclusion == null ? triggers.proposals() : List.of();
    }

    /// The label of the direct grade that made the band, by the band on the eve of its record where it is keyed so.
    private String origin() {
        if (grading.because().isEmpty()) {
            return "";
        }
        Earned first = grading.because().getFirst();
        DirectGrade grade = first.rule().grade();
        if (grade == null || first.instead()) {
            return "";
        }
        return grade.origins().isEmpty()
                ? grade.origin()
                : grade.originFrom(
                        on(book, history, first.fact().day() - 1).grading.band());
    }
}
