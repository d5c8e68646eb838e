package probity.service.page.everybody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import probity.service.day.DayChange;
import probity.service.day.DayRun;
import probity.service.page.Pager;
import probity.service.page.Words;
import probity.service.page.everybody.DayPage.Empty;
import probity.service.page.naming.Naming;
import probity.service.page.web.PageFrame;
import probity.service.page.web.Visit;
import probity.service.programme.ServedProgramme;

/// Makes the page of a change of day.
final class DayPages {
    private final Visit visit;
    private final ServedProgramme programme;
    private final Words words;

    DayPages(Visit visit, ServedProgramme programme) {
        this.visit = visit;
        this.programme = programme;
        this.words = visit.words();
    }

    /// The page before anybody was evaluated.
    DayPage none() {
        return new DayPage(
                PageFrame.title(words, programme),
                words.say("days.title.none"),
                words.say("days.lead.none"),
                new Empty(words.say("days.none"), words.say("days.none.meaning")),
                List.of(),
                Pager.NONE,
                "",
                List.of());
    }

    /// @param all one more than a page shows when there are more
    /// @param after the last subject of the page before
    DayPage page(List<DayRun> runs, DayRun run, List<DayChange> all, String after) {
        List<DayChange> shown = all.subList(0, Math.min(DayPageResource.PAGE, all.size()));
        Naming naming = new Naming(words, programme.core(), programme.core().inForceOn(run.day()));
        return new DayPage(
                PageFrame.title(words, programme),
                words.say("days.title", words.figures().date(run.day())),
                counted(run),
                !all.isEmpty() ? Empty.NONE : empty(run),
                shown.stream().map(change -> row(change, naming)).toList(),
                pager(run, all, after),
                shown.isEmpty() ? "" : "/api" + address(run.day()) + "/changes.csv",
                runs.stream().map(one -> day(one, run)).toList());
    }

    private String counted(DayRun run) {
        LocalDate since = run.since();
        if (since == null) {
            return words.say("days.first");
        }
        return words.say("days.counted", run.changed(), words.figures().date(since), run.head());
    }

    private Empty empty(DayRun run) {
        return run.since() == null
                ? new Empty(words.say("days.begun"), words.say("days.begun.meaning"))
                : new Empty(words.say("days.nobody"), words.say("days.nobody.meaning"));
    }

    private String address(LocalDate day) {
        return visit.address() + "/days/" + day;
    }

    private Pager pager(DayRun run, List<DayChange> all, String after) {
        boolean more = all.size() > DayPageResource.PAGE;
        return new Pager(
                "",
                after.isEmpty() ? "" : address(run.day()),
                more
                        ? address(run.day()) + "?after="
                                + Visit.encoded(
                                        all.get(DayPageResource.PAGE - 1).subject())
                        : "");
    }

    private DayPage.Day day(DayRun one, DayRun shown) {
        LocalDate since = one.since();
        return new DayPage.Day(
                words.figures().day(one.day()),
                address(one.day()),
                one.day().equals(shown.day()),
                since == null ? "" : words.figures().day(since),
                since == null ? "" : words.figures().number(one.changed()));
    }

    private DayPage.Row row(DayChange change, Naming naming) {
        DayChange.Side before = change.before();
        DayChange.Side after = change.after();
        return new DayPage.Row(
                change.subject(),
                visit.address() + "/subjects/" + Visit.encoded(change.subject()),
                words.say("comparison.change", points(before, naming), points(after, naming)),
                before.band().equals(after.band())
                        ? naming.band(after.band())
                        : words.say("comparison.change", naming.band(before.band()), naming.band(after.band())),
                lists(before.lists(), after.lists(), naming));
    }

    private String points(DayChange.Side side, Naming naming) {
        return naming.figures()
                .points(
                        side.score().unscaledValue().longValueExact(),
                        side.score().scale());
    }

    private String lists(List<String> before, List<String> after, Naming naming) {
        List<String> said = new ArrayList<>();
        after.stream()
                .filter(list -> !before.contains(list))
                .forEach(list -> said.add(words.say("comparison.enters", naming.list(list))));
        before.stream()
                .filter(list -> !after.contains(list))
                .forEach(list -> said.add(words.say("comparison.leaves", naming.list(list))));
        return String.join(", ", said);
    }
}
