package probity.service.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.ledger.digest.Digest;
import probity.ledger.verification.VerificationResult;
import probity.policy.PolicyFile;
import probity.service.activation.life.Judged;
import probity.service.backup.BackupWriting;
import probity.service.backup.LedgerCheck;
import probity.service.backup.Restoring;
import probity.service.database.Database;
import probity.service.database.SharedDatabase;
import probity.service.key.KeyFolder;
import probity.service.programme.ServiceMode;

/// A backup holds versions in every state, and whatever became of them is what a restore shows.
class RestoredLifeTest {
    private static final LocalDate DAY = World.TODAY.plusDays(40);

    @TempDir
    private Path folder;

    @Test
    void versionsInEveryStateAreRestoredAndToldAsTheyWere() throws Exception {
        Database source = SharedDatabase.another("life_source");
        List<State> before;
        String programme = "restored";
        try (World world = new World(folder, source, programme)) {
            world.write("policy.yaml", world.text("restaurant-hygiene"));
            world.start(ServiceMode.SERVE);
            liveThroughEverything(world);
            before = states(world);
            assertThat(before)
                    .extracting(State::code)
                    .contains(
                            "draft",
                            "checked",
                            "published",
                            "scheduled",
                            "held",
                            "refused",
                            "in-force",
                            "ended",
                            "withdrawn");
        }
        Path backup = folder.resolve("backup");
        BackupWriting.write(source.owner(), folder.resolve("keys"), backup);
        Database target = SharedDatabase.another("life_target");
        KeyFolder keys = KeyFolder.at(Files.createDirectories(folder.resolve("restored-keys")));
        Restoring.from(backup).fill(target.owner(), keys);
        try (World restored = new World(folder, target, programme)) {
            restored.start(ServiceMode.SERVE);
            assertThat(states(restored)).isEqualTo(before);
            assertThat(restored.served().newest().number()).isEqualTo(3);
            assertThat(new LedgerCheck(restored.database).verify(programme, restored.keys.chain(programme)))
                    .isInstanceOf(VerificationResult.Verified.class);
        }
        assertThat(triggersThatSleep(target)).isZero();
    }

    private static void liveThroughEverything(World world) {
        Told withdrawn = world.scheduled(world.second(DAY));
        Told held = world.scheduled(world.second(DAY.plusDays(1)));
        assessAnew(world, withdrawn);
        assessAnew(world, held);
        world.forward(50);
        world.succession.refresh();
        withdraw(world, world.find(withdrawn));
        world.scheduled(world.second(DAY.plusDays(50)));
        world.forward(50);
        world.succession.refresh();
        world.scheduled(World.later(world.second(DAY.plusDays(100)), 3, 5));
        world.forward(50);
        world.succession.refresh();
        LocalDate next = DAY.plusDays(200);
        world.acts().draft(world.served(), World.file("probity: 1"), world.author());
        world.acts().draft(world.served(), fourth(world, next), world.author());
        withdraw(world, world.acts().draft(world.served(), fourth(world, next), world.author()));
        world.acts().draft(world.served(), world.refusedVersion(next), world.author());
        publish(world, fourth(world, next));
        world.scheduled(fourth(world, next));
        // The guard of a later day refuses what is public.
        Told gone = publish(world, fourth(world, next));
        Judged judged = gone.history().judgements().getLast().judged();
        world.store.judge(
                gone.candidate().id(),
                world.now.get(),
                new Judged(judged.guard(), judged.rules(), judged.policy(), Judged.Verdict.REFUSED, judged.open()));
    }

    private static PolicyFile fourth(World world, LocalDate day) {
        return World.later(world.second(day), 4, 6);
    }

    private static void assessAnew(World world, Told told) {
        String other = new String(world.assessment(told), StandardCharsets.UTF_8) + " ";
        byte[] file = other.getBytes(StandardCharsets.UTF_8);
        World.taken(world.acts().assess(world.served(), told, new Activations.Assessing(file, world.author())));
    }

    private static long triggersThatSleep(Database database) throws SQLException {
        try (Connection connection = database.owner().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from pg_trigger where tgenabled <> 'O'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Told publish(World world, PolicyFile file) {
        Told draft = world.acts().draft(world.served(), file, world.author());
        return World.taken(world.acts().publish(world.served(), draft, world.author()));
    }

    private static void withdraw(World world, Told told) {
        World.taken(world.acts()
                .withdraw(world.served(), told, new Activations.Withdrawing("nobody needs it", world.author())));
    }

    /// @param file SHA-256
    private record State(UUID id, String code, boolean isPublic, Digest file) {}

    private static List<State> states(World world) {
        return world.desk.candidates().all(world.served()).stream()
                .map(told -> new State(
                        told.candidate().id(),
                        told.state().code(),
                        told.state().isPublic(),
                        told.candidate().digest()))
                .toList();
    }
}
