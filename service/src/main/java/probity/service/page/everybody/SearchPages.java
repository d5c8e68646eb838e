package probity.service.page.everybody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import probity.core.result.Standing;
import probity.service.page.Link;
import probity.service.page.Pager;
import probity.service.page.Words;
import probity.service.page.everybody.SearchPage.Filters;
import probity.service.page.naming.Naming;
import probity.service.page.web.PageFrame;
import probity.service.page.web.Visit;
import probity.service.population.Everybody;
import probity.service.population.PopulationState;
import probity.service.programme.ServedProgramme;

/// Makes the page of a search.
final class SearchPages {
    private final Visit visit;
    private final ServedProgramme programme;
    private final SearchForm form;
    private final Words words;
    private final Naming naming;

    SearchPages(Visit visit, ServedProgramme programme, SearchForm form, LocalDate today) {
        this.visit = visit;
        this.programme = programme;
        this.form = form;
        this.words = visit.words();
        this.naming = new Naming(words, programme.core(), programme.core().inForceOn(today));
    }

    /// Whom the form asks for; their scores are not looked at.
    Predicate<Standing> wanted() {
        String band = form.band();
        String list = form.list();
        return standing -> (band.isEmpty() || standing.band().equals(band))
                && (list.isEmpty() || standing.lists().contains(list));
    }

    /// @param rows one more than a page shows, when there are more
    SearchPage page(List<Everybody.Row> rows, Filters filters, PopulationState state) {
        String typed = form.typed();
        boolean searched = !typed.isEmpty()
                || !form.after().isEmpty()
                || !filters.band().isEmpty()
                || !filters.list().isEmpty();
        List<Everybody.Row> shown = rows.subList(0, Math.min(SearchResource.PAGE, rows.size()));
        return new SearchPage(
                PageFrame.title(words, programme),
                address(),
                typed,
                searched,
                words.say("search.held"),
                found(filters),
                shown.stream().map(this::row).toList(),
                pager(rows),
                visit.address() + "/uploads",
                filters,
                aside(filters, state),
                visit.address() + "/days");
    }

    private String found(Filters filters) {
        if (!filters.band().isEmpty() && !filters.list().isEmpty()) {
            return words.say("search.in-both", naming.band(filters.band()), naming.list(filters.list()));
        }
        if (!filters.band().isEmpty()) {
            return words.say("search.in-band", naming.band(filters.band()));
        }
        if (!filters.list().isEmpty()) {
            return words.say("search.on-list", naming.list(filters.list()));
        }
        return form.typed().isEmpty() ? words.say("search.all") : words.say("search.found", form.typed());
    }

    private String aside(Filters filters, PopulationState state) {
        if (!filters.bands().isEmpty() || !filters.lists().isEmpty()) {
            return "";
        }
        return switch (state) {
            case READY -> "";
            case LOADING, FAILED -> words.say("search.aside.reading");
            case TOO_LARGE -> words.say("search.aside.too-large");
        };
    }

    private String address() {
        return visit.address() + "/subjects";
    }

    private String address(String band, String list) {
        return address() + "?q=" + Visit.encoded(form.typed())
                + (band.isEmpty() ? "" : "&band=" + Visit.encoded(band))
                + (list.isEmpty() ? "" : "&list=" + Visit.encoded(list));
    }

    private Pager pager(List<Everybody.Row> rows) {
        String here = address(form.band(), form.list());
        boolean more = rows.size() > SearchResource.PAGE;
        String after = more
                ? here + "&after="
                        + Visit.encoded(rows.get(SearchResource.PAGE - 1).subject())
                : "";
        return new Pager("", form.after().isEmpty() ? "" : here, after);
    }

    /// Ways to each band and list, with how many stand there now. For the operator, who may see each of them.
    Filters filters(Everybody all) {
        List<Link> bands = new ArrayList<>();
        List<Link> lists = new ArrayList<>();
        naming.version()
                .bands()
                .forEach(band -> bands.add(way(
                        naming.band(band),
                        all.count(one -> one.band().equals(band.id())),
                        new Way(band.id(), form.list()))));
        naming.version()
                .lists()
                .forEach(list -> lists.add(way(
                        naming.list(list.id()),
                        all.count(one -> one.lists().contains(list.id())),
                        new Way(form.band(), list.id()))));
        if (!bands.isEmpty()) {
            bands.addFirst(way(words.say("search.any-band"), all.subjects(), new Way("", form.list())));
        }
        if (!lists.isEmpty()) {
            lists.addFirst(way(words.say("search.any-list"), all.subjects(), new Way(form.band(), "")));
        }
        return new Filters(bands, lists, form.band(), form.list());
    }

    private record Way(String band, String list) {}

    private Link way(String name, long count, Way to) {
        boolean current = to.band.equals(form.band()) && to.list.equals(form.list());
        return new Link(words.say("search.way", name, count), address(to.band, to.list), current);
    }

    private SearchPage.Row row(Everybody.Row row) {
        LocalDate newest = row.newest();
        return new SearchPage.Row(
                row.subject(),
                address() + "/" + Visit.encoded(row.subject()),
                naming.points(row.standing().score()),
                naming.band(row.standing().band()),
                String.join(
                        ", ", row.standing().lists().stream().map(naming::list).toList()),
                naming.figures().number(row.records()),
                newest == null ? "" : naming.figures().day(newest));
    }
}
