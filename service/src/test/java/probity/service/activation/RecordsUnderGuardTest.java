package probity.service.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.core.policy.RecordType;
import probity.core.record.CreditRecord;
import probity.core.record.RecordStatus;
import probity.core.record.Value;
import probity.core.result.Standing;
import probity.service.entry.Appending;
import probity.service.entry.Outcome;
import probity.service.intake.Intake;
import probity.service.intake.Submission;
import probity.service.problem.ProblemException;
import probity.service.subject.EffectWatch;
import probity.service.subject.SubjectRecord;
import probity.service.subject.SubjectRecords;

/// The guard is asked about each record as it comes in, and about each effect before it is told.
class RecordsUnderGuardTest {

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

    private CreditRecord hazard(String id) {
        int index = world.served().core().type("health-hazard");
        RecordType type = world.served().type(index);
        @Nullable Value[] values = new Value[type.fields().size()];
        return new CreditRecord(
                id, index, LocalDate.of(2026, 3, 1), null, RecordStatus.STANDS, null, null, Arrays.asList(values));
    }

    @Test
    void aRecordFromASourceThatNoVersionKnowsIsRefusedAndTheOthersOfItsGroupAreTaken() {
        String known = world.served().newest().sources().getFirst().id();
        List<Submission> group = List.of(
                new Submission("nobody", "L-1", hazard("r1")),
                new Submission(known, "L-1", hazard("r2")),
                new Submission("nobody", "L-1", hazard("r3")));
        Appending answer = new Intake(world.logs)
                .take(world.served(), group, null, Duration.ofSeconds(10))
                .join();
        List<Outcome> outcomes = ((Appending.Committed) answer).outcomes();
        assertThat(outcomes.get(0)).isInstanceOfSatisfying(Outcome.Refused.class, no -> {
            assertThat(no.code()).isEqualTo("guard_refused");
            assertThat(no.sentence()).contains("TAX-1");
        });
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Stands.class);
        assertThat(outcomes.get(2)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aGroupOfWhichNothingIsTakenTouchesNoLog() {
        long before = world.ledger.size(world.programme);
        Appending answer = new Intake(world.logs)
                .take(
                        world.served(),
                        List.of(new Submission("nobody", "L-1", hazard("r1"))),
                        null,
                        Duration.ofSeconds(10))
                .join();
        assertThat(((Appending.Committed) answer).outcomes()).singleElement().isInstanceOf(Outcome.Refused.class);
        assertThat(world.ledger.size(world.programme)).isEqualTo(before);
    }

    @Test
    void noEffectIsToldThatARecordMayNotHave() {
        String list = world.served().newest().lists().getFirst().id();
        Standing listed = new Standing(0, "", List.of(list), "", "");
        String known = world.served().newest().sources().getFirst().id();
        assertThat(watch(known).pass(listed)).isEqualTo(listed);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> watch("nobody").pass(listed))
                .satisfies(no -> assertThat(no.problem().code()).isEqualTo("guard_refused"));
    }

    private EffectWatch watch(String source) {
        SubjectRecord record = new SubjectRecord(1, Instant.EPOCH, source, hazard("r1"));
        return new EffectWatch(world.served(), new SubjectRecords("L-1", 1, List.of(record)));
    }
}
