package probity.service.activation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.ledger.statement.PolicyStatement;
import probity.policy.PolicyFile;
import probity.policy.diagnostic.Code;
import probity.service.activation.assessment.AssessmentReader;
import probity.service.activation.assessment.AssessmentReading;
import probity.service.activation.life.Assessed;
import probity.service.activation.life.Judged;
import probity.service.activation.life.Life;
import probity.service.activation.life.Signature;
import probity.service.activation.life.Step;
import probity.service.activation.life.Turn;
import probity.service.activation.life.Turn.NotTaken;
import probity.service.activation.life.Version;
import probity.service.activation.life.VersionState;
import probity.service.activation.life.VersionState.Approved;
import probity.service.activation.store.Candidate;
import probity.service.activation.store.CandidateStore;
import probity.service.activation.store.History;
import probity.service.entry.Outcome;
import probity.service.operator.Caller;
import probity.service.programme.ServedProgramme;

/// Takes the steps that people take, one at a time. Each is judged by [Life] on the state as it is read then, and
/// again at the moment that its entry of the ledger bears; entry, verdict and row are written in one transaction.
public final class Activations {
    private static final NotTaken UNREADABLE = new NotTaken(
            "policy_unreadable",
            "The draft has faults, so nobody could read it as a policy.",
            "Mend what is listed and upload it again.");
    private static final NotTaken OVERTAKEN = new NotTaken(
            "version_order",
            "A version with the same or a later number, or of the same or a later day, is in force already.",
            "Withdraw it, and upload it as a new draft with a higher `version` and a later `in-force`.");

    private final Desk desk;

    public Activations(Desk desk) {
        this.desk = desk;
    }

    /// Keeps a file as a draft and checks it.
    public synchronized Told draft(ServedProgramme seen, PolicyFile file, Caller by) {
        ServedProgramme programme = now(seen);
        Instant now = now();
        Check check = desk.checking().check(programme, file);
        VersionHead head = check instanceof Check.Read readable ? VersionHead.of(readable, file) : null;
        Candidate candidate = new Candidate(
                UUID.randomUUID(),
                programme.id(),
                head == null ? null : head.number(),
                head == null ? null : head.inForce(),
                programme.newest().heading().zone(),
                by.name(),
                now,
                Digest.sha256(file.bytes()));
        desk.store().together(store -> {
            store.add(candidate, file);
            if (check instanceof Check.Read readable) {
                store.judge(candidate.id(), now, readable.judged());
            }
        });
        return again(programme, candidate.id());
    }

    /// Makes the text public.
    public synchronized Attempt publish(ServedProgramme programme, Told told, Caller by) {
        return step(
                programme,
                told,
                now -> new Trial(
                        PolicyStatement.Step.PUBLISHED,
                        (judged, at) -> new Step.Publish(signature(by, at), judged, day(now, at)),
                        null,
                        null,
                        (store, kept) -> store.publish(
                                kept.id(),
                                new History.Publication(
                                        signature(by, kept.at()),
                                        day(now, kept.at()),
                                        kept.judgement(),
                                        kept.entry()))));
    }

    /// Keeps an impact assessment that was read without fault.
    public synchronized Attempt assess(ServedProgramme seen, Told told, Assessing assessing) {
        ServedProgramme programme = now(seen);
        Told now = again(programme, told.candidate().id());
        Version version = now.version();
        if (version == null) {
            return new Attempt(now, UNREADABLE);
        }
        if (!(AssessmentReader.read(assessing.file()) instanceof AssessmentReading.Read read)) {
            throw new IllegalArgumentException("the caller shows what is wrong with an assessment");
        }
        Signature by = signature(assessing.by(), now());
        Turn turn =
                Life.take(version, now.state(), new Step.Assess(by, read.file().assessed()));
        if (turn instanceof Turn.Taken) {
            desk.store().assess(now.candidate().id(), by, assessing.file());
        }
        return new Attempt(again(programme, now.candidate().id()), turn);
    }

    /// An assessment's file, and who sends it.
    @SuppressWarnings("ArrayRecordComponent") // On its way to its row, never compared.
    public record Assessing(byte[] file, Caller by) {}

    /// A second person approves it for its day, or approves it again when text or assessment changed.
    public synchronized Attempt approve(ServedProgramme programme, Told told, Approving approving) {
        return step(programme, told, now -> {
            History.Assessment newest = now.history().newestAssessment();
            Assessed assessed = desk.candidates().assessed(newest);
            return new Trial(
                    PolicyStatement.Step.SCHEDULED,
                    (judged, at) -> new Step.Approve(signature(approving.by, at), judged, assessed, approving.seen),
                    assessed,
                    sameDay(programme, now),
                    (store, kept) -> store.approve(
                            now.candidate(),
                            new History.Approval(
                                    0,
                                    signature(approving.by, kept.at()),
                                    Objects.requireNonNull(newest).id(),
                                    kept.judgement(),
                                    kept.entry())));
        });
    }

    /// Of two versions for one day only one could come into force; null when there is no other.
    private @Nullable NotTaken sameDay(ServedProgramme programme, Told told) {
        return desk.candidates().all(now(programme)).stream()
                .filter(other -> other.state() instanceof VersionState.Scheduled
                        && !other.candidate().id().equals(told.candidate().id())
                        && Objects.equals(
                                other.candidate().inForce(), told.candidate().inForce()))
                .findFirst()
                .map(other -> new NotTaken(
                        "version_order",
                        "Version " + other.candidate().number() + " is approved for the same day, "
                                + other.candidate().inForce() + ".",
                        "Withdraw one of the two, or upload this one as a new draft with another `in-force`."))
                .orElse(null);
    }

    /// Who approves, and what they had before them; null when they do not say.
    public record Approving(@Nullable Approved seen, Caller by) {}

    /// Takes it back before its day. Nothing is checked for that: a version can be withdrawn also when nobody can read
    /// it any more.
    public synchronized Attempt withdraw(ServedProgramme seen, Told told, Withdrawing withdrawing) {
        ServedProgramme programme = now(seen);
        Told now = again(programme, told.candidate().id());
        Version version = now.version();
        Version any = version == null
                ? new Version(
                        programme.id(),
                        1,
                        LocalDate.EPOCH,
                        programme.newest().heading().zone(),
                        now.candidate().author(),
                        false)
                : version;
        Step.Withdraw step = new Step.Withdraw(signature(withdrawing.by, now()), withdrawing.reason);
        Turn turn = Life.take(any, now.state(), step);
        if (!(turn instanceof Turn.Taken)) {
            return new Attempt(now, turn);
        }
        if (version == null || !now.state().isPublic()) {
            desk.store().withdraw(now.candidate().id(), new History.Withdrawal(step.by(), withdrawing.reason, null));
            return new Attempt(again(programme, now.candidate().id()), turn);
        }
        Judged last = now.history().judgements().getLast().judged();
        Trial trial = new Trial(
                PolicyStatement.Step.WITHDRAWN,
                (_, at) -> new Step.Withdraw(signature(withdrawing.by, at), withdrawing.reason),
                null,
                null,
                (store, kept) -> store.withdraw(
                        kept.id(),
                        new History.Withdrawal(
                                signature(withdrawing.by, kept.at()), withdrawing.reason, kept.entry())));
        return stated(programme, new Judging(now, version, last, false), trial);
    }

    /// Why it is taken back, and by whom.
    public record Withdrawing(String reason, Caller by) {}

    /// Its day has come. What stands against it then stands for good: it is held, unless it was the ledger
    /// that did not answer.
    synchronized Attempt enter(ServedProgramme seen, Told told) {
        // One instant: a day that begins while it is tried is for the next try.
        Instant tried = now();
        Attempt attempt = step(seen, told, now -> {
            History.Approval approval = now.history().approval();
            History.Publication publication = now.history().publication();
            Assessed assessed = desk.candidates().assessed(now.history().newestAssessment());
            return new Trial(
                    PolicyStatement.Step.IN_FORCE,
                    (judged, at) -> new Step.Enter(at, judged, assessed),
                    assessed,
                    null,
                    (store, kept) -> store.activate(
                            now.candidate(),
                            new History.Activation(
                                    kept.at(),
                                    Objects.requireNonNull(publication).publicOn(),
                                    Objects.requireNonNull(approval).id(),
                                    kept.judgement(),
                                    kept.entry())));
        });
        Instant due = attempt.told().due();
        boolean early = due == null || due.isAfter(tried);
        if (attempt.turn() instanceof NotTaken no
                && !attempt.passing()
                && !early
                && !no.code().equals("not_due")) {
            desk.store().hold(told.candidate().id(), new History.Hold(now(), no));
            return new Attempt(again(now(seen), told.candidate().id()), no);
        }
        return attempt;
    }

    /// A step that goes into the ledger.
    ///
    /// @param step made of a verdict and a moment
    /// @param assessed what the statement names besides; null for none
    /// @param against what stands against it besides, when nothing else does; null for nothing
    /// @param row keeps it
    private record Trial(
            PolicyStatement.Step stated,
            BiFunction<Judged, Instant, Step> step,
            @Nullable Assessed assessed,
            @Nullable NotTaken against,
            Row row) {}

    /// Keeps a step as a row.
    @FunctionalInterface
    private interface Row {
        void keep(CandidateStore store, Kept kept);
    }

    /// What a row says besides its step.
    private record Kept(UUID id, Instant at, long judgement, long entry) {}

    /// A trial, made for a candidate as it is read under the lock.
    @FunctionalInterface
    private interface Trying {
        Trial on(Told now);
    }

    /// A candidate as it is now, with a verdict.
    ///
    /// @param fresh whether the verdict was just given and is written down with the step
    private record Judging(Told told, Version version, Judged judged, boolean fresh) {}

    private Attempt step(ServedProgramme seen, Told told, Trying trying) {
        ServedProgramme programme = now(seen);
        Told now = again(programme, told.candidate().id());
        Version version = now.version();
        Judged judged = version == null ? null : judged(programme, now);
        return version == null || judged == null
                ? new Attempt(now, unread(programme, now))
                : stated(programme, new Judging(now, version, judged, true), trying.on(now));
    }

    /// Why nothing can be said about a version: it has faults, or another one came before it.
    private NotTaken unread(ServedProgramme programme, Told told) {
        return desk.candidates().check(programme, told).diagnostics().stream()
                        .anyMatch(one -> one.code() == Code.VERSION_ORDER)
                ? OVERTAKEN
                : UNREADABLE;
    }

    /// The guard's word now; of a version that takes no step any more, its last one. Null when it cannot be read.
    private @Nullable Judged judged(ServedProgramme programme, Told told) {
        return switch (told.state()) {
            case VersionState.Draft _, VersionState.Checked _, VersionState.Published _, VersionState.Scheduled _ ->
                desk.candidates().check(programme, told) instanceof Check.Read read ? read.judged() : null;
            case VersionState.Refused _,
                    VersionState.Held _,
                    VersionState.InForce _,
                    VersionState.Ended _,
                    VersionState.Withdrawn _ ->
                told.history().judgements().getLast().judged();
        };
    }

    /// Judges, and writes entry, verdict and row together.
    private Attempt stated(ServedProgramme programme, Judging judging, Trial trial) {
        Told told = judging.told;
        Turn turn = Life.take(judging.version, told.state(), trial.step.apply(judging.judged, now()));
        if (!(turn instanceof Turn.Taken taken)) {
            return new Attempt(told, turn);
        }
        if (trial.against != null) {
            return new Attempt(told, trial.against);
        }
        boolean refused = taken.state() instanceof VersionState.Refused;
        PolicyStatement.Step step = refused ? PolicyStatement.Step.REFUSED : trial.stated;
        PolicyLog.Appended appended = desk.log()
                .append(
                        programme.id(),
                        told.candidate().id() + " " + step.code() + " "
                                + told.history().approvals().size(),
                        statement(judging, trial, step),
                        (connection, place) -> {
                            Turn then = Life.take(
                                    judging.version, told.state(), trial.step.apply(judging.judged, place.received()));
                            if (then instanceof NotTaken no) {
                                return new Outcome.Refused(no.code(), no.sentence());
                            }
                            keep(
                                    judging,
                                    desk.store().within(connection),
                                    new Writing(trial, refused, place.received(), place.sequence()));
                            return null;
                        });
        return switch (appended) {
            case PolicyLog.Refused(NotTaken why, boolean passing) -> new Attempt(told, why, passing);
            case PolicyLog.Stood(PolicyLog.Stated stated, boolean again) -> {
                if (again) {
                    // An earlier build could be stopped between the entry and its row.
                    desk.store()
                            .together(store -> keep(
                                    judging, store, new Writing(trial, refused, stated.received(), stated.sequence())));
                }
                yield new Attempt(again(programme, told.candidate().id()), turn);
            }
        };
    }

    private record Writing(Trial trial, boolean refused, Instant at, long entry) {}

    private static void keep(Judging judging, CandidateStore store, Writing writing) {
        UUID id = judging.told.candidate().id();
        long judgement = judging.fresh ? store.judge(id, writing.at, judging.judged) : 0;
        if (!writing.refused) {
            writing.trial.row.keep(store, new Kept(id, writing.at, judgement, writing.entry));
        }
    }

    private static PolicyStatement statement(Judging judging, Trial trial, PolicyStatement.Step step) {
        Candidate candidate = judging.told.candidate();
        Assessed assessed = trial.assessed;
        Judged judged = judging.judged;
        return new PolicyStatement(
                step,
                Objects.requireNonNull(candidate.number()),
                Objects.requireNonNull(candidate.inForce()),
                new PolicyStatement.Digests(
                        candidate.digest(), judged.policy(), assessed == null ? null : assessed.file()),
                new PolicyStatement.GuardSeal(
                        judged.guard(), judged.rules(), judged.verdict().code()));
    }

    /// The programme as it is served now: another version may have come into force since it was read.
    private ServedProgramme now(ServedProgramme seen) {
        ServedProgramme served = desk.programmes().find(seen.id());
        return served == null ? seen : served;
    }

    private Told again(ServedProgramme programme, UUID id) {
        return Objects.requireNonNull(desk.candidates().find(programme, id));
    }

    private static Signature signature(Caller by, Instant at) {
        return new Signature(by.name(), by.role(), at);
    }

    /// The day of a moment where the version's days are counted.
    private static LocalDate day(Told told, Instant at) {
        Version version = told.version();
        return version == null ? LocalDate.ofInstant(at, ZoneOffset.UTC) : version.day(at);
    }

    /// To the millisecond, as the ledger keeps it.
    private Instant now() {
        return Instant.ofEpochMilli(desk.clock().millis());
    }
}
