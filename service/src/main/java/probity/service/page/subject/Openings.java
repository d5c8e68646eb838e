package probity.service.page.subject;

import io.quarkus.qute.RawString;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Band;
import probity.core.policy.Better;
import probity.core.policy.PolicyVersion;
import probity.core.result.Evaluation;
import probity.policy.guard.Guard;
import probity.service.page.Words;
import probity.service.page.chart.Edge;
import probity.service.page.chart.Ruler;
import probity.service.page.naming.Naming;

/// The first lines of a subject's page: points, band, next edge, ruler, day and head.
final class Openings {

    private static final int BROAD = 560;
    private static final int NARROW = 340;
    /// Hexadecimal digits of a hash that people compare.
    private static final int SHORT_HASH = 16;

    private final Result result;
    private final Naming naming;
    private final List<Band> ascending;

    Openings(Result result, Naming naming) {
        this.result = result;
        this.naming = naming;
        this.ascending = naming.version().bands().stream()
                .sorted(Comparator.comparingLong(Band::from))
                .toList();
    }

    SubjectPage.Opening opening(Past past, String policyAddress) {
        Evaluation evaluation = result.explanation().evaluation();
        long score = evaluation.standing().score();
        PolicyVersion version = naming.version();
        return new SubjectPage.Opening(
                naming.words()
                        .say(
                                "subject.title",
                                result.subject(),
                                naming.text(version.heading().title())),
                naming.points(score),
                naming.words().say("subject.points", score),
                stands(evaluation, past),
                rulers(evaluation),
                asOf(evaluation.asOf(), policyAddress));
    }

    private RawString asOf(LocalDate day, String policyAddress) {
        Words words = naming.words();
        String number = "" + naming.version().number();
        String date = naming.figures().date(day);
        String guard = "" + Guard.VERSION;
        String rules = Guard.shipped().table().hash().substring(0, SHORT_HASH);
        return result.head() < 0
                ? words.html("subject.asof.empty", date, policyAddress, number, guard, rules)
                : words.html(
                        "subject.asof",
                        date,
                        naming.figures().number(result.head()),
                        policyAddress,
                        number,
                        guard,
                        rules);
    }

    private RawString stands(Evaluation evaluation, Past past) {
        Words words = naming.words();
        String band = evaluation.standing().band();
        if (band.isEmpty()) {
            return words.html("subject.stands.none");
        }
        String name = naming.band(band);
        LocalDate since = past.bandSince();
        Band next = next(band);
        if (next == null) {
            return since == null
                    ? words.html("subject.stands", name)
                    : words.html("subject.stands.since", name, naming.figures().date(since));
        }
        String nextName = naming.band(next);
        String edge = naming.points(edgeOf(next));
        return since == null
                ? words.html("subject.stands.next", name, nextName, edge)
                : words.html("subject.stands.since.next", name, naming.figures().date(since), nextName, edge);
    }

    /// The next better band, or null in the best one. Bands of a version stand best first.
    private @Nullable Band next(String band) {
        List<Band> best = naming.version().bands();
        for (int i = 1; i < best.size(); i++) {
            if (best.get(i).id().equals(band)) {
                return best.get(i - 1);
            }
        }
        return null;
    }

    /// Where a band is entered from the worse side: its own edge, or, where fewer points are better, the last score
    /// below which the worse band is no longer kept.
    private long edgeOf(Band band) {
        if (naming.version().scale().better() == Better.HIGHER) {
            return band.from();
        }
        int index = ascending.indexOf(band);
        return ascending.get(index + 1).leaveBelow() - 1;
    }

    private List<Ruler> rulers(Evaluation evaluation) {
        if (ascending.size() < 2) {
            return List.of();
        }
        long score = evaluation.standing().score();
        long least = least(score);
        List<Edge> edges = new ArrayList<>();
        int held = 0;
        for (Band band : ascending) {
            if (band.id().equals(evaluation.standing().band())) {
                held = edges.size();
            }
            edges.add(band.from() == Band.LOWEST ? new Edge(least, naming.band(band), naming.band(band)) : edge(band));
        }
        Ruler.Reading reading = new Ruler.Reading(
                edges,
                held,
                score,
                naming.points(score),
                naming.words()
                        .say(
                                "subject.ruler",
                                naming.points(score),
                                naming.band(evaluation.standing().band())));
        return List.of(Ruler.draw(reading, BROAD), Ruler.draw(reading, NARROW));
    }

    private Edge edge(Band band) {
        String titled = naming.band(band) + " " + naming.points(band.from());
        return new Edge(band.from(), titled, titled);
    }

    /// Where the ruler begins: the floor, or the least of start, zero, score and the lowest edge.
    private long least(long score) {
        Long floor = naming.version().scale().floor();
        if (floor != null) {
            return floor;
        }
        long edge = ascending.get(1).from();
        return Math.min(
                Math.min(score, edge - 1), Math.min(0, naming.version().scale().start()));
    }
}
