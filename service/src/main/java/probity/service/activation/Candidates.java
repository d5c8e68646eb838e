package probity.service.activation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import probity.policy.PolicyFile;
import probity.service.activation.assessment.AssessmentReader;
import probity.service.activation.assessment.AssessmentReading;
import probity.service.activation.life.Assessed;
import probity.service.activation.store.CandidateStore;
import probity.service.activation.store.History;
import probity.service.programme.ServedProgramme;

/// Reads the candidates of programmes with their states.
public final class Candidates {
    private final CandidateStore store;
    private final PolicyLog log;
    private final Checking checking;
    /// What the steps need of assessments that a step rested on, by id; rows never change.
    private final Map<Long, Assessed> assessed = new ConcurrentHashMap<>();

    public Candidates(CandidateStore store, PolicyLog log, Checking checking) {
        this.store = store;
        this.log = log;
        this.checking = checking;
    }

    /// All of a programme, the oldest first.
    public List<Told> all(ServedProgramme programme) {
        List<History> histories = store.all(programme.id());
        Telling telling = telling(programme);
        List<Told> all = new ArrayList<>();
        for (History history : histories) {
            all.add(telling.tell(history, laterThan(history, histories)));
        }
        return all;
    }

    private Telling telling(ServedProgramme programme) {
        return new Telling(
                programme,
                new Telling.Evidence(log.all(programme.id()), store.withdrawals(programme.id())),
                this::assessed);
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
        History history = store.find(programme.id(), id);
        if (history == null) {
            return null;
        }
        History.Activation own = history.activation();
        Instant ended = own == null ? null : store.activatedAfter(programme.id(), own.entry());
        return telling(programme).tell(history, ended);
    }

    /// What the steps need of a stored assessment; null when there is none that can be read.
    @Nullable
    Assessed assessed(History.@Nullable Assessment stored) {
        if (stored == null) {
            return null;
        }
        Assessed known = assessed.get(stored.id());
        if (known == null
                && AssessmentReader.read(store.assessmentFile(stored.id())) instanceof AssessmentReading.Read read) {
            known = read.file().assessed();
            assessed.put(stored.id(), known);
        }
        return known;
    }

    /// The file of a candidate.
    public PolicyFile file(Told told) {
        return store.file(told.candidate().id());
    }

    /// The newest assessment of a candidate as it was sent; null when there is none.
    public byte @Nullable [] assessment(Told told) {
        History.Assessment newest = told.history().newestAssessment();
        return newest == null ? null : store.assessmentFile(newest.id());
    }

    /// What reading and judging it now gives.
    public Check check(ServedProgramme programme, Told told) {
        return checking.check(programme, file(told));
    }

    /// What the ledger says about a programme's versions.
    public List<PolicyLog.Stated> stated(ServedProgramme programme) {
        return log.all(programme.id());
    }
}
