package probity.service.activation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.ledger.statement.PolicyStatement;
import probity.service.activation.assessment.AssessmentReader;
import probity.service.activation.assessment.AssessmentReading;
import probity.service.activation.life.Assessed;
import probity.service.activation.life.Judged;
import probity.service.activation.life.Life;
import probity.service.activation.life.Step;
import probity.service.activation.life.Turn;
import probity.service.activation.life.Version;
import probity.service.activation.life.VersionState;
import probity.service.activation.store.Candidate;
import probity.service.activation.store.History;
import probity.service.programme.ProgrammeState;
import probity.service.programme.ServedProgramme;

/// Tells the state of a candidate by taking its stored steps again, one by one, and by comparing each with the ledger.
///
/// The role of the database that the service works as can add rows. What it cannot do is make rows that pass here
/// without entries in the ledger, which is signed with a key that the database does not hold.
final class Telling {
    private final ServedProgramme programme;
    private final List<PolicyLog.Stated> stated;

    Telling(ServedProgramme programme, List<PolicyLog.Stated> stated) {
        this.programme = programme;
        this.stated = stated;
    }

    /// @param ended when a later version came into force; null when none did
    Told tell(History history, @Nullable Instant ended) {
        Candidate candidate = history.candidate();
        Integer number = candidate.number();
        LocalDate inForce = candidate.inForce();
        if (number == null || inForce == null) {
            boolean gone = history.withdrawal() != null;
            VersionState state = gone ? new VersionState.Withdrawn(candidate.at(), false) : Life.begin();
            return new Told(history, null, state, "");
        }
        Version version = new Version(
                number,
                inForce,
                programme.newest().heading().zone(),
                candidate.author(),
                programme.state() == ProgrammeState.SAMPLE);
        VersionState state = Life.begin();
        for (Step step : steps(history, ended)) {
            switch (Life.take(version, state, step)) {
                case Turn.Taken(VersionState next) -> state = next;
                case Turn.NotTaken no -> {
                    return new Told(history, version, new VersionState.Refused(step.at()), no.sentence());
                }
            }
        }
        String fault = fault(history);
        return new Told(history, version, fault.isEmpty() ? state : new VersionState.Refused(candidate.at()), fault);
    }

    private static List<Step> steps(History history, @Nullable Instant ended) {
        List<Step> steps = new ArrayList<>();
        history.judgements().forEach(one -> steps.add(new Step.Check(one.judged(), one.at())));
        History.Publication publication = history.publication();
        if (publication != null) {
            steps.add(new Step.Publish(publication.by(), judged(history, publication.judgement())));
        }
        History.Approval approval = history.approval();
        if (approval != null) {
            Assessed assessed = assessed(history.assessment(approval.assessment()));
            steps.add(new Step.Approve(approval.by(), judged(history, approval.judgement()), assessed));
            History.Activation activation = history.activation();
            if (activation != null) {
                // By the newest one of that day: it may have been renewed between approval and the day.
                Assessed newest = assessed(newestUntil(history, activation.at()));
                steps.add(new Step.Enter(activation.at(), judged(history, activation.judgement()), newest));
            }
        }
        History.Withdrawal withdrawal = history.withdrawal();
        if (withdrawal != null) {
            steps.add(new Step.Withdraw(withdrawal.by(), withdrawal.reason()));
        }
        if (history.activation() != null && ended != null) {
            steps.add(new Step.End(ended));
        }
        // Stable: of one moment, the verdict comes before the step that rests on it.
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private static Judged judged(History history, long id) {
        Judged judged = history.judged(id);
        if (judged == null) {
            throw new IllegalStateException("a step rests on the verdict " + id + ", which is not there");
        }
        return judged;
    }

    private static History.@Nullable Assessment newestUntil(History history, Instant moment) {
        return history.assessments().stream()
                .filter(one -> !one.at().isAfter(moment))
                .reduce((before, after) -> after)
                .orElse(null);
    }

    /// What the steps need of a stored assessment; null when there is none that can be read.
    static @Nullable Assessed assessed(History.@Nullable Assessment stored) {
        return stored != null && AssessmentReader.read(stored.file()) instanceof AssessmentReading.Read read
                ? read.file().assessed()
                : null;
    }

    private String fault(History history) {
        History.Publication publication = history.publication();
        History.Approval approval = history.approval();
        History.Activation activation = history.activation();
        History.Withdrawal withdrawal = history.withdrawal();
        boolean told = (publication == null
                        || isStated(
                                history, publication.entry(), publication.by().at(), PolicyStatement.Step.PUBLISHED))
                && (approval == null
                        || isStated(history, approval.entry(), approval.by().at(), PolicyStatement.Step.SCHEDULED))
                && (activation == null
                        || isStated(history, activation.entry(), activation.at(), PolicyStatement.Step.IN_FORCE))
                && (withdrawal == null
                        || withdrawal.entry() == null
                        || isStated(history, withdrawal.entry(), withdrawal.by().at(), PolicyStatement.Step.WITHDRAWN));
        return told ? "" : "What the database holds about this version is not what the ledger says.";
    }

    private boolean isStated(History history, long entry, Instant at, PolicyStatement.Step step) {
        Candidate candidate = history.candidate();
        return stated.stream()
                .anyMatch(one -> one.sequence() == entry
                        && one.received().equals(at)
                        && one.statement().step() == step
                        && one.statement().digests().file().equals(candidate.digest())
                        && Integer.valueOf(one.statement().number()).equals(candidate.number())
                        && one.statement().inForce().equals(candidate.inForce()));
    }
}
