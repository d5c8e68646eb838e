package probity.service.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.ledger.statement.PolicyStatement.Step;
import probity.ledger.verification.VerificationResult;
import probity.policy.PolicyFile;
import probity.service.activation.life.VersionState;
import probity.service.backup.LedgerCheck;
import probity.service.programme.ServiceMode;

/// The whole life of a version on a real database and a real ledger, with a clock that is moved by hand.
class ActivationsTest {
    private static final LocalDate DAY = World.TODAY.plusDays(40);

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
    void aVersionGoesFromDraftIntoForceByTwoPeopleThirtyDaysAndAnAssessmentAndTheLedgerSaysSo() {
        Told draft = world.acts().draft(world.served(), world.second(DAY), world.author());
        assertThat(draft.state()).isInstanceOf(VersionState.Checked.class);
        Told published = World.taken(world.acts().publish(world.served(), draft, world.author()));
        assertThat(published.state()).isInstanceOf(VersionState.Published.class);
        world.assess(published);
        Told scheduled = World.taken(world.approve(world.find(draft)));
        assertThat(scheduled.state()).isInstanceOf(VersionState.Scheduled.class);
        world.succession.refresh();
        world.forward(39);
        world.succession.catchUp();
        assertThat(world.served().newest().number()).isEqualTo(1);
        world.forward(1);
        world.succession.catchUp();
        assertThat(world.served().newest().number()).isEqualTo(2);
        assertThat(world.find(draft).state()).isInstanceOf(VersionState.InForce.class);
        assertThat(steps()).containsExactly(Step.ADOPTED, Step.PUBLISHED, Step.SCHEDULED, Step.IN_FORCE);
        PolicyLog.Stated last = world.desk.log().all(world.programme).getLast();
        assertThat(last.statement().digests().policy().hex())
                .isEqualTo(world.served().policy().hash());
        assertThat(last.statement().guard().rules())
                .isEqualTo(world.find(draft)
                        .history()
                        .judgements()
                        .getLast()
                        .judged()
                        .rules());
        world.logs.close();
        assertThat(new LedgerCheck(world.database).verify(world.programme, world.keys.chain(world.programme)))
                .isInstanceOf(VerificationResult.Verified.class);
    }

    @Test
    void itRulesFromTheFirstMomentOfItsDayInTheProgrammesTimeZone() {
        world.scheduled(world.second(DAY));
        world.now.set(
                DAY.atStartOfDay(ZoneId.of("Europe/Amsterdam")).toInstant().minusMillis(1));
        world.succession.catchUp();
        assertThat(world.served().newest().number()).isEqualTo(1);
        world.now.set(DAY.atStartOfDay(ZoneId.of("Europe/Amsterdam")).toInstant());
        world.succession.catchUp();
        assertThat(world.served().newest().number()).isEqualTo(2);
    }

    @Test
    void whatIsInForceIsInForceAfterARestartAndALaterVersionEndsIt() {
        Told second = world.scheduled(world.second(DAY));
        world.forward(41);
        world.restart();
        assertThat(world.served().newest().number()).isEqualTo(2);
        PolicyFile third = World.file(new String(world.second(DAY.plusDays(60)).bytes(), StandardCharsets.UTF_8)
                .replace("version: 2", "version: 3")
                .replace("counts 4 points", "counts 5 points")
                .replace("complaint-upheld, points: 4", "complaint-upheld, points: 5"));
        world.scheduled(third);
        world.forward(60);
        world.restart();
        assertThat(world.served().core().versions()).hasSize(3);
        assertThat(world.find(second).state()).isInstanceOf(VersionState.Ended.class);
        world.restart();
        assertThat(world.served().newest().number()).isEqualTo(3);
        assertThat(steps().stream().filter(step -> step == Step.IN_FORCE)).hasSize(2);
    }

    @Test
    void whoeverWroteAVersionCannotApproveItNorCanTheOperator() {
        Told draft = world.acts().draft(world.served(), world.second(DAY), world.approver());
        assertThat(World.code(world.acts().publish(world.served(), draft, world.approver())))
                .isEqualTo("role_missing");
        World.taken(world.acts().publish(world.served(), draft, world.author()));
        world.assess(world.find(draft));
        assertThat(World.code(world.acts()
                        .approve(world.served(), draft, new Activations.Approving(world.there(draft), world.author()))))
                .isEqualTo("role_missing");
        assertThat(World.code(world.approve(world.find(draft)))).isEqualTo("approver_is_author");
    }

    @Test
    void aVersionThatWouldRuleBeforeThirtyDaysAreOverIsNotPublished() {
        Told early = world.acts().draft(world.served(), world.second(World.TODAY.plusDays(29)), world.author());
        assertThat(World.code(world.acts().publish(world.served(), early, world.author())))
                .isEqualTo("publication_too_short");
        Told inTime = world.acts().draft(world.served(), world.second(World.TODAY.plusDays(30)), world.author());
        World.taken(world.acts().publish(world.served(), inTime, world.author()));
    }

    @Test
    void aDraftThatCannotBeReadIsKeptWithItsFaultsAndGoesNowhere() {
        Told draft = world.acts()
                .draft(world.served(), World.file("probity: 1\nprogramme: " + world.programme), world.author());
        assertThat(draft.state()).isEqualTo(new VersionState.Draft(false));
        assertThat(World.code(world.acts().publish(world.served(), draft, world.author())))
                .isEqualTo("policy_unreadable");
        Check check = world.desk.candidates().check(world.served(), draft);
        assertThat(check.diagnostics()).isNotEmpty();
    }

    @Test
    void aVersionThatWouldStandBeforeTheOneInForceIsRefused() {
        PolicyFile past =
                World.file(new String(world.second(LocalDate.of(2023, 1, 1)).bytes(), StandardCharsets.UTF_8)
                        .replace("version: 2", "version: 0"));
        assertThat(world.acts().draft(world.served(), past, world.author()).state())
                .isEqualTo(new VersionState.Draft(false));
    }

    @Test
    void oneChangedByteMakesTheAssessmentThatOfAnotherPolicy() {
        Told first = world.acts().draft(world.served(), world.second(DAY), world.author());
        String other = new String(world.second(DAY).bytes(), StandardCharsets.UTF_8) + " ";
        Told draft = world.acts().draft(world.served(), World.file(other), world.author());
        World.taken(world.acts().publish(world.served(), draft, world.author()));
        Check.Read read = (Check.Read) world.desk.candidates().check(world.served(), first);
        byte[] assessment = Assessments.filled(read.policy().hash(), draft, World.TODAY);
        World.taken(world.acts()
                .assess(world.served(), world.find(draft), new Activations.Assessing(assessment, world.author())));
        assertThat(World.code(world.approve(world.find(draft)))).isEqualTo("assessment_of_other_policy");
    }

    @Test
    void withoutAnAssessmentNothingIsApproved() {
        Told draft = world.acts().draft(world.served(), world.second(DAY), world.author());
        World.taken(world.acts().publish(world.served(), draft, world.author()));
        assertThat(World.code(world.approve(world.find(draft)))).isEqualTo("assessment_missing");
    }

    @Test
    void aRefusedVersionTakesNoStep() {
        Told draft = world.acts().draft(world.served(), world.refusedVersion(DAY), world.author());
        assertThat(draft.state()).isInstanceOf(VersionState.Refused.class);
        assertThat(World.code(world.acts().publish(world.served(), draft, world.author())))
                .isEqualTo("policy_refused");
        assertThat(World.code(world.approve(draft))).isEqualTo("policy_refused");
        assertThat(World.code(world.succession.enter(draft))).isEqualTo("policy_refused");
        assertThat(steps()).containsExactly(Step.ADOPTED);
    }

    @Test
    void aWithdrawnVersionDoesNotComeIntoForceAndTheLedgerSaysThatItWasPublic() {
        Told scheduled = world.scheduled(world.second(DAY));
        assertThat(World.code(world.acts()
                        .withdraw(world.served(), scheduled, new Activations.Withdrawing(" ", world.author()))))
                .isEqualTo("reason_missing");
        Told gone = World.taken(world.acts()
                .withdraw(world.served(), scheduled, new Activations.Withdrawing("a figure is wrong", world.author())));
        assertThat(gone.state()).isInstanceOf(VersionState.Withdrawn.class);
        world.forward(60);
        world.succession.catchUp();
        assertThat(world.served().newest().number()).isEqualTo(1);
        assertThat(steps()).containsExactly(Step.ADOPTED, Step.PUBLISHED, Step.SCHEDULED, Step.WITHDRAWN);
    }

    @Test
    void aFolderThatWasEditedIsNotServed() {
        world.write("policy.yaml", world.text("restaurant-hygiene").replace("points: 28", "points: 5"));
        world.restart();
        assertThat(world.refused().code()).isEqualTo("policy_changed_on_disk");
    }

    @Test
    void aFolderThatTheGuardRefusesIsNotServed() {
        try (World refused = new World(folder.resolve("refused"), "", ServiceMode.SERVE)) {
            refused.write(
                    "policy.yaml",
                    new String(refused.refusedVersion(LocalDate.of(2024, 1, 1)).bytes(), StandardCharsets.UTF_8));
            refused.start(ServiceMode.SERVE);
            assertThat(refused.refused().code()).isEqualTo("policy_refused");
            assertThat(refused.refused().reason()).contains("CAT-1", "article ", "law: EU: GDPR", "help: Delete");
        }
    }

    @Test
    void aSampleNeverBecomesActive() {
        try (World sample = new World(folder.resolve("sample"), "city-green-card", ServiceMode.DEMO)) {
            String next = sample.text("city-green-card")
                    .replace("version: 3", "version: 4")
                    .replaceFirst("in-force: \\S+", "in-force: " + LocalDate.of(2028, 1, 1));
            Told draft = sample.acts().draft(sample.served(), World.file(next), sample.author());
            assertThat(World.code(sample.acts().publish(sample.served(), draft, sample.author())))
                    .isIn("sample_never_active", "conditions_open");
            assertThat(sample.desk.log().all(sample.programme)).isEmpty();
        }
    }

    private List<Step> steps() {
        return world.desk.log().all(world.programme).stream()
                .map(stated -> stated.statement().step())
                .toList();
    }
}
