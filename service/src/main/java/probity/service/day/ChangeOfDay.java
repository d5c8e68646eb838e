package probity.service.day;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
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
/// day is compared with the last one that was judged: nobody was given results of those in between.
public final class ChangeOfDay implements Days {
    private static final System.Logger LOG = System.getLogger(ChangeOfDay.class.getName());

    private final DayStore store;
    private final InstantSource clock;
    private final Map<String, DayRun> newest = new ConcurrentHashMap<>();

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
        // A clock that was put back, or a copy of the demo's data: there is nothing to catch up with.
        return runs.isEmpty() || runs.getFirst().day().isAfter(today)
                ? today
                : runs.getFirst().day();
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

    /// The state and never the message, which may quote a row.
    private static String reason(Exception failed) {
        Throwable cause = failed instanceof Unwritten && failed.getCause() != null ? failed.getCause() : failed;
        return cause instanceof SQLException sql
                ? "SQL state " + sql.getSQLState()
                : cause.getClass().getSimpleName();
    }

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
        }
    }
}
