package probity.service.population;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import probity.service.entry.Disclosed;
import probity.service.entry.Logs;
import probity.service.entry.StoredLedger;
import probity.service.entry.StoredLedger.Erased;
import probity.service.programme.Programmes;
import probity.service.programme.ServedProgramme;

/// Everybody of all served programmes in memory.
public final class Populations implements Logs.Follower, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Populations.class.getName());

    private final Programmes programmes;
    private final InstantSource clock;
    private final Days days;
    private final KeptPopulation.Means means;
    private final ConcurrentSkipListMap<String, KeptPopulation> all = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("populations").factory());

    /// For each programme.
    private final Map<String, Patience> patient = new ConcurrentHashMap<>();
    private final Patience forgetting = new Patience();

    private volatile @Nullable ScheduledFuture<?> kept;

    /// What they are kept with.
    ///
    /// @param clock of the programmes
    public record Keeping(Programmes programmes, InstantSource clock, Days days) {}

    public Populations(DataSource database, Keeping keeping, MemoryBound bound) {
        this.programmes = keeping.programmes;
        this.clock = keeping.clock;
        this.days = keeping.days;
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        this.means = new KeptPopulation.Means(database, new StoredLedger(database), bound, threads);
    }

    /// Reads every programme.
    ///
    /// @param say for the person who waits
    public void load(Consumer<String> say) {
        for (ServedProgramme programme : programmes.all()) {
            load(programme, say);
        }
    }

    private void load(ServedProgramme programme, Consumer<String> say) {
        KeptPopulation one = all.computeIfAbsent(programme.id(), id -> new KeptPopulation(programme, means));
        LocalDate day = days.last(programme, programme.usualDay(clock.instant()));
        one.load(programme, day, new LoadProgress(programme.id(), say));
    }

    /// Keeps everybody as of today from now on, in the background.
    public void keep() {
        kept = keeper.scheduleWithFixedDelay(this::lookAgain, 0, 1, TimeUnit.SECONDS);
    }

    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException | Error failed) {
            // There was not even room to say what failed; to let it out would end all further looks.
            Thread.onSpinWait();
        }
    }

    /// Sees to everything once, as is done every second. What fails is left alone for longer each time.
    public void look() {
        for (ServedProgramme programme : programmes.all()) {
            Patience patience = patient.computeIfAbsent(programme.id(), id -> new Patience());
            attempt(programme.id(), () -> {
                KeptPopulation one = all.get(programme.id());
                if (one != null) {
                    one.lookForLost();
                }
                if (!isAsItShouldBe(programme)) {
                    if (patience.isOver()) {
                        keepUp(programme);
                        moveDay(programme);
                    }
                } else {
                    patience.calm();
                }
            });
        }
        if (!days.isForgotten() && forgetting.isOver()) {
            attempt("all", days::forget);
        }
    }

    private static void attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error failed) {
            // The database may be away for a moment. The message may quote a row.
            LOG.log(
                    System.Logger.Level.WARNING,
                    "populations, " + what + ": " + failed.getClass().getSimpleName());
        }
    }

    private boolean isAsItShouldBe(ServedProgramme programme) {
        KeptPopulation one = all.get(programme.id());
        return one != null && why(programme).isEmpty() && !isOnAnotherDay(one);
    }

    /// Reads again what cannot be kept as it is: programmes under a new policy, and those that failed.
    public void keepUp() {
        programmes.all().forEach(this::keepUp);
    }

    private void keepUp(ServedProgramme programme) {
        String why = why(programme);
        if (!why.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "programme " + programme.id() + ": its records are read again " + why);
            load(programme, line -> {});
        }
    }

    /// Why a programme has to be read; empty when it has not.
    private String why(ServedProgramme programme) {
        KeptPopulation one = all.get(programme.id());
        return one == null || !one.isUnder(programme)
                ? "under another policy"
                : switch (one.state()) {
                    // Nobody else reads: a reading that is still on its way here did not get to its beginning.
                    case FAILED, LOADING -> "after a failure";
                    case READY, TOO_LARGE -> "";
                };
    }

    /// Moves to today whoever was evaluated on another day.
    public void moveDays() {
        programmes.all().forEach(this::moveDay);
    }

    private void moveDay(ServedProgramme programme) {
        KeptPopulation one = all.get(programme.id());
        if (one != null && isOnAnotherDay(one)) {
            days.move(one, one.programme().usualDay(clock.instant()));
        }
    }

    private boolean isOnAnotherDay(KeptPopulation one) {
        LocalDate today = one.programme().usualDay(clock.instant());
        Boolean same = one.look(one.programme(), held -> held.day().equals(today));
        return same != null && !same;
    }

    @Override
    public void committed(String programme, List<Disclosed> entries, long size) {
        KeptPopulation one = all.get(programme);
        if (one != null) {
            one.committed(entries, size);
        }
    }

    /// Payloads were deleted.
    public void erased(String programme, List<Erased> gone) {
        KeptPopulation one = all.get(programme);
        if (one != null) {
            one.erased(gone);
        }
    }

    public Collection<KeptPopulation> all() {
        return all.values();
    }

    /// The population of a programme, whether or not it is in memory; null before it was first read.
    public @Nullable KeptPopulation of(String programme) {
        return all.get(programme);
    }

    /// Whether a programme is in memory.
    public PopulationState state(ServedProgramme programme) {
        KeptPopulation one = all.get(programme.id());
        return one == null ? PopulationState.LOADING : one.state();
    }

    /// Looks at everybody of a programme on the day that is judged when none is named.
    ///
    /// @return null when memory does not hold them as of that day, under the programme's policy
    public <T> @Nullable T look(ServedProgramme programme, Function<Everybody, T> look) {
        KeptPopulation one = all.get(programme.id());
        LocalDate day = programme.usualDay(clock.instant());
        return one == null
                ? null
                : one.<@Nullable T>look(programme, held -> held.day().equals(day) ? look.apply(held) : null);
    }

    public long bytesMost() {
        return means.bound().most();
    }

    @Override
    public void close() {
        ScheduledFuture<?> begun = kept;
        if (begun != null) {
            begun.cancel(false);
        }
        keeper.shutdownNow();
    }
}
