package probity.service.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.core.result.Standing;
import probity.ledger.entry.EntryKind;
import probity.service.database.SharedDatabase;
import probity.service.day.ChangeOfDay;
import probity.service.day.DayChange;
import probity.service.day.DayRun;
import probity.service.day.DayStore;
import probity.service.entry.Addition;
import probity.service.entry.Appending;
import probity.service.entry.Disclosed;
import probity.service.entry.Outcome;
import probity.service.entry.StoredLedger.Erased;
import probity.service.intake.Intake;
import probity.service.intake.RecordAdditions;
import probity.service.population.Everybody;
import probity.service.population.KeptPopulation;
import probity.service.population.MemoryBound;
import probity.service.population.PopulationState;
import probity.service.population.Populations;
import probity.service.programme.ServiceMode;
import probity.service.subject.SubjectRecords;

/// Everybody in memory, beside the database that is read subject by subject.
class PopulationsTest {
    @TempDir
    private Path folder;

    private World world;

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void memoryAndDatabaseAgreeOnEverybodyAfterEveryKindOfChangeAndAfterARestart() throws IOException {
        world = new World(folder);
        world.takeSample("restaurant-hygiene");
        List<String> names = world.subjects().search(world.served(), "", "", 10_000);
        agree();
        Disclosed first = record(names.get(0));
        act(EntryKind.HOLD, first);
        act(EntryKind.VOID, record(names.get(1)));
        world.submit("late", names.get(2), "complaint-upheld 2026-03-05", "\"file\":\"F1\"");
        world.submit("new", "zz new", "complaint-upheld 2026-03-05", "\"file\":\"F1\"");
        agree();
        act(EntryKind.HOLD_ENDED, first);
        agree();
        // One record of several, an act, and all that is known about a subject.
        erase(List.of(record(names.get(3)).entry().sequence()));
        erase(sequences(names.get(1)).subList(1, 2));
        erase(sequences("zz new"));
        world.submit("after", names.get(3), "complaint-upheld 2026-03-06", "\"file\":\"F1\"");
        agree();
        assertThat(everybody().find("zz new")).isNull();
        world.restart();
        agree();
    }

    @Test
    void everyShippedSampleStandsInMemoryAsThePlainEvaluationHasItOnSeveralDays() throws IOException {
        for (String shipped : List.of("city-green-card", "company-register")) {
            world = new World(folder.resolve(shipped), shipped, ServiceMode.DEMO);
            world.takeSample(shipped);
            for (int days : new int[] {0, 1, 400}) {
                world.forward(days);
                world.populations.moveDays();
                agree();
            }
            world.close();
        }
    }

    @Test
    void aRecordIsSeenWhenItIsAcknowledgedAndNeverBeforeItIsCommitted() throws Exception {
        world = new World(folder);
        world.submit("one", "acme", "complaint-upheld 2027-01-05", "\"file\":\"F1\"");
        assertThat(score("acme")).isEqualTo(3);
        // The commit itself fails: nothing of it may be seen, and what comes later is seen again.
        asOwner("""
                create function refuse_commit() returns trigger language plpgsql as $$
                begin raise exception 'no' using errcode = '53100'; end $$""");
        asOwner("create constraint trigger refuse_commit after insert on ledger_entry deferrable initially deferred"
                + " for each row when (new.programme = '" + world.programme + "') execute function refuse_commit()");
        try {
            assertThat(tried("two", "acme")).isInstanceOf(Appending.Unavailable.class);
            assertThat(score("acme")).isEqualTo(3);
        } finally {
            asOwner("drop trigger refuse_commit on ledger_entry");
            asOwner("drop function refuse_commit");
        }
        assertThat(tried("three", "acme")).isInstanceOf(Appending.Committed.class);
        assertThat(score("acme")).isEqualTo(6);
        agree();
    }

    @Test
    void aCommitOfWhichMemoryWasNotToldIsReadFromTheDatabaseBeforeTheNextAnswer() throws Exception {
        world = new World(folder);
        world.submit("one", "acme", "complaint-upheld 2027-01-05", "\"file\":\"F1\"");
        world.logs.follow((programme, entries, size) -> {});
        world.submit("two", "acme", "complaint-upheld 2027-01-06", "\"file\":\"F2\"");
        world.logs.follow(world.populations);
        world.submit("three", "bolt", "complaint-upheld 2027-01-06", "\"file\":\"F3\"");
        assertThat(score("acme")).isEqualTo(6);
        agree();
    }

    @Test
    void aKilledConnectionLeavesMemoryAsTheDatabaseIs() throws Exception {
        world = new World(folder);
        List<Thread> killers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            if (i % 8 == 3) {
                killers.add(Thread.ofVirtual().start(this::killConnections));
            }
            tried("r" + i, "s" + i % 3);
        }
        for (Thread killer : killers) {
            killer.join();
        }
        while (!(tried("last", "s0") instanceof Appending.Committed)) {
            Thread.onSpinWait();
        }
        world.populations.keepUp();
        agree();
    }

    @Test
    void whatDoesNotFitIsReadFromTheDatabaseAndSaysSo() {
        world = new World(folder);
        world.submit("one", "acme", "complaint-upheld 2027-01-05", "\"file\":\"F1\"");
        Populations small = populations(new MemoryBound(64));
        assertThat(small.state(world.served())).isEqualTo(PopulationState.TOO_LARGE);
        assertThat(small.<Integer>look(world.served(), all -> 1)).isNull();
        KeptPopulation kept = Objects.requireNonNull(small.of(world.programme));
        assertThat(kept.measure().bytes()).isZero();
        assertThat(kept.measure().records()).isZero();
        small.close();
    }

    @Test
    void aVersionThatComesIntoForceIsTheOneByWhichEverybodyStands() {
        world = new World(folder);
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
        agree();
        assertThat(score("acme")).isEqualTo(3);
        assertThat(score("bolt")).isEqualTo(4);
    }

    @Test
    void aChangeOfDaySaysWhomItMovedAndDaysWithoutTheServiceAreOneChange() throws IOException {
        world = new World(folder);
        world.takeSample("restaurant-hygiene");
        List<Everybody.Row> before = rows();
        LocalDate since = everybody().day();
        world.forward(200);
        world.restart();
        assertThat(everybody()).as("not before it was judged").isNull();
        world.populations.moveDays();
        DayStore store = new DayStore(world.database);
        DayRun run = Objects.requireNonNull(store.run(world.programme, since.plusDays(200)));
        assertThat(run.since()).isEqualTo(since);
        assertThat(run.subjects()).isEqualTo(before.size());
        List<DayChange> changes = store.changes(world.programme, run.day(), "", 10_000);
        List<String> moved = new ArrayList<>();
        for (Everybody.Row row : before) {
            Standing now =
                    Objects.requireNonNull(everybody().find(row.subject())).standing();
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
        erase(sequences(moved.getFirst()));
        assertThat(store.changes(world.programme, run.day(), "", 10_000)).hasSize(moved.size() - 1);
        agree();
    }

    @Test
    void recordsThatArriveWhileADayChangesAreJudgedOnTheNewDay() {
        world = new World(folder);
        for (int i = 0; i < 3; i++) {
            world.submit("r" + i, "s" + (100 + i), "complaint-upheld 2027-01-05", "\"file\":\"F\"");
        }
        KeptPopulation kept = Objects.requireNonNull(world.populations.of(world.programme));
        LocalDate next = everybody().day().plusDays(1);
        boolean moved = kept.moveTo(next, new KeptPopulation.DayMoves() {
            @Override
            public void moved(String subject, Standing before, Standing after) {}

            @Override
            public void done(long head, long subjects) {
                world.submit("meanwhile", "s100", "complaint-upheld 2027-01-06", "\"file\":\"G\"");
            }
        });
        assertThat(moved).isTrue();
        world.forward(1);
        assertThat(score("s100")).isEqualTo(6);
        agree();
    }

    private Populations populations(MemoryBound bound) {
        Populations made = new Populations(
                world.database,
                new Populations.Keeping(
                        world.programmes, world.clock, new ChangeOfDay(new DayStore(world.database), world.clock)),
                bound);
        made.load(line -> {});
        return made;
    }

    private Everybody everybody() {
        return world.populations.look(world.served(), all -> all);
    }

    private List<Everybody.Row> rows() {
        return Objects.requireNonNull(world.populations.look(
                world.served(), all -> all.page(new Everybody.Wanted("", "", 100_000), one -> true)));
    }

    private long score(String subject) {
        Everybody.Row row =
                Objects.requireNonNull(world.populations.look(world.served(), all -> all.find(subject)), subject);
        return row.standing().score();
    }

    /// Everybody in memory is everybody in the database, and stands as the plain evaluation of the stored records says.
    private void agree() {
        LocalDate day = world.served().usualDay(world.now.get());
        long head = world.ledger.size(world.programme);
        Map<String, List<Disclosed>> stored = new TreeMap<>();
        for (Disclosed one : world.ledger.page(world.programme, 0, 1_000_000)) {
            if (one.subject() != null) {
                stored.computeIfAbsent(one.subject(), none -> new ArrayList<>()).add(one);
            }
        }
        List<Everybody.Row> plain = new ArrayList<>();
        stored.forEach((subject, entries) ->
                plain.add(plain(SubjectRecords.of(world.served().core(), subject, head, entries), day)));
        assertThat(rows()).hasSize(plain.size()).isEqualTo(plain);
        assertThat(everybody().head()).isEqualTo(head);
        assertThat(everybody().count(one -> true)).isEqualTo(plain.size());
    }

    private Everybody.Row plain(SubjectRecords records, LocalDate day) {
        return new Everybody.Row(
                records.subject(),
                world.served().evaluator().standing(records.cursor(), day),
                records.records().size(),
                records.records().stream()
                        .map(one -> one.record().date())
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }

    private Disclosed record(String subject) {
        return world.ledger.about(world.programme, subject, Long.MAX_VALUE).getFirst();
    }

    private List<Long> sequences(String subject) {
        return world.ledger.about(world.programme, subject, Long.MAX_VALUE).stream()
                .map(one -> one.entry().sequence())
                .toList();
    }

    private void act(EntryKind kind, Disclosed record) {
        Addition act = RecordAdditions.act(kind, record.entry().sequence(), record.subject(), "because");
        assertThat(new Intake(world.logs).act(world.programme, List.of(act)))
                .isInstanceOfSatisfying(
                        Appending.Committed.class,
                        done -> assertThat(done.outcomes().getFirst()).isInstanceOf(Outcome.Stands.class));
    }

    /// As the act of the operator does it.
    private void erase(List<Long> sequences) {
        List<Erased> gone = sequences.stream()
                .map(one -> new Erased(
                        one,
                        Objects.requireNonNull(world.ledger.entry(world.programme, one))
                                .subject()))
                .toList();
        assertThat(new Intake(world.logs).erase(world.programme, new TreeSet<>(sequences)))
                .isInstanceOf(Appending.Committed.class);
        world.subjects().erased(world.served(), gone);
    }

    private Appending tried(String id, String subject) {
        return world.trying(id, subject, "complaint-upheld 2027-01-07", "\"file\":\"" + id + "\"")
                .orTimeout(60, java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = SharedDatabase.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void killConnections() {
        try (Connection connection = world.database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = current_user and pid <> pg_backend_pid()");
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }
}
