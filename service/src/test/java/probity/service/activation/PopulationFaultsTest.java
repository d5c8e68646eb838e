package probity.service.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.core.result.Standing;
import probity.service.database.Room;
import probity.service.day.ChangeOfDay;
import probity.service.day.DayRun;
import probity.service.day.DayStore;
import probity.service.entry.Appending;
import probity.service.entry.Logs;
import probity.service.entry.StoredLedger.Erased;
import probity.service.key.CheckpointSigning;
import probity.service.population.Everybody;
import probity.service.population.KeptPopulation;
import probity.service.population.MemoryBound;
import probity.service.population.PopulationState;
import probity.service.population.Populations;

/// What goes wrong around everybody in memory: erasures at every moment, clocks that go back, a database that is away,
/// no memory, and readers who take their time.
class PopulationFaultsTest {
    @TempDir
    private Path folder;

    private World world;
    private Beside beside;

    @BeforeEach
    void begin() {
        world = new World(folder);
        beside = new Beside(world);
        world.submit("one", "acme", "complaint-upheld 2027-01-05", "\"file\":\"F1\"");
        world.submit("two", "bolt", "complaint-upheld 2027-01-06", "\"file\":\"F2\"");
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void aCorrectionOfWhatWasErasedStandsByItselfAndNothingIsReadAgain() {
        correct("acme-2", "one");
        correct("acme-3", "acme-2");
        beside.agree();
        for (long left = beside.sequences("acme").size(); left > 1; left--) {
            beside.erase(beside.sequences("acme").subList(0, 1));
            assertThat(beside.kept().state()).isEqualTo(PopulationState.READY);
            beside.agree();
        }
        assertThat(beside.score("acme")).isEqualTo(3);
        world.restart();
        beside.agree();
    }

    @Test
    void aCorrectionThatMemoryMissedOfWhatWasErasedStandsByItselfToo() {
        world.logs.follow((programme, entries, size) -> {});
        correct("acme-2", "one");
        beside.erase(beside.sequences("acme").subList(0, 1));
        world.logs.follow(world.populations);
        world.submit("three", "bolt", "complaint-upheld 2027-01-07", "\"file\":\"F3\"");
        assertThat(beside.kept().state()).isEqualTo(PopulationState.READY);
        beside.agree();
    }

    private void correct(String id, String corrected) {
        Appending answer = world.trying(
                        new World.Names(id, "acme", corrected), "complaint-upheld 2027-01-06", "\"file\":\"F1\"")
                .join();
        assertThat(answer).isInstanceOf(Appending.Committed.class);
    }

    @Test
    void aDayThatGoesBackIsLookedAtAndNothingIsWrittenUntilItIsLaterThanTheLastOneWritten() {
        DayStore store = new DayStore(world.database);
        LocalDate first = beside.everybody().day();
        world.forward(5);
        world.populations.moveDays();
        for (int days : new int[] {-2, 1, 0, 1}) {
            world.forward(days);
            world.populations.moveDays();
            beside.agree();
            assertThat(store.runs(world.programme, 10)).hasSize(2);
        }
        world.forward(-3);
        world.restart();
        beside.agree();
        world.forward(4);
        world.populations.moveDays();
        beside.agree();
        assertThat(store.runs(world.programme, 10))
                .extracting(DayRun::day, DayRun::since)
                .startsWith(org.assertj.core.api.Assertions.tuple(first.plusDays(6), first.plusDays(2)));
    }

    @Test
    void changesOfProgrammesThatNobodyServesAnyMoreAreDeletedToo() throws SQLException {
        DayStore store = new DayStore(world.database);
        LocalDate today = world.served().today(world.now.get());
        for (int age : new int[] {399, 401}) {
            Beside.asOwner("insert into day_change values ('gone-" + world.programme + "', '" + today.minusDays(age)
                    + "', 'acme', 1, 2, 'a', 'b', '', '')");
        }
        world.populations.look();
        assertThat(store.changes("gone-" + world.programme, today.minusDays(399), "", 10))
                .hasSize(1);
        assertThat(store.changes("gone-" + world.programme, today.minusDays(401), "", 10))
                .isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayIsAskedLessAndLessOftenAndEverythingIsReadWhenItIsBack() {
        Watched database = new Watched(world.database);
        Populations populations = beside.populations(database.source(), MemoryBound.usual());
        database.onConnection(number -> {
            throw new SQLException("away", "08001");
        });
        for (int look = 0; look < 120; look++) {
            populations.look();
        }
        assertThat(database.connections()).isBetween(7, 14);
        database.onConnection(number -> {});
        int looks = 0;
        while (populations.state(world.served()) != PopulationState.READY) {
            populations.look();
            looks++;
        }
        assertThat(looks).isLessThan(10);
        populations.close();
    }

    @Test
    void recordsAreTakenWhileSomebodyLooksAtEverybodyAndWhileADayIsWritten() {
        Appending whileLooking = world.populations.look(world.served(), all -> beside.tried("three", "acme"));
        assertThat(whileLooking).isInstanceOf(Appending.Committed.class);
        List<Appending> whileWriting = new ArrayList<>();
        world.submit("expires", "cafe", "complaint-upheld 2024-01-11", "\"file\":\"F9\"");
        LocalDate far = beside.everybody().day().plusYears(9);
        beside.kept().moveTo(far, new KeptPopulation.DayMoves() {
            @Override
            public void moved(String subject, Standing before, Standing after) {
                whileWriting.add(beside.tried("while " + subject, "dino"));
                assertThat(CompletableFuture.supplyAsync(() -> beside.kept().look(world.served(), Everybody::subjects))
                                .orTimeout(20, TimeUnit.SECONDS)
                                .join())
                        .as("others look too")
                        .isGreaterThan(2);
            }

            @Override
            public void done(long head, long subjects) {}
        });
        assertThat(whileWriting).isNotEmpty().allMatch(Appending.Committed.class::isInstance);
    }

    @Test
    void whatMemoryMissedIsReadWithAPoolOfOneConnection() {
        world.close();
        Watched database = new Watched(world.database);
        javax.sql.DataSource pool = database.onlyOne();
        world.logs = new Logs(pool, new CheckpointSigning(world.keys), world.clock, Room.unwatched());
        world.logs.open(world.programme);
        world.populations = beside.populations(pool, MemoryBound.usual());
        world.populations.load(line -> {});
        world.submit("three", "acme", "complaint-upheld 2027-01-07", "\"file\":\"F3\"");
        world.logs.follow(world.populations);
        assertThat(beside.tried("four", "bolt")).isInstanceOf(Appending.Committed.class);
        assertThat(beside.kept().state()).isEqualTo(PopulationState.READY);
        beside.agree();
    }

    @Test
    void whatIsErasedWhileEverythingIsReadIsNotInMemoryAfterwards() {
        Watched database = new Watched(world.database);
        Populations populations = beside.populations(database.source(), MemoryBound.usual());
        AtomicBoolean read = new AtomicBoolean();
        // A payload of a day that was judged, all payloads in one pass, and then how far the log is by now.
        database.onConnection(number -> {
            if (isLoaded(populations) && !read.getAndSet(true)) {
                populations.erased(world.programme, beside.erasedButUntold(beside.sequences("acme")));
            }
        });
        populations.load(line -> {});
        assertThat(read).isTrue();
        assertThat(names(populations)).containsExactly("bolt");
        populations.close();
    }

    @Test
    void whatIsErasedOfNobodyKnowsWhomWhileEverythingIsReadIsReadAgain() {
        Watched database = new Watched(world.database);
        Populations populations = beside.populations(database.source(), MemoryBound.usual());
        AtomicBoolean read = new AtomicBoolean();
        database.onConnection(number -> {
            if (isLoaded(populations) && !read.getAndSet(true)) {
                List<Long> sequences = beside.sequences("acme");
                beside.erasedButUntold(sequences);
                populations.erased(world.programme, beside.gone(sequences));
            }
        });
        populations.load(line -> {});
        assertThat(populations.state(world.served())).isEqualTo(PopulationState.FAILED);
        populations.keepUp();
        assertThat(names(populations)).containsExactly("bolt");
        populations.close();
    }

    /// Whether all payloads have come, and they are not looked at yet.
    private boolean isLoaded(Populations populations) {
        KeptPopulation kept = populations.of(world.programme);
        return kept != null
                && kept.state() == PopulationState.LOADING
                && kept.measure().records() > 0;
    }

    private List<String> names(Populations populations) {
        return Objects.requireNonNull(populations.look(
                        world.served(), all -> all.page(new Everybody.Wanted("", "", 100), one -> true)))
                .stream()
                .map(Everybody.Row::subject)
                .toList();
    }

    @Test
    void anErasureWhoseAnswerWasLostIsSeenWhenItIsAskedForAgain() {
        List<Long> sequences = beside.sequences("acme");
        beside.erasedButUntold(sequences);
        // What is asked for again is gone: nobody can say whom it was about.
        List<Erased> again = beside.gone(sequences);
        assertThat(again).allMatch(one -> one.subject() == null);
        world.populations.erased(world.programme, again);
        assertThat(beside.kept().state()).isEqualTo(PopulationState.FAILED);
        assertThat(beside.everybody()).isNull();
        world.populations.keepUp();
        beside.agree();
    }

    @Test
    void anErasureWhoseAnswerWasLostIsSeenWithoutBeingAskedForAgainToo() {
        Watched database = new Watched(world.database);
        Populations populations = beside.populations(database.source(), MemoryBound.usual());
        populations.load(line -> {});
        world.logs.follow(populations);
        populations.look();
        populations.erased(world.programme, beside.erasedButUntold(beside.sequences("bolt")));
        database.onConnection(number -> {});
        for (int look = 0; look < 30; look++) {
            populations.look();
        }
        assertThat(database.connections())
                .as("who was told reads nothing again")
                .isZero();
        beside.erasedButUntold(beside.sequences("acme"));
        for (int look = 0; look < 30; look++) {
            populations.look();
        }
        assertThat(populations.state(world.served())).isEqualTo(PopulationState.READY);
        assertThat(names(populations)).isEmpty();
        populations.close();
    }

    @Test
    void whatIsErasedWhileADayIsWrittenIsNotAmongItsChanges() {
        Watched database = new Watched(world.database);
        DayStore store = new DayStore(world.database);
        ChangeOfDay days = new ChangeOfDay(new DayStore(database.source()), world.clock);
        AtomicBoolean erased = new AtomicBoolean();
        database.onCommit(number -> {
            if (!erased.getAndSet(true)) {
                beside.erase(beside.sequences("acme"));
            }
        });
        world.forward(3_650);
        LocalDate today = world.served().usualDay(world.now.get());
        days.move(beside.kept(), today);
        assertThat(erased).isTrue();
        assertThat(store.run(world.programme, today)).isNotNull().returns(2L, DayRun::changed);
        assertThat(store.changes(world.programme, today, "", 10))
                .extracting(one -> one.subject())
                .containsExactly("bolt");
        beside.agree();
    }

    @Test
    void aLackOfMemoryEndsNoWriterAndEverythingIsReadAgain() throws IOException {
        Watched database = new Watched(world.database);
        Populations populations = beside.populations(database.source(), MemoryBound.usual());
        populations.load(line -> {});
        world.submit("three", "acme", "complaint-upheld 2027-01-07", "\"file\":\"F3\"");
        world.logs.follow(populations);
        database.onConnection(number -> {
            throw new OutOfMemoryError("of this test");
        });
        assertThat(beside.tried("four", "acme"))
                .as("it is committed, whatever memory does")
                .isInstanceOf(Appending.Committed.class);
        assertThat(populations.state(world.served())).isEqualTo(PopulationState.FAILED);
        populations.look();
        assertThat(populations.state(world.served())).isEqualTo(PopulationState.FAILED);
        database.onConnection(number -> {});
        populations.keepUp();
        assertThat(names(populations)).containsExactly("acme", "bolt");
        populations.close();
    }

    @Test
    void anErrorFromAnywhereIsAnsweredAndTheLogGoesOn() {
        world.logs.follow((programme, entries, size) -> {
            throw new StackOverflowError("of this test");
        });
        assertThat(beside.tried("three", "acme"))
                .as("whether it stands is not known")
                .isInstanceOf(Appending.Unavailable.class);
        world.logs.follow(world.populations);
        assertThat(beside.tried("three", "acme")).isInstanceOf(Appending.Committed.class);
        world.line.breakWhile(() -> {
            throw new OutOfMemoryError("of this test");
        });
        assertThat(beside.tried("four", "bolt")).isInstanceOf(Appending.Unavailable.class);
        world.line.heal();
        assertThat(beside.tried("five", "cafe")).isInstanceOf(Appending.Committed.class);
        assertThat(beside.score("acme")).as("it stands").isEqualTo(6);
        assertThat(beside.score("bolt")).as("it does not").isEqualTo(3);
        beside.agree();
    }
}
