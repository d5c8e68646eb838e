package probity.service.activation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.ledger.statement.PolicyStatement;
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
    private final Evidence evidence;
    private final Function<History.@Nullable Assessment, @Nullable Assessed> assessments;

    Telling(
            ServedProgramme programme,
            Evidence evidence,
            Function<History.@Nullable Assessment, @Nullable Assessed> assessments) {
        this.programme = programme;
        this.evidence = evidence;
        this.assessments = assessments;
    }

    /// What the rows are compared with.
    ///
    /// @param withdrawals entries that a row about a withdrawal names
    record Evidence(List<PolicyLog.Stated> stated, Set<Long> withdrawals) {}

    /// @param ended when a later version came into force; null when none did
    Told tell(History history, @Nullable Instant ended) {
        Candidate candidate = history.candidate();
        Version version = version(candidate);
        if (version == null) {
            boolean gone = history.withdrawal() != null;
            VersionState state = gone ? new VersionState.Withdrawn(candidate.at(), false) : Life.begin();
            return new Told(history, null, state, "");
        }
        VersionState state = Life.begin();
        for (Step step : steps(version, history, ended)) {
            switch (Life.take(version, state, step)) {
                case Turn.Taken(VersionState next) -> state = next;
                case Turn.NotTaken no -> {
                    return new Told(history, version, disbelieved(history, step.at()), no.sentence());
                }
            }
        }
        if (!isStated(history)) {
            return new Told(
                    history,
                    version,
                    disbelieved(history, candidate.at()),
                    "What the database holds about this version is not what the ledger says.");
        }
        PolicyLog.Stated withdrawn = withdrawnWithoutRow(history);
        return new Told(
                history,
                version,
                withdrawn == null ? state : new VersionState.Withdrawn(withdrawn.received(), true),
                "");
    }

    private @Nullable Version version(Candidate candidate) {
        Integer number = candidate.number();
        LocalDate inForce = candidate.inForce();
        ZoneId zone = candidate.zone();
        return number == null || inForce == null
                ? null
                : new Version(
                        candidate.programme(),
                        number,
                        inForce,
                        zone == null ? programme.newest().heading().zone() : zone,
                        candidate.author(),
                        programme.state() == ProgrammeState.SAMPLE);
    }

    /// Whoever could read the version may read on, and see what became of it.
    private VersionState disbelieved(History history, Instant at) {
        History.Publication publication = history.publication();
        return new VersionState.Refused(at, publication != null && isStated(history, claim(history, publication)));
    }

    /// @param order id of the verdict: the order in which things were written, whatever the clock said
    private record Placed(long order, boolean rests, Step step) {}

    private List<Step> steps(Version version, History history, @Nullable Instant ended) {
        List<Placed> placed = new ArrayList<>();
        history.judgements()
                .forEach(one -> placed.add(new Placed(one.id(), false, new Step.Check(one.judged(), one.at()))));
        History.Publication publication = history.publication();
        if (publication != null) {
            Judged judged = judged(history, publication.judgement());
            // Before zones were kept, the day that was written then is the one that holds.
            LocalDate on = history.candidate().zone() == null
                    ? publication.publicOn()
                    : version.day(publication.by().at());
            placed.add(new Placed(publication.judgement(), true, new Step.Publish(publication.by(), judged, on)));
        }
        for (History.Approval approval : history.approvals()) {
            Judged judged = judged(history, approval.judgement());
            Assessed assessed = assessed(history, approval);
            VersionState.Approved seen =
                    assessed == null ? null : new VersionState.Approved(judged.policy(), assessed.file());
            placed.add(new Placed(approval.judgement(), true, new Step.Approve(approval.by(), judged, assessed, seen)));
        }
        History.Activation activation = history.activation();
        if (activation != null) {
            placed.add(new Placed(activation.judgement(), true, enter(history, activation)));
        }
        placed.sort(Comparator.comparingLong(Placed::order).thenComparing(Placed::rests));
        List<Step> steps = new ArrayList<>(placed.stream().map(Placed::step).toList());
        steps.addAll(last(history, ended));
        return steps;
    }

    private Step enter(History history, History.Activation activation) {
        return new Step.Enter(
                activation.at(),
                judged(history, activation.judgement()),
                assessed(history, approval(history, activation)));
    }

    /// What can only come after everything else: the database sees to it.
    private static List<Step> last(History history, @Nullable Instant ended) {
        List<Step> last = new ArrayList<>();
        History.Hold hold = history.hold();
        if (hold != null) {
            last.add(new Step.Hold(hold.at(), hold.why()));
        }
        History.Withdrawal withdrawal = history.withdrawal();
        if (withdrawal != null) {
            last.add(new Step.Withdraw(withdrawal.by(), withdrawal.reason()));
        }
        if (history.activation() != null && ended != null) {
            last.add(new Step.End(ended));
        }
        return last;
    }

    private static Judged judged(History history, long id) {
        return Objects.requireNonNull(history.judged(id), "a step rests on a verdict that is not there");
    }

    private static History.Approval approval(History history, History.Activation activation) {
        return history.approvals().stream()
                .filter(one -> one.id() == activation.approval())
                .findFirst()
                .orElseThrow();
    }

    private static History.@Nullable Assessment assessment(History history, History.Approval approval) {
        return history.assessments().stream()
                .filter(one -> one.id() == approval.assessment())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Assessed assessed(History history, History.Approval approval) {
        return assessments.apply(assessment(history, approval));
    }

    /// What a row says that the ledger says.
    ///
    /// @param judged null where the statement rests on an earlier verdict
    private record Claim(
            PolicyStatement.Step step,
            long entry,
            Instant at,
            @Nullable Judged judged,
            @Nullable Digest assessment) {}

    private static Claim claim(History history, History.Publication row) {
        return new Claim(
                PolicyStatement.Step.PUBLISHED, row.entry(), row.by().at(), judged(history, row.judgement()), null);
    }

    private static Claim claim(History history, History.Approval row) {
        return new Claim(
                PolicyStatement.Step.SCHEDULED,
                row.entry(),
                row.by().at(),
                judged(history, row.judgement()),
                digest(assessment(history, row)));
    }

    private static Claim claim(History history, History.Activation row) {
        return new Claim(
                PolicyStatement.Step.IN_FORCE,
                row.entry(),
                row.at(),
                judged(history, row.judgement()),
                digest(assessment(history, approval(history, row))));
    }

    private static @Nullable Digest digest(History.@Nullable Assessment assessment) {
        return assessment == null ? null : assessment.digest();
    }

    private boolean isStated(History history) {
        List<Claim> claims = new ArrayList<>();
        History.Publication publication = history.publication();
        if (publication != null) {
            claims.add(claim(history, publication));
        }
        history.approvals().forEach(one -> claims.add(claim(history, one)));
        History.Activation activation = history.activation();
        if (activation != null) {
            claims.add(claim(history, activation));
        }
        History.Withdrawal withdrawal = history.withdrawal();
        Long entry = withdrawal == null ? null : withdrawal.entry();
        if (withdrawal != null && entry != null) {
            claims.add(new Claim(
                    PolicyStatement.Step.WITHDRAWN, entry, withdrawal.by().at(), null, null));
        }
        return claims.stream().allMatch(claim -> isStated(history, claim));
    }

    private boolean isStated(History history, Claim claim) {
        Judged judged = claim.judged;
        return evidence.stated.stream()
                .anyMatch(one -> one.sequence() == claim.entry
                        && one.received().equals(claim.at)
                        && one.statement().step() == claim.step
                        && isAbout(one.statement(), history.candidate())
                        && Objects.equals(one.statement().digests().assessment(), claim.assessment)
                        && (judged == null || one.statement().digests().policy().equals(judged.policy())));
    }

    private static boolean isAbout(PolicyStatement statement, Candidate candidate) {
        return statement.digests().file().equals(candidate.digest())
                && Integer.valueOf(statement.number()).equals(candidate.number())
                && statement.inForce().equals(candidate.inForce());
    }

    /// The ledger's word that the version was taken back, when no row says so: the ledger is the truth. Of two
    /// candidates with the same bytes both are taken to be meant, which is the safe side.
    private PolicyLog.@Nullable Stated withdrawnWithoutRow(History history) {
        History.Publication publication = history.publication();
        return publication == null || history.withdrawal() != null || history.activation() != null
                ? null
                : evidence.stated.stream()
                        .filter(one -> one.statement().step() == PolicyStatement.Step.WITHDRAWN
                                && one.sequence() > publication.entry()
                                && isAbout(one.statement(), history.candidate())
                                && !evidence.withdrawals.contains(one.sequence()))
                        .findFirst()
                        .orElse(null);
    }
}
