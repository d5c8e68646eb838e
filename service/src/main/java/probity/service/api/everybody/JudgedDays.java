package probity.service.api.everybody;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import probity.service.api.Asked;
import probity.service.day.DayChange;
import probity.service.day.DayRun;
import probity.service.day.DayStore;
import probity.service.operator.Caller;
import probity.service.operator.ReadAudit;
import probity.service.problem.ProblemException;
import probity.service.programme.ServedProgramme;

/// The days on which everybody of a programme was evaluated. Whose changes are given is noted first.
@Singleton
public class JudgedDays {
    private final Asked asked;
    private final DayStore store;
    private final ReadAudit audit;

    @Inject
    JudgedDays(Asked asked, DayStore store, ReadAudit audit) {
        this.asked = asked;
        this.store = store;
        this.audit = audit;
    }

    public ServedProgramme programme(String id) {
        return asked.programme(id);
    }

    /// The newest, newest first.
    public List<DayRun> runs(ServedProgramme programme, int most) {
        return store.runs(programme.id(), most);
    }

    /// The evaluation on a day; 404 when there was none.
    public DayRun run(ServedProgramme programme, String text) {
        LocalDate day = Asked.day("day", text);
        DayRun run = day == null ? null : store.run(programme.id(), day);
        if (run == null) {
            throw ProblemException.of(404, "day_not_judged", "Nobody was evaluated for a change to " + text + ".");
        }
        return run;
    }

    /// What a day changed, for the operator.
    ///
    /// @param after only subjects behind this one
    public List<DayChange> changes(Caller caller, DayRun run, String after, int most) {
        List<DayChange> changes = store.changes(run.programme(), run.day(), after, most);
        audit.note(
                caller.name(),
                run.programme(),
                changes.stream().map(DayChange::subject).toList(),
                "changes");
        return changes;
    }
}
