package probity.service.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.core.comparison.Basis;
import probity.core.comparison.Flow;
import probity.core.comparison.Move;
import probity.core.comparison.Tally;
import probity.core.policy.Policy;
import probity.core.result.Standing;
import probity.core.score.Evaluator;
import probity.policy.Admissible;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;
import probity.service.activation.comparison.Comparison;
import probity.service.activation.comparison.Comparisons;
import probity.service.activation.comparison.LiveChange;
import probity.service.activation.comparison.Running;
import probity.service.activation.comparison.SafeCounts;
import probity.service.api.activation.ComparisonView;
import probity.service.database.SharedDatabase;
import probity.service.operator.ReadAudit;
import probity.service.programme.ServiceMode;
import probity.service.subject.SubjectRecords;
import probity.service.subject.Subjects;

/// Two versions side by side on the records of the shipped samples.
class ComparisonsTest {
    private static final LocalDate DAY = World.TODAY.plusDays(40);

    @TempDir
    private Path folder;

    private World world;

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void onItsFirstDayANewTariffChangesNothingThatIsOnRecordAndNewBandsAndListsDo() {
        world = new World(folder);
        world.submit("complaint", "acme", "complaint-upheld 2027-01-05", "\"file\":\"F1\"");
        world.submit("finding", "bolt", "general-finding 2027-01-05", "\"report\":\"R\",\"item\":\"1\",\"level\":3");
        world.submit("hazard", "core", "health-hazard 2027-01-05", "\"decision\":\"D\",\"kind\":\"pests\"");
        assertThat(compare(world.second(DAY), Basis.FIRST_DAY).changes()).isEmpty();
        Comparison always = compare(world.second(DAY), Basis.ALWAYS);
        assertThat(always.tally()).isEqualTo(new Tally(0, 1, 2));
        assertThat(always.changes()).extracting(LiveChange::subject).containsExactly("acme");
        // Band B from 3 instead of 14, and the list of closer supervision for B: who stands at 3 or more moves.
        PolicyFile bands = World.file(new String(world.second(DAY).bytes(), StandardCharsets.UTF_8)
                .replace("from: 14}", "from: 3}")
                .replace("in-band: C, effect", "in-band: B, effect"));
        Comparison first = compare(bands, Basis.FIRST_DAY);
        assertThat(first.tally()).isEqualTo(new Tally(0, 0, 3));
        assertThat(first.moves()).isEqualTo(new TreeMap<>(Map.of(new Move("A", "B"), 2L)));
        assertThat(first.lists().get("closer-supervision")).isEqualTo(new Flow(2, 1));
        assertThat(first.changes()).extracting(LiveChange::subject).containsExactly("acme", "bolt", "core");
    }

    @Test
    void overASampleItCountsWhatTwoPoliciesByThemselvesGive() throws IOException {
        world = new World(folder);
        world.takeSample("restaurant-hygiene", 2_000);
        Comparison comparison = compare(world.second(DAY), Basis.ALWAYS);
        Policy older =
                alone(new PolicyFile("1.yaml", world.text("restaurant-hygiene").getBytes(StandardCharsets.UTF_8)));
        Policy newer = alone(world.second(LocalDate.of(2024, 1, 1)));
        long lose = 0;
        long gain = 0;
        Subjects subjects = world.subjects();
        List<String> all = subjects.search(world.served(), "", "", 10_000);
        Evaluator olderEvaluator = new Evaluator(older);
        Evaluator newerEvaluator = new Evaluator(newer);
        for (String subject : all) {
            long before = standing(older, olderEvaluator, subject).score();
            long after = standing(newer, newerEvaluator, subject).score();
            lose += after > before ? 1 : 0;
            gain += after < before ? 1 : 0;
        }
        assertThat(all).hasSizeGreaterThan(100);
        assertThat(lose).isPositive();
        assertThat(comparison.tally()).isEqualTo(new Tally(gain, lose, all.size() - gain - lose));
        long moved = comparison.changes().stream()
                .filter(change -> !change.before().band().equals(change.after().band()))
                .count();
        assertThat(comparison.moves().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(moved);
    }

    @Test
    void peopleAreCountedInGroupsOfTenOrMoreAndNeverListed() throws IOException {
        world = new World(folder, "city-green-card", ServiceMode.DEMO);
        world.takeSample("city-green-card");
        String next = world.text("city-green-card")
                .replace("version: 3", "version: 4")
                .replaceFirst("in-force: \\S+", "in-force: 2027-12-30")
                .replace("gives 10 points", "gives 12 points")
                .replace("10 * record.hours", "12 * record.hours");
        Comparison comparison = compare(World.file(next), Basis.ALWAYS);
        assertThat(comparison.about().persons()).isTrue();
        assertThat(comparison.tally().gain()).isPositive();
        assertThat(comparison.changes()).isEmpty();
        ComparisonView view = ComparisonView.of(comparison, true);
        LongStream.concat(
                        view.moves().stream()
                                .filter(move -> move.subjects() != null)
                                .mapToLong(move -> Objects.requireNonNull(move.subjects())),
                        LongStream.of(value(view.gain()), value(view.lose()), value(view.same())))
                .forEach(count ->
                        assertThat(count == 0 || count >= SafeCounts.LEAST).isTrue());
    }

    @Test
    void aComparisonThatFailedIsSaidOnceAndBegunAnew() throws SQLException {
        world = new World(folder);
        world.submit("complaint", "acme", "complaint-upheld 2027-01-05", "\"file\":\"F1\"");
        Comparisons comparisons = new Comparisons(world.ledger, world.subjectsInTheDatabase());
        Comparisons.Wanted wanted = wanted(world.second(DAY));
        Running failed;
        asOwner("alter table ledger_payload rename to ledger_payload_away");
        try {
            failed = comparisons.of(wanted, Basis.ALWAYS, world.now.get());
            assertThat(failed.within(60_000)).isNull();
            assertThat(failed.failed()).isTrue();
        } finally {
            asOwner("alter table ledger_payload_away rename to ledger_payload");
        }
        assertThat(comparisons.of(wanted, Basis.ALWAYS, world.now.get())).isSameAs(failed);
        assertThat(comparisons.of(wanted, Basis.ALWAYS, world.now.get()).within(60_000))
                .isNotNull();
    }

    @Test
    void manyCandidatesShareTwoWorkersAndTheLastResultsAreKept() throws SQLException {
        world = new World(folder);
        world.submit("complaint", "acme", "complaint-upheld 2027-01-05", "\"file\":\"F1\"");
        Comparisons comparisons = new Comparisons(world.ledger, world.subjectsInTheDatabase());
        Comparisons.Wanted first = wanted(world.second(DAY));
        List<Running> taken = new ArrayList<>();
        // Nobody reads payloads while this is held: two are at work and eight wait, and the eleventh is not taken.
        try (Connection connection = SharedDatabase.owner().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table ledger_payload in access exclusive mode");
            for (int i = 0; i < 11; i++) {
                Running running = comparisons.of(
                        new Comparisons.Wanted(first.programme(), new UUID(0, i), first.with()),
                        Basis.ALWAYS,
                        world.now.get());
                if (running != null) {
                    taken.add(running);
                }
            }
            connection.rollback();
        }
        assertThat(taken).hasSize(10);
        for (Running running : taken) {
            assertThat(running.within(60_000)).isNotNull();
        }
        Running last = comparisons.of(
                new Comparisons.Wanted(first.programme(), new UUID(0, 9), first.with()), Basis.ALWAYS, world.now.get());
        assertThat(last).isSameAs(taken.getLast());
        assertThat(comparisons.of(first, Basis.ALWAYS, world.now.get())).isNotNull();
        assertThat(comparisons.of(
                        new Comparisons.Wanted(first.programme(), new UUID(0, 0), first.with()),
                        Basis.ALWAYS,
                        world.now.get()))
                .isNotSameAs(taken.getFirst());
    }

    private Comparisons.Wanted wanted(PolicyFile file) {
        Check.Read read = (Check.Read) world.desk.checking().check(world.served(), file);
        return new Comparisons.Wanted(world.served(), UUID.randomUUID(), Objects.requireNonNull(read.admissible()));
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = SharedDatabase.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whoIsNamedByAComparisonFindsItAmongItsReadings() {
        world = new World(folder);
        ReadAudit audit = new ReadAudit(world.sql, world.clock);
        audit.note("operator", world.programme, List.of("acme", "bolt"), "comparison");
        assertThat(audit.of(world.programme, "acme", 10))
                .containsExactly(
                        new ReadAudit.Reading(world.now.get(), "operator", world.programme, "acme", "comparison"));
        assertThat(audit.of(world.programme, "core", 10)).isEmpty();
        audit.note("operator", world.programme, List.of(), "comparison");
        assertThat(audit.of(world.programme, "*", 10)).hasSize(1);
    }

    private static long value(Long count) {
        return count == null ? 0 : count;
    }

    private Standing standing(Policy policy, Evaluator evaluator, String subject) {
        SubjectRecords records = SubjectRecords.of(
                policy, subject, Long.MAX_VALUE, world.ledger.about(world.programme, subject, Long.MAX_VALUE));
        return evaluator.standing(records.cursor(), DAY);
    }

    private static Policy alone(PolicyFile file) {
        return ((Admissible) ((Compilation.Compiled) PolicyCompiler.compile(List.of(file))).policy()).policy();
    }

    /// Compared in memory, and found the same in the database, subject by subject.
    private Comparison compare(PolicyFile file, Basis basis) {
        Comparison done = compare(file, basis, world.subjects());
        assertThat(done).isEqualTo(compare(file, basis, world.subjectsInTheDatabase()));
        return done;
    }

    private Comparison compare(PolicyFile file, Basis basis, Subjects subjects) {
        Check.Read read = (Check.Read) world.desk.checking().check(world.served(), file);
        Admissible admissible = Objects.requireNonNull(read.admissible());
        Running running = new Comparisons(world.ledger, subjects)
                .of(new Comparisons.Wanted(world.served(), UUID.randomUUID(), admissible), basis, world.now.get());
        Comparison done = running.within(120_000);
        assertThat(running.done()).isEqualTo(running.size());
        return Objects.requireNonNull(done);
    }
}
