package probity.service.day;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import probity.core.result.Standing;
import probity.service.population.Days;
import probity.service.population.Everybody;
import probity.service.population.KeptPopulation;
import probity.service.programme.ServedProgramme;

/// Brings everybody of a programme to the day that is judged, and writes down what that changes.
///
/// There is one evaluation for each day that was judged while the service ran. After days on which it did not, the
/// day is compared with the last one that was judged: nobody was given results of those in between. When the day goes
/// back, because a clock was put right or the time zone is another one, everybody is evaluated on the earlier day, and
/// nothing is written down until the day is later than the last one that was.
public final class ChangeOfDay implements Days {
    private static final System.Logger LOG = System.getLogger(ChangeOfDay.class.getName());

    private final DayStore store;
    private final InstantSource clock;
    private final Map<String, DayRun> newest = new ConcurrentHashMap<>();
    /// The last day written down of each programme whose day went back.
    private final Map<String, LocalDate> ahead = new ConcurrentHashMap<>();
    /// The day on which what was too old was deleted last.
    private volatile @Nullable LocalDate forgotten;

    public ChangeOfDay(DayStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public LocalDate last(ServedProgramme programme, LocalDate today) {
        List<DayRun> runs = store.runs(programme.id(), 1);
        if (runs.isEmpty()) {
            store.begin(programme.id(), today, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
        LocalDate written = runs.isEmpty() ? today : runs.getFirst().day();
        if (written.isAfter(today)) {
            // There is nothing to catch up with.
            wait(programme, today, written);
            return today;
        }
        return written;
    }

    /// The last evaluation since the start; null before the first.
    public @Nullable DayRun newest(String programme) {
        return newest.get(programme);
    }

    @Override
    public void move(KeptPopulation population, LocalDate today) {
        ServedProgramme programme = population.programme();
        LocalDate since = population.look(programme, Everybody::day);
        if (since == null) {
            return;
        }
        List<DayRun> runs = store.runs(programme.id(), 1);
        LocalDate written = runs.isEmpty() || since.isAfter(runs.getFirst().day())
                ? since
                : runs.getFirst().day();
        if (!today.isAfter(written)) {
            wait(programme, today, written);
            population.moveTo(today, UNWRITTEN);
            return;
        }
        try (DayStore.Writing writing = store.new Writing(programme.id(), today)) {
            Moving moving = new Moving(programme, since, today, writing);
            population.moveTo(today, moving);
        } catch (SQLException | Unwritten failed) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "programme " + programme.id() + ": the change of day to " + today
                            + " could not be written and is tried again (" + reason(failed) + ")");
        }
    }

    private void wait(ServedProgramme programme, LocalDate today, LocalDate written) {
        if (!written.equals(ahead.put(programme.id(), written))) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "programme " + programme.id() + ": its day is " + today + ", and what changed up to " + written
                            + " is written down already. Look at the clock and the time zone; changes are written"
                            + " down again from the day after " + written + " on");
        }
    }

    @Override
    public boolean isForgotten() {
        return today().equals(forgotten);
    }

    @Override
    public void forget() {
        LocalDate today = today();
        store.forget(today.minusDays(DayStore.KEPT_DAYS));
        forgotten = today;
    }

    /// Of nobody's time zone: programmes that are not served any more have none.
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// The state and never the message, which may quote a row.
    private static String reason(Exception failed) {
        Throwable cause = failed instanceof Unwritten && failed.getCause() != null ? failed.getCause() : failed;
        return cause instanceof SQLException sql
                ? "SQL state " + sql.getSQLState()
                : cause.getClass().getSimpleName();
    }

    private static final KeptPopulation.DayMoves UNWRITTEN = new KeptPopulation.DayMoves() {
        @Override
        public void moved(String subject, Standing before, Standing after) {}

        @Override
        public void done(long head, long subjects) {}
    };

    /// Rows that the database did not take.
    private static final class Unwritten extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unwritten(SQLException cause) {
            super(cause);
        }
    }

    /// One change of day as it is written.
    private final class Moving implements KeptPopulation.DayMoves {
        private final ServedProgramme programme;
        private final LocalDate since;
        private final LocalDate today;
        private final DayStore.Writing writing;
        private final long begun = System.nanoTime();

        Moving(ServedProgramme programme, LocalDate since, LocalDate today, DayStore.Writing writing) {
            this.programme = programme;
            this.since = since;
            this.today = today;
            this.writing = writing;
        }

        @Override
        public void moved(String subject, Standing before, Standing after) {
            try {
                writing.add(new DayChange(subject, side(since, before), side(today, after)));
            } catch (SQLException failed) {
                throw new Unwritten(failed);
            }
        }

        private DayChange.Side side(LocalDate day, Standing standing) {
            int decimals = programme.core().inForceOn(day).scale().decimals();
            return new DayChange.Side(
                    BigDecimal.valueOf(standing.score(), decimals), standing.band(), standing.lists());
        }

        @Override
        public void done(long head, long subjects) {
            DayRun run = new DayRun(
                    programme.id(),
                    today,
                    since,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    head,
                    subjects,
                    writing.changed(),
                    (System.nanoTime() - begun) / 1_000_000);
            try {
                writing.commit(run);
            } catch (SQLException failed) {
                throw new Unwritten(failed);
            }
            newest.put(programme.id(), run);
            ahead.remove(programme.id());
        }
    }
}
