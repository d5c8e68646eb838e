package probity.service.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.core.result.Standing;
import probity.ledger.entry.EntryKind;
import probity.service.day.DayChange;
import probity.service.day.DayRun;
import probity.service.day.DayStore;
import probity.service.entry.Appending;
import probity.service.entry.Disclosed;
import probity.service.population.Everybody;
import probity.service.population.KeptPopulation;
import probity.service.population.MemoryBound;
import probity.service.population.PopulationState;
import probity.service.population.Populations;

/// Everybody in memory, beside the database that is read subject by subject.
class PopulationsTest {
    @TempDir
    private Path folder;

    private World world;
    private Beside beside;

    private void begin(World begun) {
        world = begun;
        beside = new Beside(begun);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void memoryAndDatabaseAgreeOnEverybodyAfterEveryKindOfChangeAndAfterARestart() throws IOException {
        begin(new World(folder));
        world.takeSample("restaurant-hygiene", 600);
        List<String> names = world.subjects().search(world.served(), "", "", 10_000);
        beside.agree();
        Disclosed first = beside.record(names.get(0));
        beside.act(EntryKind.HOLD, first);
        beside.act(EntryKind.VOID, beside.record(names.get(1)));
        world.submit("late", names.get(2), "complaint-upheld 2026-03-05", "\"file\":\"F1\"");
        world.submit("new", "zz new", "complaint-upheld 2026-03-05", "\"file\":\"F1\"");
        beside.agree();
        beside.act(EntryKind.HOLD_ENDED, first);
        beside.agree();
        // One record of several, an act, and all that is known about a subject.
        beside.erase(List.of(beside.record(names.get(3)).entry().sequence()));
        beside.erase(beside.sequences(names.get(1)).subList(1, 2));
        beside.erase(beside.sequences("zz new"));
        world.submit("after", names.get(3), "complaint-upheld 2026-03-06", "\"file\":\"F1\"");
        beside.agree();
        assertThat(beside.everybody().find("zz new")).isNull();
        world.restart();
        beside.agree();
    }

    @Test
    void aRecordIsSeenWhenItIsAcknowledgedAndNeverBeforeItIsCommitted() throws Exception {
        begin(new World(folder));
        world.submit("one", "acme", "complaint-upheld 2027-01-05", "\"file\":\"F1\"");
        assertThat(beside.score("acme")).isEqualTo(3);
        // The commit itself fails: nothing of it may be seen, and what comes later is seen again.
        Beside.asOwner("""
                create function refuse_commit() returns trigger language plpgsql as $$
                begin raise exception 'no' using errcode = '53100'; end $$""");
        Beside.asOwner(
                "create constraint trigger refuse_commit after insert on ledger_entry deferrable initially deferred"
                        + " for each row when (new.programme = '" + world.programme
                        + "') execute function refuse_commit()");
        try {
            assertThat(beside.tried("two", "acme")).isInstanceOf(Appending.Unavailable.class);
            assertThat(beside.score("acme")).isEqualTo(3);
        } finally {
            Beside.asOwner("drop trigger refuse_commit on ledger_entry");
            Beside.asOwner("drop function refuse_commit");
        }
        assertThat(beside.tried("three", "acme")).isInstanceOf(Appending.Committed.class);
        assertThat(beside.score("acme")).isEqualTo(6);
        beside.agree();
    }

    @Test
    void aCommitOfWhichMemoryWasNotToldIsReadFromTheDatabaseBeforeTheNextAnswer() throws Exception {
        begin(new World(folder));
        world.submit("one", "acme", "complaint-upheld 2027-01-05", "\"file\":\"F1\"");
        world.logs.follow((programme, entries, size) -> {});
        world.submit("two", "acme", "complaint-upheld 2027-01-06", "\"file\":\"F2\"");
        world.logs.follow(world.populations);
        world.submit("three", "bolt", "complaint-upheld 2027-01-06", "\"file\":\"F3\"");
        assertThat(beside.score("acme")).isEqualTo(6);
        beside.agree();
    }

    @Test
    void aKilledConnectionLeavesMemoryAsTheDatabaseIs() throws Exception {
        begin(new World(folder));
        List<Thread> killers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            if (i % 8 == 3) {
                killers.add(Thread.ofVirtual().start(beside::killConnections));
            }
            beside.tried("r" + i, "s" + i % 3);
        }
        for (Thread killer : killers) {
            killer.join();
        }
        while (!(beside.tried("last", "s0") instanceof Appending.Committed)) {
            Thread.onSpinWait();
        }
        world.populations.keepUp();
        beside.agree();
    }

    @Test
    void whatDoesNotFitIsReadFromTheDatabaseAndSaysSo() {
        begin(new World(folder));
        world.submit("one", "acme", "complaint-upheld 2027-01-05", "\"file\":\"F1\"");
        Populations small = beside.populations(world.database, new MemoryBound(64));
        small.load(line -> {});
        assertThat(small.state(world.served())).isEqualTo(PopulationState.TOO_LARGE);
        assertThat(small.<Integer>look(world.served(), all -> 1)).isNull();
        KeptPopulation kept = Objects.requireNonNull(small.of(world.programme));
        assertThat(kept.measure().bytes()).isZero();
        assertThat(kept.measure().records()).isZero();
        small.close();
    }

    @Test
    void aVersionThatComesIntoForceIsTheOneByWhichEverybodyStands() {
        begin(new World(folder));
        LocalDate day = World.TODAY.plusDays(40);
        world.submit("one", "acme", "complaint-upheld 2027-01-05", "\"file\":\"F1\"");
        world.scheduled(world.second(day));
        world.forward(40);
        world.succession.catchUp();
        world.submit("two", "bolt", "complaint-upheld " + day, "\"file\":\"F2\"");
        assertThat(world.populations.<Integer>look(world.served(), all -> 1))
                .as("not under the policy that is in force now")
                .isNull();
        world.populations.keepUp();
        world.populations.moveDays();
        assertThat(world.served().newest().number()).isEqualTo(2);
        beside.agree();
        assertThat(beside.score("acme")).isEqualTo(3);
        assertThat(beside.score("bolt")).isEqualTo(4);
    }

    @Test
    void aChangeOfDaySaysWhomItMovedAndDaysWithoutTheServiceAreOneChange() throws IOException {
        begin(new World(folder));
        world.takeSample("restaurant-hygiene", 600);
        List<Everybody.Row> before = beside.rows(world.served());
        LocalDate since = beside.everybody().day();
        world.forward(200);
        world.restart();
        assertThat(beside.everybody()).as("not before it was judged").isNull();
        world.populations.moveDays();
        DayStore store = new DayStore(world.database);
        DayRun run = Objects.requireNonNull(store.run(world.programme, since.plusDays(200)));
        assertThat(run.since()).isEqualTo(since);
        assertThat(run.subjects()).isEqualTo(before.size());
        List<DayChange> changes = store.changes(world.programme, run.day(), "", 10_000);
        List<String> moved = new ArrayList<>();
        for (Everybody.Row row : before) {
            Standing now = Objects.requireNonNull(beside.everybody().find(row.subject()))
                    .standing();
            if (!now.equals(row.standing())) {
                moved.add(row.subject());
            }
        }
        assertThat(moved).hasSizeGreaterThan(10);
        assertThat(changes).extracting(DayChange::subject).containsExactlyElementsOf(new TreeSet<>(moved));
        assertThat(run.changed()).isEqualTo(moved.size());
        assertThat(changes.getFirst().before().score().longValueExact())
                .isEqualTo(before.stream()
                        .filter(row -> row.subject().equals(moved.getFirst()))
                        .findFirst()
                        .orElseThrow()
                        .standing()
                        .score());
        world.populations.moveDays();
        assertThat(store.runs(world.programme, 10)).hasSize(2);
        // What is erased is erased here too.
        beside.erase(beside.sequences(moved.getFirst()));
        assertThat(store.changes(world.programme, run.day(), "", 10_000)).hasSize(moved.size() - 1);
        beside.agree();
    }

    @Test
    void recordsThatArriveWhileADayChangesAreJudgedOnTheNewDay() {
        begin(new World(folder));
        for (int i = 0; i < 3; i++) {
            world.submit("r" + i, "s" + (100 + i), "complaint-upheld 2027-01-05", "\"file\":\"F\"");
        }
        KeptPopulation kept = beside.kept();
        LocalDate next = beside.everybody().day().plusDays(1);
        boolean moved = kept.moveTo(next, new KeptPopulation.DayMoves() {
            @Override
            public void moved(String subject, Standing before, Standing after) {}

            @Override
            public void done(long head, long subjects) {
                world.submit("meanwhile", "s100", "complaint-upheld 2027-01-06", "\"file\":\"G\"");
                world.submit("somebody", "s999", "complaint-upheld 2027-01-06", "\"file\":\"H\"");
            }
        });
        assertThat(moved).isTrue();
        world.forward(1);
        assertThat(beside.score("s100")).isEqualTo(6);
        assertThat(beside.score("s999")).as("nobody knew of it before").isEqualTo(3);
        beside.agree();
    }
}
