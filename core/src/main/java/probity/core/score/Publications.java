package probity.core.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.earning.Earned;
import probity.core.fact.Days;
import probity.core.fact.PlacedRecord;
import probity.core.policy.provision.Publishing;
import probity.core.result.Publication;
import probity.core.result.RecordRef;
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
        List<Publication> all = new ArrayList<>();
        Set<RecordRef> seen = new HashSet<>();
        for (Earned one : book.page(day).earned()) {
            Publication publication = seen.contains(one.fact().ref()) ? null : publication(one, provisions);
            if (publication != null) {
                all.add(publication);
                seen.add(one.fact().ref());
            }
        }
        return all;
    }

    private @Nullable Publication publication(Earned one, List<Publishing> provisions) {
        if (one.instead() || !isPublic(one)) {
            return null;
        }
        records.moveTo(one.fact());
        int gravity = book.policy()
                .types()
                .get(one.fact().ref().type())
                .classification()
                .gravityOf(records);
        for (Publishing provision : provisions) {
            Publishing.Display display = provision.display(gravity);
            if (display != null && provision.rules().contains(one.rule().id())) {
                return shown(one, gravity, display);
            }
        }
        return null;
    }

    /// Whether it counts, or was made good by something that does not end its publication.
    private boolean isPublic(Earned one) {
        if (one.countsOn(day)) {
            return true;
        }
        Earned.End end = one.endSeenOn(day);
        return one.from() <= day && end != null && end.cause() == Earned.Cause.REPAIR && !endsPublication(one);
    }

    private static boolean endsPublication(Earned one) {
        RepairTerms terms = one.rule().repair();
        return terms != null && terms.ends().contains(RepairEnd.PUBLICATION);
    }

    private @Nullable Publication shown(Earned one, int gravity, Publishing.Display display) {
        LocalDate date = one.fact().ref().date();
        int until = Days.day(date.plus(display.most()));
        Earned.End end = one.endSeenOn(day);
        if (end != null && end.cause() == Earned.Cause.REPAIR && endsPublication(one)) {
            until = Math.min(until, end.day());
        }
        return day < until
                ? new Publication(one.fact().ref(), gravity, date, date.plus(display.least()), Days.date(until))
                : null;
    }
}
