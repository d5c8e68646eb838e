package probity.core.score;

import org.jspecify.annotations.Nullable;
import probity.core.policy.provision.Exclusion;

/// Days without an evaluation of their own (docs/reference/evaluation.md, section 3.5).
final class Exclusions {

    private Exclusions() {}

    /// The first provision by which the subject is not evaluated on `day`; null when it is.
    static @Nullable Exclusion excluding(Book book, int day) {
        return first(book, day, false);
    }

    /// The eve of the unbroken stretch of suspension that holds `day`, or `day` itself.
    static int unsuspended(Book book, int day) {
        if (excluding(book, day) != null) {
            return day;
        }
        int reached = day;
        while (first(book, reached, true) != null) {
            // Between two days on which something changes nothing does, so the stretch reaches back to the former.
            Integer since = book.eventDays().floor(reached);
            if (since == null) {
                return reached;
            }
            reached = since - 1;
        }
        return reached;
    }

    private static @Nullable Exclusion first(Book book, int day, boolean suspends) {
        if (!book.plans.excludes()) {
            return null;
        }
        for (Exclusion one : book.plan(day).version.general().exclusions()) {
            if (one.suspends() == suspends && holds(book, one, day)) {
                return one;
            }
        }
        return null;
    }

    private static boolean holds(Book book, Exclusion exclusion, int day) {
        return book.page(day).earned().stream()
                .anyMatch(one -> exclusion.because().contains(one.rule().id()) && one.countsOn(day));
    }
}
