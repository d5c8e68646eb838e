package probity.service.page.activation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.comparison.Basis;
import probity.core.policy.PolicyVersion;
import probity.service.activation.comparison.LiveChange;
import probity.service.activation.comparison.Running;
import probity.service.api.activation.CandidateDesk.Found;
import probity.service.api.activation.ComparisonView;
import probity.service.page.Link;
import probity.service.page.Words;
import probity.service.page.activation.ComparisonPage.Bar;
import probity.service.page.activation.ComparisonPage.Bars;
import probity.service.page.activation.ComparisonPage.Row;
import probity.service.page.activation.ComparisonPage.Single;
import probity.service.page.naming.Naming;
import probity.service.page.upload.ProgressPage;
import probity.service.page.web.PageFrame;
import probity.service.page.web.Visit;

/// Makes the pages of a comparison.
final class ComparisonPages {
    /// How many companies a page lists; the file holds all.
    static final int SHOWN = 200;

    private static final int ROW = 34;

    private final Found found;
    private final Visit visit;
    private final Words words;
    private final String address;

    ComparisonPages(Found found, Visit visit) {
        this.found = found;
        this.visit = visit;
        this.words = visit.words();
        this.address =
                visit.address() + "/candidates/" + found.told().candidate().id();
    }

    private Link crumb() {
        return Link.to(
                words.say("candidate.crumb", "" + found.told().candidate().number()), address);
    }

    ComparingPage working(Running running) {
        String query = "?basis=" + running.basis().code();
        long size = Math.max(1, running.size());
        int permille = (int) Math.min(1_000, running.done() * 1_000 / size);
        return new ComparingPage(
                crumb(),
                title(),
                new ProgressPage(
                        PageFrame.title(words, found.programme()),
                        "",
                        address + "/comparison/progress" + query,
                        words.say("comparison.working", running.done(), running.size()),
                        permille,
                        "",
                        address + "/comparison" + query));
    }

    private String title() {
        return words.say(
                "comparison.title",
                "" + found.told().candidate().number(),
                "" + found.programme().newest().number());
    }

    /// @param newer the version itself, for the names of its bands and lists
    ComparisonPage page(ComparisonView view, PolicyVersion newer) {
        Naming naming = new Naming(words, found.programme().core(), newer);
        List<LiveChange> changes = view.changes();
        List<Single> singles = changes == null
                ? List.of()
                : changes.stream()
                        .limit(SHOWN)
                        .map(change -> single(change, naming))
                        .toList();
        return new ComparisonPage(
                crumb(),
                title(),
                words.say("comparison.lead", words.figures().date(view.day()), count(view.subjects()), view.head()),
                bases(view),
                basis(view),
                view.persons() ? words.say("comparison.safe") : "",
                bars(view, 540),
                bars(view, 348),
                tally(view),
                moves(view, naming),
                lists(view, newer),
                changes != null,
                singles,
                changes != null && changes.size() > SHOWN ? words.say("comparison.shown", SHOWN, changes.size()) : "",
                "/api" + address + "/comparison.csv?basis=" + view.basis());
    }

    private String basis(ComparisonView view) {
        return words.say(
                view.basis().equals(Basis.ALWAYS.code()) ? "comparison.basis.always" : "comparison.basis.first-day");
    }

    private String name(Basis basis) {
        return words.say(
                switch (basis) {
                    case FIRST_DAY -> "comparison.basis.first-day.name";
                    case ALWAYS -> "comparison.basis.always.name";
                });
    }

    private List<Link> bases(ComparisonView view) {
        List<Link> bases = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            bases.add(new Link(
                    name(basis),
                    address + "/comparison?basis=" + basis.code(),
                    basis.code().equals(view.basis())));
        }
        return bases;
    }

    private String count(@Nullable Long count) {
        return count == null ? words.say("comparison.few") : words.figures().number(count);
    }

    private List<Row> tally(ComparisonView view) {
        return List.of(
                new Row(words.say("comparison.lose"), count(view.lose()), ""),
                new Row(words.say("comparison.same"), count(view.same()), ""),
                new Row(words.say("comparison.gain"), count(view.gain()), ""));
    }

    private List<Row> moves(ComparisonView view, Naming naming) {
        return view.moves().stream()
                .map(move -> new Row(
                        words.say("comparison.move", naming.band(move.from()), naming.band(move.to())),
                        count(move.subjects()),
                        ""))
                .toList();
    }

    private List<Row> lists(ComparisonView view, PolicyVersion newer) {
        return view.lists().stream()
                .map(list -> new Row(list(list.list(), newer), count(list.enter()), count(list.leave())))
                .toList();
    }

    private String list(String id, PolicyVersion newer) {
        return newer.lists().stream()
                .filter(list -> list.id().equals(id))
                .map(list -> list.title().in(words.language().code()))
                .findFirst()
                .orElse(id);
    }

    private Single single(LiveChange change, Naming naming) {
        return new Single(
                change.subject(),
                visit.address() + "/subjects/"
                        + URLEncoder.encode(change.subject(), StandardCharsets.UTF_8)
                                .replace("+", "%20"),
                words.say(
                        "comparison.change",
                        change.before().score().toPlainString(),
                        change.after().score().toPlainString()),
                change.before().band().equals(change.after().band())
                        ? naming.band(change.after().band())
                        : words.say(
                                "comparison.change",
                                naming.band(change.before().band()),
                                naming.band(change.after().band())),
                listed(change));
    }

    private String listed(LiveChange change) {
        List<String> said = new ArrayList<>();
        change.after().lists().stream()
                .filter(list -> !change.before().lists().contains(list))
                .forEach(list -> said.add(words.say("comparison.enters", list)));
        change.before().lists().stream()
                .filter(list -> !change.after().lists().contains(list))
                .forEach(list -> said.add(words.say("comparison.leaves", list)));
        return String.join(", ", said);
    }

    private Bars bars(ComparisonView view, int width) {
        long most = Math.max(1, Math.max(number(view.gain()), Math.max(number(view.lose()), number(view.same()))));
        List<Bar> bars = new ArrayList<>();
        int label = 90;
        int room = width - label - 110;
        bars.add(bar("lose", view.lose(), new Room(0, label, (int) (number(view.lose()) * room / most))));
        bars.add(bar("same", view.same(), new Room(ROW, label, (int) (number(view.same()) * room / most))));
        bars.add(bar("gain", view.gain(), new Room(2 * ROW, label, (int) (number(view.gain()) * room / most))));
        return new Bars(
                width,
                3 * ROW,
                words.say("comparison.sentence", count(view.lose()), count(view.same()), count(view.gain())),
                bars);
    }

    private record Room(int y, int x, int width) {}

    private Bar bar(String style, @Nullable Long count, Room room) {
        String label = words.say(
                switch (style) {
                    case "lose" -> "comparison.bar.lose";
                    case "gain" -> "comparison.bar.gain";
                    default -> "comparison.bar.same";
                });
        return new Bar(style, room.y, room.x, room.width, label, count(count));
    }

    private static long number(@Nullable Long count) {
        return count == null ? 0 : count;
    }
}
