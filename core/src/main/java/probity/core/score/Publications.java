package probity.core.score;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import probity.core.earning.Earned;
import probity.core.fact.Days;
import probity.core.fact.Facts;
import probity.core.fact.PlacedRecord;
import probity.core.policy.provision.Publishing;
import probity.core.result.Publication;
import probity.core.rule.RepairEnd;
import probity.core.rule.RepairTerms;

/// The records that the public may see on one day (docs/reference/evaluation.md, section 6).
final class Publications {

    private final Book book;
    private final int day;
    private final PlacedRecord records;

    private Publications(Book book, int day) {
        this.book = book;
        this.day = day;
        this.records = new PlacedRecord(book.records());
    }

    /// In the order of their facts, each record once.
    static List<Publication> on(Book book, Outcome outcome) {
        List<Publishing> provisions = book.plan(outcome.day).version.general().publishings();
        return provisions.isEmpty() || outcome.exclusion != null
                ? List.of()
                : new Publications(book, outcome.day).all(provisions);
    }

    private List<Publication> all(List<Publishing> provisions) {
        Map<Facts.Fact, Showing> showings = new LinkedHashMap<>();
        for (Earned one : book.page(day).earned()) {
            for (Publishing provision : provisions) {
                if (!one.instead() && provision.rules().contains(one.rule().id())) {
                    showings.computeIfAbsent(one.fact(), Showing::new).add(one, provision);
                }
            }
        }
        return showings.values().stream()
                .map(Showing::shown)
                .filter(Objects::nonNull)
                .toList();
    }

    private int gravity(Facts.Fact fact) {
        records.moveTo(fact);
        return book.policy().types().get(fact.ref().type()).classification().gravityOf(records);
    }

    /// What all items of one record that provisions reach say together: the shortest of it.
    private final class Showing {

        private final Facts.Fact fact;
        private final LocalDate date;
        private final int gravity;
        /// First day on which it is not shown.
        private int end = Days.NEVER;
        /// Whose time is the shortest; null for never, or for nothing yet.
        private Publishing.@Nullable Display shortest;
        private int repaired = Days.NEVER;
        /// Whether an item counts, or did until it was made good.
        private boolean holds;

        Showing(Facts.Fact fact) {
            this.fact = fact;
            this.date = fact.ref().date();
            this.gravity = gravity(fact);
        }

        void add(Earned one, Publishing provision) {
            Publishing.Display display = provision.display(gravity);
            int until = display == null ? fact.day() : Days.day(date.plus(display.most()));
            if (until < end) {
                end = until;
                shortest = display;
            }
            int madeGood = repairOf(one);
            if (endsPublication(one)) {
                repaired = Math.min(repaired, madeGood);
            }
            holds = holds || one.countsOn(day) || madeGood <= day;
        }

        @Nullable
        Publication shown() {
            int until = Math.min(end, repaired);
            return shortest == null || !holds || day >= until
                    ? null
                    : new Publication(fact.ref(), gravity, date, date.plus(shortest.least()), Days.date(until));
        }
    }

    /// The day of the repair that ended it, as known on the day judged.
    private int repairOf(Earned one) {
        Earned.End end = one.endSeenOn(day);
        return end == null || end.cause() != Earned.Cause.REPAIR ? Days.NEVER : end.day();
    }

    private static boolean endsPublication(Earned one) {
        RepairTerms terms = one.rule().repair();
        return terms != null && terms.ends().contains(RepairEnd.PUBLICATION);
    }
}
