package probity.service.activation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.ledger.statement.PolicyStatement;
import probity.policy.PolicyFile;
import probity.service.activation.life.Assessed;
import probity.service.activation.life.Judged;
import probity.service.activation.life.Life;
import probity.service.activation.life.Signature;
import probity.service.activation.life.Step;
import probity.service.activation.life.Turn;
import probity.service.activation.life.Turn.NotTaken;
import probity.service.activation.life.Version;
import probity.service.activation.life.VersionState;
import probity.service.activation.store.Candidate;
import probity.service.activation.store.History;
import probity.service.operator.Caller;
import probity.service.programme.ServedProgramme;

/// Takes the steps that people take. Each is judged by [Life] first, then written into the ledger, then kept as a row:
/// should the service die in between, the ledger says what happened and the step can be taken again.
public final class Activations {
    private static final NotTaken UNREADABLE = new NotTaken(
            "policy_unreadable",
            "The draft has faults, so nobody could read it as a policy.",
            "Mend what is listed and upload it again.");
    private static final NotTaken NO_LEDGER = new NotTaken(
            "ledger_unavailable", "The ledger did not take the step.", "Try again in a moment; nothing was changed.");

    private final Desk desk;

    public Activations(Desk desk) {
        this.desk = desk;
    }

    /// Keeps a file as a draft and checks it.
    public synchronized Told draft(ServedProgramme programme, PolicyFile file, Caller by) {
        Instant now = now();
        Check check = desk.checking().check(programme, file);
        VersionHead head = check instanceof Check.Read readable ? VersionHead.of(readable, file) : null;
        Candidate candidate = new Candidate(
                UUID.randomUUID(),
                programme.id(),
                head == null ? null : head.number(),
                head == null ? null : head.inForce(),
                by.name(),
                now,
                file);
        desk.store().add(candidate);
        if (check instanceof Check.Read readable) {
            desk.store().judge(candidate.id(), now, readable.judged());
        }
        return again(programme, candidate.id());
    }

    /// Makes the text public.
    public synchronized Attempt publish(ServedProgramme programme, Told told, Caller by) {
        return step(
                programme,
                told,
                new Trial(
                        PolicyStatement.Step.PUBLISHED,
                        (judged, at) -> new Step.Publish(signature(by, at), judged),
                        null,
                        (judgement, stated) -> desk.store()
                                .publish(
                                        told.candidate().id(),
                                        new History.Publication(
                                                signature(by, stated.received()),
                                                day(programme, stated.received()),
                                                judgement,
                                                stated.sequence()))));
    }

    /// Keeps an impact assessment that was read without fault.
    public synchronized Attempt assess(ServedProgramme programme, Told told, Assessing assessing) {
        VersionState state = told.state();
        boolean open = state instanceof VersionState.Checked
                || state instanceof VersionState.Published
                || state instanceof VersionState.Scheduled;
        if (!open || !assessing.by().role().mayWrite()) {
            return new Attempt(
                    told,
                    open
                            ? new NotTaken(
                                    "role_missing",
                                    "This needs the account of an author.",
                                    "Log in with one; `probity operator add` makes it.")
                            : new NotTaken(
                                    "step_out_of_order",
                                    "A version in state " + state.code() + " is not assessed.",
                                    "Assess it when it is checked, or published."));
        }
        desk.store().assess(told.candidate().id(), signature(assessing.by(), now()), assessing.file());
        return new Attempt(again(programme, told.candidate().id()), new Turn.Taken(state));
    }

    /// An assessment's file, and who sends it.
    @SuppressWarnings("ArrayRecordComponent") // On its way to its row, never compared.
    public record Assessing(byte[] file, Caller by) {}

    /// A second person approves it for its day.
    public synchronized Attempt approve(ServedProgramme programme, Told told, Caller by) {
        History.Assessment newest = told.history().newestAssessment();
        Assessed assessed = Telling.assessed(newest);
        return step(
                programme,
                told,
                new Trial(
                        PolicyStatement.Step.SCHEDULED,
                        (judged, at) -> new Step.Approve(signature(by, at), judged, assessed),
                        assessed,
                        (judgement, stated) -> desk.store()
                                .approve(
                                        told.candidate(),
                                        new History.Approval(
                                                signature(by, stated.received()),
                                                newest == null ? 0 : newest.id(),
                                                judgement,
                                                stated.sequence()))));
    }

    /// Takes it back before its day.
    public synchronized Attempt withdraw(ServedProgramme programme, Told told, Withdrawing withdrawing) {
        Caller by = withdrawing.by();
        Step.Withdraw step = new Step.Withdraw(signature(by, now()), withdrawing.reason());
        Version version = told.version();
        if (version != null && told.state().isPublic()) {
            return step(
                    programme,
                    told,
                    new Trial(
                            PolicyStatement.Step.WITHDRAWN,
                            (judged, at) -> new Step.Withdraw(signature(by, at), withdrawing.reason()),
                            null,
                            (judgement, stated) -> desk.store()
                                    .withdraw(
                                            told.candidate().id(),
                                            new History.Withdrawal(
                                                    signature(by, stated.received()),
                                                    withdrawing.reason(),
                                                    stated.sequence()))));
        }
        Version any = version == null
                ? new Version(1, LocalDate.EPOCH, programme.newest().heading().zone(), by.name(), false)
                : version;
        Turn turn = Life.take(any, told.state(), step);
        if (turn instanceof Turn.Taken) {
            desk.store().withdraw(told.candidate().id(), new History.Withdrawal(step.by(), withdrawing.reason(), null));
        }
        return new Attempt(again(programme, told.candidate().id()), turn);
    }

    /// Why it is taken back, and by whom.
    public record Withdrawing(String reason, Caller by) {}

    /// A step that goes into the ledger.
    ///
    /// @param step made of a verdict and a moment
    /// @param assessed what the statement names besides; null for none
    /// @param row keeps it, from the verdict's id and what was stated
    record Trial(
            PolicyStatement.Step stated,
            BiFunction<Judged, Instant, Step> step,
            @Nullable Assessed assessed,
            Row row) {
        Trial refused() {
            return new Trial(PolicyStatement.Step.REFUSED, step, null, row);
        }
    }

    /// Keeps a step as a row.
    @FunctionalInterface
    interface Row {
        void keep(long judgement, PolicyLog.Stated stated);
    }

    /// Judges, states, keeps: in this order.
    synchronized Attempt step(ServedProgramme programme, Told told, Trial trial) {
        Version version = told.version();
        if (version == null
                || !(desk.checking().check(programme, told.candidate().file()) instanceof Check.Read read)) {
            return new Attempt(told, UNREADABLE);
        }
        Judged judged = read.judged();
        Instant now = now();
        Turn turn = Life.take(version, told.state(), trial.step().apply(judged, now));
        if (!(turn instanceof Turn.Taken taken)) {
            return new Attempt(told, turn);
        }
        boolean refused = taken.state() instanceof VersionState.Refused;
        PolicyLog.Stated stated = desk.log()
                .append(
                        programme.id(),
                        told.candidate().id() + " "
                                + (refused ? "refused" : trial.stated().code()),
                        statement(told.candidate(), judged, refused ? trial.refused() : trial));
        if (stated == null) {
            return new Attempt(told, NO_LEDGER);
        }
        long judgement = desk.store().judge(told.candidate().id(), now, judged);
        if (!refused) {
            trial.row().keep(judgement, stated);
        }
        return new Attempt(again(programme, told.candidate().id()), turn);
    }

    private static PolicyStatement statement(Candidate candidate, Judged judged, Trial trial) {
        Assessed assessed = trial.assessed();
        Digest assessment = assessed == null ? null : assessed.file();
        return new PolicyStatement(
                trial.stated(),
                Objects.requireNonNull(candidate.number()),
                Objects.requireNonNull(candidate.inForce()),
                new PolicyStatement.Digests(candidate.digest(), judged.policy(), assessment),
                new PolicyStatement.GuardSeal(
                        judged.guard(), judged.rules(), judged.verdict().code()));
    }

    private Told again(ServedProgramme programme, UUID id) {
        return Objects.requireNonNull(desk.candidates().find(programme, id));
    }

    private static Signature signature(Caller by, Instant at) {
        return new Signature(by.name(), by.role(), at);
    }

    private static LocalDate day(ServedProgramme programme, Instant at) {
        return LocalDate.ofInstant(at, programme.newest().heading().zone());
    }

    /// To the millisecond, as the ledger keeps it.
    private Instant now() {
        return Instant.ofEpochMilli(desk.clock().millis());
    }
}
