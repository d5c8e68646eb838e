package probity.service.activation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.ledger.digest.Digest;
import probity.ledger.statement.PolicyStatement;
import probity.ledger.statement.PolicyStatement.Step;
import probity.policy.PolicyFile;
import probity.service.activation.life.Judged;
import probity.service.activation.life.Turn;
import probity.service.activation.life.VersionState;
import probity.service.activation.store.Candidate;
import probity.service.database.SharedDatabase;
import probity.service.operator.Caller;

/// Steps that meet each other, a clock that goes astray, and a database that does not take a row.
class StepsTest {
    private static final LocalDate DAY = World.TODAY.plusDays(40);
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @TempDir
    private Path folder;

    private World world;

    @BeforeEach
    void begin() {
        world = new World(folder);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void aVerdictWrittenAfterTheLastStepDoesNotPutTheProgrammeOutOfService() {
        Told second = inForce(world.second(DAY));
        Judged judged = second.history().judgements().getLast().judged();
        world.store.judge(second.candidate().id(), world.now.get().plus(Duration.ofHours(1)), judged);
        world.restart();
        assertThat(world.served().newest().number()).isEqualTo(2);
    }

    @Test
    void aClockThatWasFarAheadAtTheUploadKillsNoVersion() {
        Told told = world.acts().draft(world.served(), world.second(DAY), world.author());
        Candidate right = told.candidate();
        Instant ahead = world.now.get().plus(Duration.ofDays(100));
        // As rows, because the clock of a running log may be read at any moment.
        Candidate candidate = new Candidate(
                UUID.randomUUID(),
                right.programme(),
                right.number(),
                right.inForce(),
                right.zone(),
                right.author(),
                ahead,
                right.digest());
        world.store.add(candidate, world.second(DAY));
        world.store.judge(
                candidate.id(), ahead, told.history().judgements().getLast().judged());
        Told draft = Objects.requireNonNull(world.desk.candidates().find(world.served(), candidate.id()));
        World.taken(world.acts().publish(world.served(), draft, world.author()));
        world.assess(world.find(draft));
        World.taken(world.approve(draft));
        world.forward(41);
        world.succession.refresh();
        assertThat(world.find(draft).fault()).isEmpty();
        assertThat(world.find(draft).state()).isInstanceOf(VersionState.InForce.class);
        world.restart();
        assertThat(world.served().newest().number()).isEqualTo(2);
    }

    @Test
    void ofFourPublicationsAtOnceOneIsTakenAndTheOthersComeTooLate() throws Exception {
        Told draft = world.acts().draft(world.served(), world.second(DAY), world.author());
        Caller author = world.author();
        List<String> codes = atOnce(4, () -> World.code(world.acts().publish(world.served(), draft, author)));
        assertThat(codes)
                .containsExactlyInAnyOrder("taken", "step_out_of_order", "step_out_of_order", "step_out_of_order");
        assertThat(steps()).containsExactly(Step.ADOPTED, Step.PUBLISHED);
        assertThat(world.find(draft).fault()).isEmpty();
    }

    @Test
    void whoeverLookedBeforeAWithdrawalDoesNotApproveAfterIt() {
        Told draft = world.acts().draft(world.served(), world.second(DAY), world.author());
        World.taken(world.acts().publish(world.served(), draft, world.author()));
        world.assess(world.find(draft));
        Told seen = world.find(draft);
        World.taken(withdraw(seen, "a figure is wrong"));
        assertThat(World.code(world.approve(seen))).isEqualTo("step_out_of_order");
        assertThat(steps()).containsExactly(Step.ADOPTED, Step.PUBLISHED, Step.WITHDRAWN);
    }

    @Test
    void whoeverClicksTwiceToWithdrawLeavesAWithdrawnPublicVersion() {
        Told draft = world.acts().draft(world.served(), world.second(DAY), world.author());
        Told seen = World.taken(world.acts().publish(world.served(), draft, world.author()));
        World.taken(withdraw(seen, "a figure is wrong"));
        assertThat(World.code(withdraw(seen, "a figure is wrong"))).isEqualTo("step_out_of_order");
        assertThat(world.find(draft).state()).isInstanceOf(VersionState.Withdrawn.class);
        assertThat(world.find(draft).state().isPublic()).isTrue();
        assertThat(steps()).containsExactly(Step.ADOPTED, Step.PUBLISHED, Step.WITHDRAWN);
    }

    @Test
    void aReasonThatTheDatabaseCannotHoldIsRefusedBeforeTheLedger() {
        Told draft = world.acts().draft(world.served(), world.second(DAY), world.author());
        Told seen = World.taken(world.acts().publish(world.served(), draft, world.author()));
        assertThat(World.code(withdraw(seen, "a\u0000b"))).isEqualTo("reason_invalid");
        assertThat(steps()).containsExactly(Step.ADOPTED, Step.PUBLISHED);
        assertThat(world.find(draft).state()).isInstanceOf(VersionState.Published.class);
    }

    @Test
    void aStepWhoseRowIsRefusedLeavesNoEntry() throws SQLException {
        Told draft = world.acts().draft(world.served(), world.second(DAY), world.author());
        Told seen = World.taken(world.acts().publish(world.served(), draft, world.author()));
        refuseRowsOf("policy_withdrawal", draft);
        Attempt attempt = withdraw(seen, "a figure is wrong");
        assertThat(World.code(attempt)).isEqualTo("rows_refused");
        assertThat(steps()).containsExactly(Step.ADOPTED, Step.PUBLISHED);
        takeRowsAgain("policy_withdrawal");
        World.taken(withdraw(seen, "a figure is wrong"));
        assertThat(steps()).containsExactly(Step.ADOPTED, Step.PUBLISHED, Step.WITHDRAWN);
    }

    @Test
    void anEntryWithoutItsRowCountsBecauseTheLedgerIsTheTruth() {
        Told scheduled = world.scheduled(world.second(DAY));
        Judged judged = scheduled.history().judgements().getLast().judged();
        PolicyStatement statement = new PolicyStatement(
                Step.WITHDRAWN,
                2,
                DAY,
                new PolicyStatement.Digests(scheduled.candidate().digest(), judged.policy(), null),
                new PolicyStatement.GuardSeal(judged.guard(), judged.rules(), "admissible"));
        assertThat(world.desk.log().append(world.programme, "cut short", statement, (_, _) -> null))
                .isInstanceOf(PolicyLog.Stood.class);
        assertThat(world.find(scheduled).state()).isInstanceOf(VersionState.Withdrawn.class);
        world.forward(41);
        world.succession.refresh();
        assertThat(world.served().newest().number()).isEqualTo(1);
    }

    @Test
    void aVersionWhoseRowFailsOnItsDayHoldsUpNobodyAndLeavesNoVerdicts() throws SQLException {
        Told second = world.scheduled(world.second(DAY));
        int verdicts = world.find(second).history().judgements().size();
        refuseRowsOf("policy_activation", second);
        world.forward(41);
        for (int i = 0; i < 3; i++) {
            world.succession.refresh();
        }
        Turn.NotTaken held = world.succession.held(world.find(second));
        assertThat(held).isNotNull();
        assertThat(held.code()).isEqualTo("rows_refused");
        assertThat(world.find(second).history().judgements()).hasSize(verdicts);
        assertThat(steps()).doesNotContain(Step.IN_FORCE);
        takeRowsAgain("policy_activation");
        // Everything was decided before the day, so it catches up, by itself and after a while.
        world.now.updateAndGet(before -> before.plus(Duration.ofSeconds(11)));
        world.succession.catchUp();
        assertThat(world.served().newest().number()).isEqualTo(2);
    }

    @Test
    void anApprovalIsOfWhatTheApproverHadBeforeThem() {
        Told draft = world.acts().draft(world.served(), world.second(DAY), world.author());
        World.taken(world.acts().publish(world.served(), draft, world.author()));
        world.assess(world.find(draft));
        VersionState.Approved seen = world.there(draft);
        assessAnew(draft);
        Attempt late = world.acts().approve(world.served(), draft, new Activations.Approving(seen, world.approver()));
        assertThat(World.code(late)).isEqualTo("approval_of_other_text");
        World.taken(world.approve(draft));
    }

    @Test
    void anAssessmentThatIsReplacedAfterTheApprovalNeedsAnotherApproval() {
        Told second = world.scheduled(world.second(DAY));
        assessAnew(second);
        World.taken(world.approve(second));
        world.forward(41);
        world.succession.refresh();
        assertThat(world.served().newest().number()).isEqualTo(2);
        assertThat(steps())
                .containsExactly(Step.ADOPTED, Step.PUBLISHED, Step.SCHEDULED, Step.SCHEDULED, Step.IN_FORCE);
        world.restart();
        assertThat(world.served().newest().number()).isEqualTo(2);
    }

    @Test
    void withoutThatApprovalItIsHeldOnItsDayForGoodAndCanOnlyBeWithdrawn() {
        Told second = world.scheduled(world.second(DAY));
        assessAnew(second);
        world.forward(41);
        world.succession.refresh();
        assertThat(world.served().newest().number()).isEqualTo(1);
        world.restart();
        Told held = world.find(second);
        assertThat(held.state()).isInstanceOfSatisfying(VersionState.Held.class, one -> assertThat(
                        one.why().code())
                .isEqualTo("approval_of_other_text"));
        assertThat(held.state().isPublic()).isTrue();
        assertThat(World.code(world.acts()
                        .assess(
                                world.served(),
                                held,
                                new Activations.Assessing(world.assessment(held), world.author()))))
                .isEqualTo("step_out_of_order");
        assertThat(World.code(world.approve(held))).isEqualTo("step_out_of_order");
        assertThat(World.code(world.succession.enter(held))).isEqualTo("step_out_of_order");
        World.taken(withdraw(held, "nobody approved it again"));
        assertThat(world.served().newest().number()).isEqualTo(1);
    }

    @Test
    void aVersionWhosePredecessorCameInBetweenIsHeldAndABackdatedAssessmentDoesNotHelp() {
        Told third = world.scheduled(third(DAY.plusDays(5)));
        world.scheduled(world.second(DAY));
        world.forward(130);
        world.succession.refresh();
        assertThat(world.served().newest().number()).isEqualTo(2);
        assertThat(world.find(third).state()).isInstanceOf(VersionState.Held.class);
        Check.Read read = (Check.Read) world.desk.candidates().check(world.served(), third);
        byte[] backdated = Assessments.filled(read.policy().hash(), third, DAY);
        assertThat(World.code(world.acts()
                        .assess(world.served(), third, new Activations.Assessing(backdated, world.author()))))
                .isEqualTo("step_out_of_order");
        world.succession.refresh();
        assertThat(world.served().newest().number()).isEqualTo(2);
    }

    @Test
    void aServiceThatWasDownOverTheDayCatchesUp() {
        world.scheduled(world.second(DAY));
        world.forward(120);
        world.restart();
        assertThat(world.served().newest().number()).isEqualTo(2);
    }

    @Test
    void theTwinOfAVersionInForceIsShownAndCanBeWithdrawn() {
        Told twin = world.scheduled(third(DAY.plusDays(20)));
        Told other = world.scheduled(third(DAY));
        world.forward(41);
        world.succession.refresh();
        assertThat(world.find(other).state()).isInstanceOf(VersionState.InForce.class);
        assertThat(world.find(twin).state()).isInstanceOf(VersionState.Scheduled.class);
        assertThat(world.desk.candidates().check(world.served(), twin)).isInstanceOf(Check.Unreadable.class);
        Told gone = World.taken(withdraw(twin, "its twin is in force"));
        assertThat(gone.state()).isInstanceOf(VersionState.Withdrawn.class);
        assertThat(gone.fault()).isEmpty();
    }

    @Test
    void aVersionThatMovesTheTimeZoneIsCountedInTheZoneItWasUploadedIn() {
        // Exactly thirty days ahead in Amsterdam; fourteen hours east the day of publication is another one.
        world.now.set(World.TODAY.atTime(20, 0).atZone(AMSTERDAM).toInstant());
        LocalDate day = World.TODAY.plusDays(30);
        Told moved = world.scheduled(World.file(
                text(world.second(day)).replace("time-zone: Europe/Amsterdam", "time-zone: Pacific/Kiritimati")));
        world.now.set(day.atStartOfDay(AMSTERDAM).toInstant());
        world.succession.refresh();
        assertThat(world.find(moved).fault()).isEmpty();
        assertThat(world.find(moved).state()).isInstanceOf(VersionState.InForce.class);
        world.restart();
        assertThat(world.served().newest().number()).isEqualTo(2);
    }

    @Test
    void aStepIsJudgedAtTheMomentThatItsEntryBears() {
        Told first = world.acts().draft(world.served(), world.second(DAY), world.author());
        LocalDate day = World.TODAY.plusDays(30);
        Told last = world.acts().draft(world.served(), world.second(day), world.author());
        world.now.set(World.TODAY.plusDays(1).atStartOfDay(AMSTERDAM).toInstant());
        World.taken(world.acts().publish(world.served(), first, world.author()));
        // The clock is set back over midnight; the ledger's time is not.
        world.now.updateAndGet(before -> before.minusMillis(1));
        assertThat(World.code(world.acts().publish(world.served(), last, world.author())))
                .isEqualTo("publication_too_short");
        assertThat(steps()).containsExactly(Step.ADOPTED, Step.PUBLISHED);
        assertThat(world.find(last).fault()).isEmpty();
    }

    @Test
    void aVersionThatIsRefusedAfterItsPublicationStaysPublic() {
        Told draft = world.acts().draft(world.served(), world.second(DAY), world.author());
        Told published = World.taken(world.acts().publish(world.served(), draft, world.author()));
        Judged then = published.history().judgements().getLast().judged();
        world.store.judge(
                draft.candidate().id(),
                world.now.get(),
                new Judged(then.guard(), then.rules(), then.policy(), Judged.Verdict.REFUSED, then.open()));
        assertThat(world.find(draft).state()).isInstanceOf(VersionState.Refused.class);
        assertThat(world.find(draft).state().isPublic()).isTrue();
    }

    @Test
    void anAssessmentOfAnotherVersionOrSignedTomorrowIsNotTaken() throws IOException {
        Told draft = world.acts().draft(world.served(), world.second(DAY), world.author());
        Check.Read read = (Check.Read) world.desk.candidates().check(world.served(), draft);
        ObjectNode form = Assessments.filled(read.policy().hash(), world.programme, World.TODAY);
        form.put("version", 77);
        assertThat(World.code(world.acts()
                        .assess(
                                world.served(),
                                draft,
                                new Activations.Assessing(Assessments.bytes(form), world.author()))))
                .isEqualTo("assessment_of_other_version");
        byte[] tomorrow = Assessments.filled(read.policy().hash(), draft, World.TODAY.plusDays(1));
        assertThat(World.code(world.acts()
                        .assess(world.served(), draft, new Activations.Assessing(tomorrow, world.author()))))
                .isEqualTo("assessment_signed_later");
        assertThat(world.find(draft).history().assessments()).isEmpty();
    }

    private Told inForce(PolicyFile file) {
        Told scheduled = world.scheduled(file);
        world.forward(41);
        world.succession.refresh();
        assertThat(world.find(scheduled).state()).isInstanceOf(VersionState.InForce.class);
        return world.find(scheduled);
    }

    private Attempt withdraw(Told told, String reason) {
        return world.acts().withdraw(world.served(), told, new Activations.Withdrawing(reason, world.author()));
    }

    /// The same assessment with one word more.
    private void assessAnew(Told told) {
        byte[] file =
                (new String(world.assessment(told), StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8);
        assertThat(Digest.sha256(file)).isNotEqualTo(Digest.sha256(world.assessment(told)));
        World.taken(world.acts().assess(world.served(), told, new Activations.Assessing(file, world.author())));
    }

    private PolicyFile third(LocalDate day) {
        return World.file(text(world.second(day))
                .replace("version: 2", "version: 3")
                .replace("counts 4 points", "counts 5 points")
                .replace("complaint-upheld, points: 4", "complaint-upheld, points: 5"));
    }

    private static String text(PolicyFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private static List<String> atOnce(int times, Callable<String> act) throws Exception {
        CyclicBarrier together = new CyclicBarrier(times);
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return act.call();
                }));
            }
            List<String> codes = new ArrayList<>();
            for (Future<String> answer : answers) {
                codes.add(answer.get());
            }
            return codes;
        }
    }

    private static void refuseRowsOf(String table, Told told) throws SQLException {
        asOwner("create or replace function refuse_row() returns trigger language plpgsql as"
                + " $$ begin raise exception 'not this one' using errcode = '23514'; end $$");
        asOwner("create trigger refuse_row before insert on " + table + " for each row when (new.candidate = '"
                + told.candidate().id() + "') execute function refuse_row()");
    }

    private static void takeRowsAgain(String table) throws SQLException {
        asOwner("drop trigger refuse_row on " + table);
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = SharedDatabase.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Step> steps() {
        return world.desk.log().all(world.programme).stream()
                .map(stated -> stated.statement().step())
                .toList();
    }
}
