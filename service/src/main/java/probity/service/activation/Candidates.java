package probity.service.activation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.service.activation.store.CandidateStore;
import probity.service.activation.store.History;
import probity.service.programme.ServedProgramme;

/// Reads the candidates of programmes with their states.
public final class Candidates {
    private final CandidateStore store;
    private final PolicyLog log;
    private final Checking checking;

    public Candidates(CandidateStore store, PolicyLog log, Checking checking) {
        this.store = store;
        this.log = log;
        this.checking = checking;
    }

    /// All of a programme, the oldest first.
    public List<Told> all(ServedProgramme programme) {
        List<History> histories = store.all(programme.id());
        Telling telling = new Telling(programme, log.all(programme.id()));
        List<Told> all = new ArrayList<>();
        for (History history : histories) {
            all.add(telling.tell(history, laterThan(history, histories)));
        }
        return all;
    }

    /// The first moment after a candidate's activation at which another one came into force.
    private static @Nullable Instant laterThan(History history, List<History> all) {
        History.Activation own = history.activation();
        return own == null
                ? null
                : all.stream()
                        .map(History::activation)
                        .filter(other -> other != null && other.entry() > own.entry())
                        .map(other -> other.at())
                        .min(Instant::compareTo)
                        .orElse(null);
    }

    /// One candidate, or null.
    public @Nullable Told find(ServedProgramme programme, UUID id) {
        return all(programme).stream()
                .filter(told -> told.candidate().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /// What reading and judging it now gives.
    public Check check(ServedProgramme programme, Told told) {
        return checking.check(programme, told.candidate().file());
    }

    /// What the ledger says about a programme's versions.
    public List<PolicyLog.Stated> stated(ServedProgramme programme) {
        return log.all(programme.id());
    }
}
