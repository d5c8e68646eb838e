package probity.service.activation;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import probity.ledger.entry.EntryKind;
import probity.service.database.SharedDatabase;
import probity.service.day.ChangeOfDay;
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
import probity.service.population.Populations;
import probity.service.programme.ServedProgramme;
import probity.service.subject.SubjectRecords;

/// Everybody of a world in memory, beside the database that is read subject by subject.
final class Beside {
    private final World world;

    Beside(World world) {
        this.world = world;
    }

    /// Another reading of the same programmes.
    Populations populations(DataSource database, MemoryBound bound) {
        return new Populations(
                database,
                new Populations.Keeping(
                        world.programmes, world.clock, new ChangeOfDay(new DayStore(database), world.clock)),
                bound);
    }

    KeptPopulation kept() {
        return Objects.requireNonNull(world.populations.of(world.programme));
    }

    Everybody everybody() {
        return world.populations.look(world.served(), all -> all);
    }

    List<Everybody.Row> rows(ServedProgramme programme) {
        KeptPopulation all = Objects.requireNonNull(world.populations.of(programme.id()));
        return Objects.requireNonNull(
                all.look(programme, one -> one.page(new Everybody.Wanted("", "", 100_000), any -> true)));
    }

    long score(String subject) {
        Everybody.Row row =
                Objects.requireNonNull(world.populations.look(world.served(), all -> all.find(subject)), subject);
        return row.standing().score();
    }

    /// Everybody in memory is everybody in the database, and stands as the plain evaluation of the stored records says.
    void agree() {
        agree(world.served(), world.served().usualDay(world.now.get()));
    }

    void agree(ServedProgramme programme, LocalDate day) {
        long head = world.ledger.size(programme.id());
        Map<String, List<Disclosed>> stored = new TreeMap<>();
        for (Disclosed one : world.ledger.page(programme.id(), 0, 1_000_000)) {
            if (one.subject() != null) {
                stored.computeIfAbsent(one.subject(), none -> new ArrayList<>()).add(one);
            }
        }
        List<Everybody.Row> plain = new ArrayList<>();
        stored.forEach((subject, entries) ->
                plain.add(plain(programme, SubjectRecords.of(programme.core(), subject, head, entries), day)));
        assertThat(rows(programme)).hasSize(plain.size()).isEqualTo(plain);
        Everybody all =
                Objects.requireNonNull(world.populations.of(programme.id())).look(programme, one -> one);
        assertThat(all.day()).isEqualTo(day);
        assertThat(all.head()).isEqualTo(head);
        assertThat(all.count(one -> true)).isEqualTo(plain.size());
    }

    private static Everybody.Row plain(ServedProgramme programme, SubjectRecords records, LocalDate day) {
        return new Everybody.Row(
                records.subject(),
                programme.evaluator().standing(records.cursor(), day),
                records.records().size(),
                records.records().stream()
                        .map(one -> one.record().date())
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }

    Disclosed record(String subject) {
        return world.ledger.about(world.programme, subject, Long.MAX_VALUE).getFirst();
    }

    List<Long> sequences(String subject) {
        return world.ledger.about(world.programme, subject, Long.MAX_VALUE).stream()
                .map(one -> one.entry().sequence())
                .toList();
    }

    void act(EntryKind kind, Disclosed record) {
        Addition act = RecordAdditions.act(kind, record.entry().sequence(), record.subject(), "because");
        assertThat(new Intake(world.logs).act(world.programme, List.of(act)))
                .isInstanceOfSatisfying(
                        Appending.Committed.class,
                        done -> assertThat(done.outcomes().getFirst()).isInstanceOf(Outcome.Stands.class));
    }

    /// As the act of the operator does it.
    void erase(List<Long> sequences) {
        world.populations.erased(world.programme, erasedButUntold(sequences));
    }

    /// Payloads are erased, and memory is not told.
    ///
    /// @return what it would be told
    List<Erased> erasedButUntold(List<Long> sequences) {
        List<Erased> gone = gone(sequences);
        assertThat(new Intake(world.logs).erase(world.programme, new TreeSet<>(sequences)))
                .isInstanceOf(Appending.Committed.class);
        return gone;
    }

    /// Whom entries are about as the database has it.
    List<Erased> gone(List<Long> sequences) {
        return sequences.stream()
                .map(one -> new Erased(
                        one,
                        Objects.requireNonNull(world.ledger.entry(world.programme, one))
                                .subject()))
                .toList();
    }

    Appending tried(String id, String subject) {
        return world.trying(id, subject, "complaint-upheld 2027-01-07", "\"file\":\"" + id + "\"")
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    static void asOwner(String sql) throws SQLException {
        try (Connection connection = SharedDatabase.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void killConnections() {
        try (Connection connection = world.database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = current_user and pid <> pg_backend_pid()");
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }
}
