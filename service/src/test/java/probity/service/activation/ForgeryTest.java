package probity.service.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.ledger.digest.Digest;
import probity.ledger.statement.PolicyStatement;
import probity.policy.PolicyFile;
import probity.service.activation.life.Judged;
import probity.service.activation.life.Signature;
import probity.service.activation.life.VersionState;
import probity.service.activation.store.Candidate;
import probity.service.activation.store.History;
import probity.service.database.SharedDatabase;
import probity.service.operator.Role;

/// Somebody who has the service's own role in the database tries to bring a version into force with SQL.
class ForgeryTest {
    private static final LocalDate DAY = World.TODAY;
    private static final Instant LONG_AGO = Instant.parse("2026-11-01T12:00:00Z");

    @TempDir
    private Path folder;

    private final Map<UUID, PolicyFile> files = new HashMap<>();
    private World world;

    @BeforeEach
    void begin() {
        world = new World(folder);
        world.author();
        world.approver();
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void noStepCanBeLeftOut() {
        Candidate candidate = candidate(world.refusedVersion(DAY));
        world.store.add(candidate, files.get(candidate.id()));
        long judgement = world.store.judge(candidate.id(), LONG_AGO, judged(candidate, Judged.Verdict.ADMISSIBLE));
        assertRefused("23503", () -> world.store.activate(candidate, activation(candidate, judgement)));
        assertRefused("23503", () -> world.store.approve(candidate, approval("ben", judgement)));
        world.store.publish(candidate.id(), publication(judgement));
        // There is no assessment with the number 0.
        assertRefused("23503", () -> world.store.approve(candidate, approval("ben", judgement)));
        assertRefused("23503", () -> world.store.activate(candidate, activation(candidate, judgement)));
    }

    @Test
    void theAuthorCannotApproveNorCanAnybodyWithoutTheRole() {
        Candidate candidate = candidate(world.refusedVersion(DAY));
        world.store.add(candidate, files.get(candidate.id()));
        long judgement = world.store.judge(candidate.id(), LONG_AGO, judged(candidate, Judged.Verdict.ADMISSIBLE));
        world.store.publish(candidate.id(), publication(judgement));
        world.store.assess(candidate.id(), signature("anna", Role.AUTHOR), new byte[] {1});
        assertRefused("23514", () -> world.store.approve(candidate, approval("anna", judgement)));
        assertRefused("23503", () -> world.store.approve(candidate, approval("nobody", judgement)));
        assertRefused("23503", () -> world.store.approve(candidate, approval("operator", judgement)));
    }

    @Test
    void aVerdictThatIsNotAdmissibleCarriesNoStep() {
        Candidate candidate = candidate(world.refusedVersion(DAY));
        world.store.add(candidate, files.get(candidate.id()));
        long conditions = world.store.judge(candidate.id(), LONG_AGO, judged(candidate, Judged.Verdict.CONDITIONS));
        assertRefused("23503", () -> world.store.publish(candidate.id(), publication(conditions)));
        world.store.judge(candidate.id(), LONG_AGO, judged(candidate, Judged.Verdict.REFUSED));
        long forged = world.store.judge(candidate.id(), LONG_AGO, judged(candidate, Judged.Verdict.ADMISSIBLE));
        assertRefused("23514", () -> world.store.publish(candidate.id(), publication(forged)));
    }

    @Test
    void aLogWhoseStatementIsGoneServesNothing() throws SQLException {
        try (Connection connection = SharedDatabase.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table ledger_payload disable trigger user");
            assertThat(statement.executeUpdate("delete from ledger_payload where programme = '" + world.programme
                            + "' and sequence = (select max(sequence) from ledger_entry where programme = '"
                            + world.programme + "')"))
                    .isEqualTo(1);
            statement.execute("alter table ledger_payload enable trigger user");
        }
        world.restart();
        assertThat(world.refused().code()).isEqualTo("policy_statement_missing");
    }

    @Test
    void thirtyDaysCannotBeShortened() {
        Candidate candidate = candidate(world.second(DAY));
        world.store.add(candidate, files.get(candidate.id()));
        long judgement = world.store.judge(candidate.id(), LONG_AGO, judged(candidate, Judged.Verdict.ADMISSIBLE));
        Instant late = DAY.minusDays(29).atTime(12, 0).toInstant(ZoneOffset.UTC);
        world.store.publish(
                candidate.id(),
                new History.Publication(new Signature("anna", Role.AUTHOR, late), DAY.minusDays(29), judgement, 1));
        world.store.assess(candidate.id(), signature("anna", Role.AUTHOR), new byte[] {1});
        world.store.approve(candidate, approval("ben", assessment(candidate), judgement));
        assertRefused(
                "23514",
                () -> world.store.activate(
                        candidate,
                        new History.Activation(world.now.get(), DAY.minusDays(29), approval(candidate), judgement, 1)));
        assertRefused(
                "23503",
                () -> world.store.activate(
                        candidate,
                        new History.Activation(world.now.get(), DAY.minusDays(60), approval(candidate), judgement, 1)));
    }

    @Test
    void aWithdrawnVersionIsNotActivated() {
        Candidate candidate = wholeChain(world.second(DAY), false);
        world.store.withdraw(candidate.id(), new History.Withdrawal(signature("anna", Role.AUTHOR), "wrong", null));
        long judgement = world.store.judge(candidate.id(), LONG_AGO, judged(candidate, Judged.Verdict.ADMISSIBLE));
        assertRefused("23514", () -> world.store.activate(candidate, activation(candidate, judgement)));
    }

    @Test
    void aWholeForgedChainWithoutTheLedgerIsNotBelieved() {
        Candidate candidate = wholeChain(world.refusedVersion(DAY), true);
        world.restart();
        assertThat(world.served().newest().number()).isEqualTo(1);
        Told told = world.desk.candidates().find(world.served(), candidate.id());
        assertThat(told.state()).isInstanceOf(VersionState.Refused.class);
        assertThat(told.fault()).isNotEmpty();
    }

    @Test
    void withForgedEntriesInTheLedgerTheGuardStillRefusesAtTheStart() {
        // Further than the database role alone comes: the statements stand in the ledger too, and in time.
        LocalDate day = World.TODAY.plusDays(30);
        Candidate candidate = candidate(world.refusedVersion(day), day);
        byte[] assessment =
                Assessments.bytes(Assessments.filled(policy(candidate).hex(), world.programme, World.TODAY));
        PolicyLog.Stated published = state(candidate, PolicyStatement.Step.PUBLISHED, null);
        PolicyLog.Stated approved = state(candidate, PolicyStatement.Step.SCHEDULED, Digest.sha256(assessment));
        world.forward(31);
        PolicyLog.Stated inForce = state(candidate, PolicyStatement.Step.IN_FORCE, Digest.sha256(assessment));
        world.store.add(candidate, files.get(candidate.id()));
        long judgement = world.store.judge(candidate.id(), LONG_AGO, judged(candidate, Judged.Verdict.ADMISSIBLE));
        Signature anna = new Signature("anna", Role.AUTHOR, published.received());
        world.store.publish(
                candidate.id(), new History.Publication(anna, World.TODAY, judgement, published.sequence()));
        world.store.assess(candidate.id(), anna, assessment);
        Signature ben = new Signature("ben", Role.APPROVER, approved.received());
        world.store.approve(
                candidate, new History.Approval(0, ben, assessment(candidate), judgement, approved.sequence()));
        world.store.activate(
                candidate,
                new History.Activation(
                        inForce.received(), World.TODAY, approval(candidate), judgement, inForce.sequence()));
        world.restart();
        assertThat(world.programmes.find(world.programme)).isNull();
        assertThat(world.refused().code()).isEqualTo("policy_refused");
        assertThat(world.refused().reason()).contains("CAT-1", "article ", "law: EU: GDPR", "help: Delete");
    }

    private PolicyLog.Stated state(Candidate candidate, PolicyStatement.Step step, Digest assessment) {
        PolicyLog.Appended appended = world.desk
                .log()
                .append(
                        world.programme,
                        candidate.id() + " " + step.code(),
                        new PolicyStatement(
                                step,
                                2,
                                Objects.requireNonNull(candidate.inForce()),
                                new PolicyStatement.Digests(candidate.digest(), policy(candidate), assessment),
                                new PolicyStatement.GuardSeal("1", Digest.sha256(), "admissible")),
                        (_, _) -> null);
        return ((PolicyLog.Stood) appended).stated();
    }

    private Digest policy(Candidate candidate) {
        Check.Read read = (Check.Read) world.desk.checking().check(world.served(), files.get(candidate.id()));
        return Digest.ofHex(read.policy().hash());
    }

    /// Every row there is, as the tables want them.
    private Candidate wholeChain(PolicyFile file, boolean activated) {
        Candidate candidate = candidate(file);
        world.store.add(candidate, files.get(candidate.id()));
        long judgement = world.store.judge(candidate.id(), LONG_AGO, judged(candidate, Judged.Verdict.ADMISSIBLE));
        world.store.publish(candidate.id(), publication(judgement));
        world.store.assess(
                candidate.id(),
                signature("anna", Role.AUTHOR),
                Assessments.bytes(
                        Assessments.filled(policy(candidate).hex(), world.programme, LocalDate.of(2026, 11, 1))));
        world.store.approve(candidate, approval("ben", assessment(candidate), judgement));
        if (activated) {
            world.store.activate(candidate, activation(candidate, judgement));
        }
        return candidate;
    }

    private long assessment(Candidate candidate) {
        return world.store
                .find(world.programme, candidate.id())
                .newestAssessment()
                .id();
    }

    /// Of its approval; 0 when there is none.
    private long approval(Candidate candidate) {
        History.Approval approval =
                world.store.find(world.programme, candidate.id()).approval();
        return approval == null ? 0 : approval.id();
    }

    private Candidate candidate(PolicyFile file) {
        return candidate(file, DAY);
    }

    private Candidate candidate(PolicyFile file, LocalDate day) {
        Candidate candidate = new Candidate(
                UUID.randomUUID(),
                world.programme,
                2,
                day,
                ZoneId.of("Europe/Amsterdam"),
                "anna",
                LONG_AGO,
                Digest.sha256(file.bytes()));
        files.put(candidate.id(), file);
        return candidate;
    }

    private Judged judged(Candidate candidate, Judged.Verdict verdict) {
        return new Judged("1", Digest.sha256(), policy(candidate), verdict, new TreeSet<>());
    }

    private static History.Publication publication(long judgement) {
        return new History.Publication(signature("anna", Role.AUTHOR), LocalDate.of(2026, 11, 1), judgement, 1);
    }

    private static History.Approval approval(String who, long judgement) {
        return approval(who, 0, judgement);
    }

    private static History.Approval approval(String who, long assessment, long judgement) {
        return new History.Approval(0, signature(who, Role.APPROVER), assessment, judgement, 1);
    }

    private History.Activation activation(Candidate candidate, long judgement) {
        return new History.Activation(world.now.get(), LocalDate.of(2026, 11, 1), approval(candidate), judgement, 1);
    }

    private static Signature signature(String who, Role role) {
        return new Signature(who, role, LONG_AGO);
    }

    private static void assertRefused(String state, Runnable insert) {
        assertThatThrownBy(insert::run)
                .isInstanceOfSatisfying(DataAccessException.class, refused -> assertThat(refused.sqlState())
                        .as(refused.getMessage())
                        .isEqualTo(state));
    }
}
