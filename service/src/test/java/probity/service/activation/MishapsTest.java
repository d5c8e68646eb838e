package probity.service.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.ledger.statement.PolicyStatement.Step;
import probity.policy.PolicyFile;
import probity.service.activation.life.VersionState;
import probity.service.programme.ServiceMode;

/// What nobody wants to happen on a version's day, or on the first day of a programme, and what must come of it.
class MishapsTest {
    private static final LocalDate DAY = World.TODAY.plusDays(40);
    private static final Instant MIDNIGHT =
            DAY.atStartOfDay(ZoneId.of("Europe/Amsterdam")).toInstant();

    @TempDir
    private Path folder;

    private World world;

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void aVersionWhoseEntryStandsAlthoughTheAnswerWasLostIsServedAndTheNextOneFollowsIt() {
        world = new World(folder);
        Told second = world.scheduled(world.second(DAY));
        world.forward(41);
        world.line.loseTheAnswerTo(world.programme, world.ledger.size(world.programme));
        world.succession.refresh();
        world.now.updateAndGet(before -> before.plus(Duration.ofSeconds(11)));
        world.succession.catchUp();
        assertThat(world.find(second).state()).isInstanceOf(VersionState.InForce.class);
        assertThat(world.served().newest().number()).isEqualTo(2);
        assertThat(world.succession.held(world.find(second))).isNull();
        Told third = world.scheduled(World.later(world.second(DAY.plusDays(45)), 3, 5));
        world.forward(60);
        world.succession.catchUp();
        assertThat(world.find(third).state()).isInstanceOf(VersionState.InForce.class);
        assertThat(world.served().core().versions()).hasSize(3);
        world.restart();
        assertThat(world.served().newest().number()).isEqualTo(3);
    }

    @Test
    void aVersionThatTheDatabaseDidNotTakeOnItsDayIsTriedAgain() {
        world = new World(folder);
        world.scheduled(world.second(DAY));
        world.forward(41);
        world.line.lose(world.programme, world.ledger.size(world.programme));
        world.succession.refresh();
        assertThat(world.served().newest().number()).isEqualTo(1);
        world.now.updateAndGet(before -> before.plus(Duration.ofSeconds(11)));
        world.succession.catchUp();
        assertThat(world.served().newest().number()).isEqualTo(2);
    }

    @Test
    void aProgrammeOfTwoVersionsIsTakenUpWhereverItsFirstStartBroke() {
        // Opening the log takes two commits or three; one of the next is that of the versions.
        for (int commit = 0; commit < 6; commit++) {
            world = new World(folder.resolve("at-" + commit), "", ServiceMode.SERVE);
            world.write("v1.yaml", world.text("restaurant-hygiene"));
            world.write("v2.yaml", text(world.second(LocalDate.of(2025, 1, 1))));
            world.line.failAfter(commit);
            try {
                world.start(ServiceMode.SERVE);
            } catch (RuntimeException broken) {
                assertThat(broken).isNotNull();
            }
            world.line.heal();
            world.restart();
            assertThat(world.served().newest().number()).as("commit " + commit).isEqualTo(2);
            assertThat(steps()).as("commit " + commit).containsExactly(Step.ADOPTED, Step.ADOPTED);
            world.close();
        }
    }

    @Test
    void aFolderWhoseTextLeavesSomethingOpenIsNotServed() {
        world = new World(folder, "", ServiceMode.SERVE);
        world.write(
                "policy.yaml",
                world.text("restaurant-hygiene").replace("upheld counts 3 points", "upheld counts points"));
        world.start(ServiceMode.SERVE);
        assertThat(world.programmes.served()).isEmpty();
        assertThat(world.programmes.refused()).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("policy_open");
            assertThat(one.reason()).contains("TXT-1");
        });
    }

    @Test
    void aVersionIsNotApprovedForTheDayOfAnother() {
        world = new World(folder);
        world.scheduled(world.second(DAY));
        Told third = approvable(World.later(world.second(DAY), 3, 5));
        assertThat(World.code(world.approve(third))).isEqualTo("version_order");
        world.forward(41);
        world.succession.refresh();
        assertThat(world.served().newest().number()).isEqualTo(2);
    }

    @Test
    void aVersionThatAnotherOvertookIsHeldBecauseOfTheOrderAndNotOfItsText() {
        world = new World(folder);
        Told second = world.scheduled(world.second(DAY.plusDays(20)));
        world.scheduled(World.later(world.second(DAY), 3, 5));
        world.forward(61);
        world.succession.refresh();
        assertThat(world.served().newest().number()).isEqualTo(3);
        assertThat(world.find(second).state()).isInstanceOfSatisfying(VersionState.Held.class, held -> assertThat(
                        held.why().code())
                .isEqualTo("version_order"));
    }

    @Test
    void aVersionThatIsTriedInTheVeryMomentBeforeItsDayIsNotHeld() {
        world = new World(folder);
        Told second = world.scheduled(world.second(DAY));
        world.now.set(MIDNIGHT.minusMillis(1));
        Deque<Instant> readings = new ArrayDeque<>(List.of(MIDNIGHT.minusMillis(1)));
        InstantSource overMidnight = () -> readings.isEmpty() ? MIDNIGHT : readings.pop();
        Desk desk = new Desk(
                world.store,
                world.desk.log(),
                world.desk.checking(),
                world.desk.candidates(),
                world.programmes,
                overMidnight);
        assertThat(World.code(new Activations(desk).enter(world.served(), second)))
                .isEqualTo("not_due");
        assertThat(world.find(second).state()).isInstanceOf(VersionState.Scheduled.class);
        world.now.set(MIDNIGHT);
        world.succession.refresh();
        assertThat(world.served().newest().number()).isEqualTo(2);
    }

    private Told approvable(PolicyFile file) {
        Told draft = world.acts().draft(world.served(), file, world.author());
        World.taken(world.acts().publish(world.served(), draft, world.author()));
        world.assess(world.find(draft));
        return world.find(draft);
    }

    private List<Step> steps() {
        return world.desk.log().all(world.programme).stream()
                .map(stated -> stated.statement().step())
                .toList();
    }

    private static String text(PolicyFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
