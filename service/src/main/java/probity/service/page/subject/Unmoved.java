package probity.service.page.subject;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.record.RecordStatus;
import probity.core.result.Reason;
import probity.core.result.RecordRef;
import probity.core.result.Uncounted;
import probity.service.page.Pager;
import probity.service.page.Stretch;
import probity.service.page.Words;
import probity.service.page.naming.Naming;

/// The records that move no points, with the reason in words.
final class Unmoved {

    private final Naming naming;
    private final Lines lines;
    private final String address;

    Unmoved(Naming naming, Lines lines, Addresses addresses) {
        this.naming = naming;
        this.lines = lines;
        this.address = addresses.subject() + "&uncounted=";
    }

    SubjectPage.Uncounted page(List<Uncounted> all, int page) {
        Stretch stretch = new Stretch(page, Lines.PAGE, all.size());
        return new SubjectPage.Uncounted(
                stretch.of(all).stream().map(this::row).toList(), Pager.of(naming.words(), stretch, address));
    }

    private UncountedRow row(Uncounted one) {
        RecordRef ref = one.record();
        Words words = naming.words();
        return switch (one.reason()) {
            case Reason.NotStanding(RecordStatus status) -> notStanding(ref, status);
            case Reason.Corrected(RecordRef by) -> plain(ref, words.say("reason.corrected", by.id()));
            case Reason.SameFact(RecordRef as) -> plain(ref, words.say("reason.same-fact", as.id()));
            case Reason.DatedAfter _ -> plain(ref, words.say("reason.dated-after"));
            case Reason.BeforeFirstVersion(LocalDate inForce) ->
                plain(ref, words.say("reason.before-first", naming.figures().date(inForce)));
            case Reason.NoRule _ -> plain(ref, words.say("reason.no-rule"));
            case Reason.ConditionNotMet _ -> plain(ref, words.say("reason.condition"));
            case Reason.NoPoints(String _, @Nullable LocalDate until) ->
                row(ref, new State("", ""), words.say("reason.no-points"), until);
            case Reason.Expired(String _, LocalDate until) -> expired(ref, until);
            case Reason.Repaired(String _, RecordRef by, LocalDate _) ->
                row(ref, new State("done", words.say("state.repaired")), words.say("reason.repaired", by.id()), null);
            case Reason.MakesGood _ -> plain(ref, words.say("reason.makes-good"));
            case Reason.LeftAside(String _, RecordRef by) -> plain(ref, words.say("reason.one-act", by.id()));
            case Reason.Overtaken(String _, RecordRef by, LocalDate _) ->
                plain(ref, words.say("reason.one-act", by.id()));
            case Reason.NotLatest(String _, RecordRef by, LocalDate _) ->
                plain(ref, words.say("reason.not-latest", by.id()));
            case Reason.Frozen _ -> plain(ref, words.say("reason.frozen"));
            case Reason.NotEvaluated _ -> plain(ref, words.say("reason.not-evaluated"));
            case Reason.GradeOnly(String _, String band, @Nullable LocalDate until) ->
                row(ref, new State("", ""), words.say("reason.grade-only", naming.band(band)), until);
        };
    }

    private UncountedRow notStanding(RecordRef ref, RecordStatus status) {
        Words words = naming.words();
        return switch (status) {
            case STANDS -> throw new IllegalArgumentException("record " + ref.id() + " stands");
            case VOID -> row(ref, new State("ended", words.say("state.void")), words.say("reason.void"), null);
            case REMOVED -> row(ref, new State("ended", words.say("state.removed")), words.say("reason.removed"), null);
            case HELD -> row(ref, new State("disputed", words.say("state.held")), words.say("reason.held"), null);
        };
    }

    private UncountedRow expired(RecordRef ref, LocalDate until) {
        String last = naming.figures().date(until.minusDays(1));
        return row(
                ref,
                new State(
                        "ended",
                        naming.words().say("state.ended", naming.figures().day(until))),
                naming.words().say("reason.expired", last),
                null);
    }

    private UncountedRow plain(RecordRef ref, String why) {
        return row(ref, new State("", ""), why, null);
    }

    private UncountedRow row(RecordRef ref, State state, String why, @Nullable LocalDate until) {
        return new UncountedRow(
                ref.id(),
                lines.heading(ref, ""),
                state.kind(),
                state.label(),
                why,
                until == null ? "" : naming.figures().day(until),
                lines.details(ref));
    }

    private record State(String kind, String label) {}
}
