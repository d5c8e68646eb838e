package probity.service.population;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import probity.core.result.Standing;
import probity.service.entry.Disclosed;
import probity.service.entry.StoredLedger;
import probity.service.entry.StoredLedger.Erased;
import probity.service.programme.ServedProgramme;

/// Everybody of one programme in memory.
///
/// Its log's writer tells it of each commit, so that it holds neither more than the log nor less than was acknowledged.
/// What it missed it reads from the database; when it cannot go on it holds nothing and says so, and whoever asks reads
/// subject by subject from the database as before.
public final class KeptPopulation {
    private static final System.Logger LOG = System.getLogger(KeptPopulation.class.getName());

    /// Entries that are read at once where memory is behind the log.
    private static final int PAGE = 2_000;

    /// Entries by which memory may be behind the log when a load takes the lock to read the rest.
    private static final long NEAR = 4 * PAGE;

    /// Subjects that are evaluated between two chances of others to go on.
    private static final int AT_ONCE = 256;

    private static final long[] NOBODY = {};

    private final Means means;
    private final ReentrantLock lock = new ReentrantLock(true);
    private volatile ServedProgramme programme;
    private volatile PopulationState state = PopulationState.LOADING;
    private volatile Measure measure = new Measure(0, 0, 0, 0);
    private volatile long size;
    private @Nullable Roll roll;
    /// Subjects of whom payloads were erased while everything was read: what was read of them may be of before.
    private final Set<String> erasedMeanwhile = new TreeSet<>();

    /// What all populations work with.
    ///
    /// @param threads that read and evaluate
    record Means(DataSource database, StoredLedger ledger, MemoryBound bound, int threads) {}

    /// How large it is.
    ///
    /// @param bytes as worked out from the lengths of arrays
    /// @param loadMillis how long the last load took
    public record Measure(long subjects, long records, long bytes, long loadMillis) {}

    KeptPopulation(ServedProgramme programme, Means means) {
        this.programme = programme;
        this.means = means;
    }

    /// The programme under the policy by which its records were read.
    public ServedProgramme programme() {
        return programme;
    }

    /// Whether its records were read by the policy of a programme as it is served.
    boolean isUnder(ServedProgramme served) {
        return served.policy().hash().equals(programme.policy().hash());
    }

    public PopulationState state() {
        return state;
    }

    public Measure measure() {
        return measure;
    }

    /// Entries that are committed and not in memory yet.
    public long behind() {
        return lockedOr(0L, held -> Math.max(0, size - held.next()));
    }

    /// Reads everything anew.
    ///
    /// @param day on which everybody is evaluated
    /// @return false when it is not in memory
    boolean load(ServedProgramme anew, LocalDate day, LoadProgress progress) {
        long begun = System.nanoTime();
        drop(PopulationState.LOADING);
        programme = anew;
        try {
            Roll fresh = read(anew, day, progress);
            fresh.group(means.threads);
            lock.lock();
            try {
                catchUp(fresh, means.ledger.size(anew.id()));
                fresh.publish();
                erasedMeanwhile.forEach(subject -> fresh.takeAnew(subject, left(subject, fresh.next())));
                erasedMeanwhile.clear();
                fresh.publish();
                fresh.settle();
                roll = fresh;
                measure(fresh, (System.nanoTime() - begun) / 1_000_000);
                state = PopulationState.READY;
            } finally {
                lock.unlock();
            }
        } catch (TooLarge full) {
            drop(PopulationState.TOO_LARGE);
            LOG.log(System.Logger.Level.WARNING, tooLarge());
        } catch (SQLException | RuntimeException | OutOfMemoryError failed) {
            failed(failed);
        }
        progress.end(this);
        return state == PopulationState.READY;
    }

    private Roll read(ServedProgramme anew, LocalDate day, LoadProgress progress) throws SQLException {
        Roll fresh = new Roll(anew.policy(), day);
        Reading reading = new Reading(anew.core(), means.threads);
        LogStream log = new LogStream(means.database, anew.id());
        long end = means.ledger.size(anew.id());
        // What arrives while much is read is read as much, so that little is left for the last look.
        while (end - fresh.next() > (fresh.next() == 0 ? 0 : NEAR)) {
            progress.of(end);
            reading.read(log, fresh.next(), batch -> {
                batch.forEach(fresh::take);
                bound(fresh);
                progress.upTo(fresh.next());
            });
            fresh.upTo(Math.max(end, fresh.next()));
            end = means.ledger.size(anew.id());
        }
        return fresh;
    }

    /// There is no room.
    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void bound(Roll held) {
        long before = measure.bytes;
        long now = held.bytes();
        if (!means.bound.change(before, now)) {
            throw new TooLarge();
        }
        measure = new Measure(held.names().count(), held.columns().records(), now, measure.loadMillis);
    }

    private void measure(Roll held, long loadMillis) {
        bound(held);
        measure = new Measure(measure.subjects, measure.records, measure.bytes, loadMillis);
    }

    private String tooLarge() {
        return "programme " + programme.id() + ": its records do not fit into the memory for populations ("
                + (means.bound.most() >> 20) + " MiB). Subjects are read from the database one by one; lists by band,"
                + " counts and changes of the day are not there. Give more with --population";
    }

    private void drop(PopulationState next) {
        lock.lock();
        try {
            roll = null;
            means.bound.change(measure.bytes, 0);
            measure = new Measure(0, 0, 0, measure.loadMillis);
            state = next;
        } finally {
            lock.unlock();
        }
    }

    /// Only the kind of an exception is written: its message may quote a record.
    private void failed(Throwable why) {
        drop(PopulationState.FAILED);
        LOG.log(
                System.Logger.Level.WARNING,
                "programme " + programme.id() + ": its records are not in memory and are read again ("
                        + why.getClass().getSimpleName() + ")");
    }

    /// What the log's writer says after a commit.
    void committed(List<Disclosed> entries, long logSize) {
        size = logSize;
        change(held -> {
            for (Disclosed one : entries) {
                if (one.entry().sequence() != held.next()) {
                    break;
                }
                take(held, one);
            }
            catchUp(held, logSize);
        });
    }

    private void take(Roll held, Disclosed one) {
        Arrival arrival = Arrival.of(programme.core(), one);
        if (arrival != null) {
            held.take(arrival);
        }
        held.upTo(one.entry().sequence() + 1);
    }

    /// Reads what memory missed: a commit that was not answered, or what was committed while everything was read.
    private void catchUp(Roll held, long logSize) {
        while (held.next() < logSize) {
            List<Disclosed> page = means.ledger.page(programme.id(), held.next(), PAGE);
            if (page.isEmpty()) {
                throw new IllegalStateException("the log is shorter than " + logSize);
            }
            page.forEach(one -> take(held, one));
        }
    }

    /// Payloads are not there any more.
    void erased(List<Erased> gone) {
        Set<String> subjects = new TreeSet<>();
        gone.forEach(one -> {
            if (one.subject() != null) {
                subjects.add(one.subject());
            }
        });
        lock.lock();
        try {
            if (roll == null) {
                erasedMeanwhile.addAll(subjects);
            }
            // Of what was erased before its answer was lost nobody says whom it was about: all is read again.
            if (gone.stream().anyMatch(one -> one.subject() == null)) {
                drop(PopulationState.FAILED);
            }
            change(held -> subjects.forEach(subject -> held.takeAnew(subject, left(subject, held.next()))));
        } finally {
            lock.unlock();
        }
    }

    private List<Arrival> left(String subject, long head) {
        return means.ledger.about(programme.id(), subject, head).stream()
                .map(one -> Arrival.of(programme.core(), one))
                .filter(Objects::nonNull)
                .toList();
    }

    private interface Change {
        void on(Roll held);
    }

    private void change(Change change) {
        lock.lock();
        try {
            Roll held = roll;
            if (held != null) {
                change.on(held);
                held.publish();
                bound(held);
            }
        } catch (TooLarge full) {
            drop(PopulationState.TOO_LARGE);
            LOG.log(System.Logger.Level.WARNING, tooLarge());
        } catch (RuntimeException | OutOfMemoryError failed) {
            // The log's writer is the caller, and it goes on for those who wait for their answers.
            failed(failed);
        } finally {
            lock.unlock();
        }
    }

    private <T> T lockedOr(T otherwise, Function<Roll, T> look) {
        lock.lock();
        try {
            Roll held = roll;
            return held == null ? otherwise : look.apply(held);
        } finally {
            lock.unlock();
        }
    }

    /// Looks at everybody, as known now.
    ///
    /// @param under the programme by whose policy is asked
    /// @return null when memory does not hold them under this policy
    public <T> @Nullable T look(ServedProgramme under, Function<Everybody, T> look) {
        if (!isUnder(under)) {
            return null;
        }
        lock.lock();
        try {
            Roll held = roll;
            if (held == null) {
                return null;
            }
            held.settle();
            return look.apply(new Everybody(held));
        } finally {
            lock.unlock();
        }
    }

    /// What is made of a change of day.
    public interface DayMoves {
        /// One subject does not stand where it stood.
        ///
        /// @param before on the day so far, `after` on the new day, both as known at the same head
        void moved(String subject, Standing before, Standing after);

        /// All are evaluated; nobody looks at the new day yet.
        void done(long head, long subjects);
    }

    /// Evaluates everybody on another day, a few at a time, and looks at that day from then on.
    ///
    /// @return false when memory does not hold them any more
    public boolean moveTo(LocalDate day, DayMoves moves) {
        if (!begin(day)) {
            return false;
        }
        try {
            for (boolean more = true; more; ) {
                more = lockedOr(false, held -> held.evaluateNext(AT_ONCE, moves));
            }
            long[] known = lockedOr(
                    NOBODY, held -> new long[] {held.next(), held.names().count()});
            if (known.length == 0) {
                return false;
            }
            moves.done(known[0], known[1]);
            return lockedOr(false, held -> {
                held.arrive();
                return true;
            });
        } finally {
            lockedOr(false, held -> {
                held.leaveDay();
                return true;
            });
        }
    }

    private boolean begin(LocalDate day) {
        return lockedOr(false, held -> {
            held.begin(day);
            return true;
        });
    }
}
