package probity.service.population;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import probity.core.result.Standing;
import probity.ledger.entry.EntryKind;
import probity.ledger.statement.Erasure;
import probity.service.entry.Disclosed;
import probity.service.entry.StoredLedger;
import probity.service.entry.StoredLedger.Erased;
import probity.service.programme.ServedProgramme;

/// Everybody of one programme in memory.
///
/// Its log's writer tells it of each commit, so that it holds neither more than the log nor less than was acknowledged.
/// What it missed it reads from the database; when it cannot go on it holds nothing and says so, and whoever asks reads
/// subject by subject from the database as before.
///
/// What is written down ([Roll]) and where everybody stands ([Placed]) have a lock each. Readers wait for each other;
/// of the writer they take what is new, which does not change any more, and evaluate it while the writer goes on.
public final class KeptPopulation {
    private static final System.Logger LOG = System.getLogger(KeptPopulation.class.getName());

    /// Entries that are read at once where memory is behind the log.
    private static final int PAGE = 2_000;

    /// Entries by which memory may be behind the log when a load takes the lock to read the rest.
    private static final long NEAR = 4 * PAGE;

    /// Looks after which whoever had something erased is taken not to have heard that it is. One hears it within
    /// moments; there is a look a second.
    private static final int LOST = 5;

    /// Subjects that are evaluated between two chances of others to look.
    private static final int AT_ONCE = 256;

    private final Means means;
    /// Of `roll` and what goes with it: held for what is in memory, and for reading what memory missed.
    private final ReentrantLock writing = new ReentrantLock(true);
    /// Of what `placed` holds; taken before the other one, never after.
    private final ReentrantLock looking = new ReentrantLock(true);
    private volatile ServedProgramme programme;
    private volatile PopulationState state = PopulationState.LOADING;
    private volatile Measure measure = new Measure(0, 0, 0, 0);
    private volatile long size;
    private @Nullable Roll roll;
    private @Nullable Placed placed;
    /// Subjects of whom payloads were erased while everything was read: what was read of them may be of before.
    private final Set<String> erasedMeanwhile = new TreeSet<>();
    /// Whether payloads were erased meanwhile of which nobody says whom they were about.
    private boolean unknownMeanwhile;
    /// Entries that the log says are erased, and nobody has said yet whom they were about.
    private final Set<Long> owed = new TreeSet<>();
    /// Looks since when that is so.
    private int owedFor;

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
        writing.lock();
        try {
            Roll held = roll;
            return held == null ? 0 : Math.max(0, size - held.next());
        } finally {
            writing.unlock();
        }
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
            Roll fresh = read(anew, progress);
            fresh.group(means.threads);
            Placed seats = new Placed(anew.policy(), day, fresh.news(), means.threads);
            writing.lock();
            try {
                if (unknownMeanwhile) {
                    throw new IllegalStateException("something was erased while everything was read");
                }
                catchUp(fresh, means.ledger.size(anew.id()));
                fresh.publish();
                erasedMeanwhile.forEach(subject -> fresh.takeAnew(subject, left(subject, fresh.next())));
                erasedMeanwhile.clear();
                fresh.publish();
                roll = fresh;
                placed = seats;
                bound(fresh);
                measure = new Measure(
                        measure.subjects, measure.records, measure.bytes, (System.nanoTime() - begun) / 1_000_000);
                state = PopulationState.READY;
            } finally {
                writing.unlock();
            }
            look(anew, Everybody::head);
        } catch (TooLarge full) {
            tooLarge();
        } catch (SQLException | RuntimeException | Error failed) {
            failed(failed);
        }
        progress.end(this);
        return state == PopulationState.READY;
    }

    private Roll read(ServedProgramme anew, LoadProgress progress) throws SQLException {
        Roll fresh = new Roll(anew.policy());
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
        Placed seats = placed;
        long before = measure.bytes;
        long now = held.bytes() + (seats == null ? 0 : seats.bytes());
        if (!means.bound.change(before, now)) {
            throw new TooLarge();
        }
        measure = new Measure(held.names().count(), held.records(), now, measure.loadMillis);
    }

    private void tooLarge() {
        drop(PopulationState.TOO_LARGE);
        LOG.log(
                System.Logger.Level.WARNING,
                "programme " + programme.id() + ": its records do not fit into the memory for populations ("
                        + (means.bound.most() >> 20) + " MiB). Subjects are read from the database one by one; lists"
                        + " by band, counts and changes of the day are not there. Give more with --population");
    }

    private void drop(PopulationState next) {
        writing.lock();
        try {
            roll = null;
            placed = null;
            erasedMeanwhile.clear();
            unknownMeanwhile = false;
            owed.clear();
            means.bound.change(measure.bytes, 0);
            measure = new Measure(0, 0, 0, measure.loadMillis);
            state = next;
        } finally {
            writing.unlock();
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
        if (one.entry().kind() == EntryKind.ERASED
                && one.payload() != null
                && Erasure.read(one.payload()) instanceof probity.ledger.reading.Reading.Read<Erasure> erased) {
            owed.addAll(erased.value().sequences());
        }
        held.upTo(one.entry().sequence() + 1);
    }

    /// Holds nothing any more, until all is read again, when the answer to an erasure was lost: what was erased may be
    /// in memory.
    void lookForLost() {
        writing.lock();
        try {
            owedFor = owed.isEmpty() ? 0 : owedFor + 1;
            if (owedFor > LOST) {
                drop(PopulationState.FAILED);
            }
        } finally {
            writing.unlock();
        }
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
        // Of what was erased before its answer was lost nobody says whom it was about: all is read again.
        boolean unknown = gone.stream().anyMatch(one -> one.subject() == null);
        try {
            forget(gone, unknown);
        } catch (RuntimeException | Error failed) {
            failed(failed);
        }
        look(programme, Everybody::head);
    }

    private void forget(List<Erased> gone, boolean unknown) {
        Set<String> subjects = new TreeSet<>();
        gone.stream().map(Erased::subject).filter(Objects::nonNull).forEach(subjects::add);
        Left before = left(subjects);
        writing.lock();
        try {
            Roll held = roll;
            gone.forEach(one -> owed.remove(one.sequence()));
            if (state == PopulationState.LOADING) {
                erasedMeanwhile.addAll(subjects);
                unknownMeanwhile |= unknown;
            } else if (held != null && unknown) {
                drop(PopulationState.FAILED);
            } else if (held != null) {
                // What came about one of them in the meantime is read again, while nothing more can come.
                Left left = before.isOf(held) ? before : left(subjects);
                change(one -> left.arrivals.forEach(one::takeAnew));
            }
        } finally {
            writing.unlock();
        }
    }

    /// What is left about subjects.
    ///
    /// @param payloads how many memory had about each before it was read
    private record Left(@Nullable Roll of, Map<String, Integer> payloads, Map<String, List<Arrival>> arrivals) {
        boolean isOf(Roll held) {
            return held == of
                    && payloads.entrySet().stream().allMatch(one -> held.payloads(one.getKey()) == one.getValue());
        }
    }

    private Left left(Set<String> subjects) {
        Map<String, Integer> payloads = new TreeMap<>();
        Map<String, List<Arrival>> arrivals = new TreeMap<>();
        Roll held;
        long head;
        writing.lock();
        try {
            held = roll;
            head = held == null ? 0 : held.next();
            if (held != null) {
                subjects.forEach(subject -> payloads.put(subject, held.payloads(subject)));
            }
        } finally {
            writing.unlock();
        }
        if (held != null) {
            subjects.forEach(subject -> arrivals.put(subject, left(subject, head)));
        }
        return new Left(held, payloads, arrivals);
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
        writing.lock();
        try {
            Roll held = roll;
            if (held != null) {
                change.on(held);
                held.publish();
                bound(held);
            }
        } catch (TooLarge full) {
            tooLarge();
        } catch (RuntimeException | Error failed) {
            // The log's writer is the caller, and it goes on for those who wait for their answers.
            failed(failed);
        } finally {
            writing.unlock();
        }
    }

    /// Looks at everybody, as known now.
    ///
    /// @param under the programme by whose policy is asked
    /// @return null when memory does not hold them under this policy
    public <T> @Nullable T look(ServedProgramme under, Function<Everybody, T> look) {
        return isUnder(under) ? inside(seats -> look.apply(new Everybody(seats))) : null;
    }

    private <T> @Nullable T inside(Function<Placed, T> look) {
        looking.lock();
        try {
            Placed seats = heard();
            return seats == null ? null : look.apply(seats);
        } finally {
            looking.unlock();
        }
    }

    /// Everybody with what is new; null when memory does not hold them.
    private @Nullable Placed heard() {
        try {
            Placed seats;
            Roll.News news;
            writing.lock();
            try {
                Roll held = roll;
                seats = placed;
                if (held == null || seats == null) {
                    return null;
                }
                news = held.news();
            } finally {
                writing.unlock();
            }
            seats.hear(news);
            return seats;
        } catch (RuntimeException | Error failed) {
            // What was new is not known any more.
            failed(failed);
            return null;
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

    /// Evaluates everybody on another day, a few at a time, and looks at that day from then on. Nobody waits for what
    /// is made of it.
    ///
    /// @return false when memory does not hold them any more
    public boolean moveTo(LocalDate day, DayMoves moves) {
        Placed seats = inside(all -> {
            all.begin(day);
            return all;
        });
        if (seats == null) {
            return false;
        }
        try {
            for (Step step = step(seats); step != null; step = step(seats)) {
                step.moves.forEach(one -> moves.moved(one.subject(), one.before(), one.after()));
                if (step.last) {
                    moves.done(step.head, step.subjects);
                    return arrive(seats);
                }
            }
            return false;
        } finally {
            leave(seats);
        }
    }

    /// @param last whether everybody is evaluated
    private record Step(List<Placed.Move> moves, boolean last, long head, long subjects) {}

    /// @return null when memory does not hold those any more who were begun with
    private @Nullable Step step(Placed seats) {
        return this.<@Nullable Step>inside(all -> {
            if (all != seats) {
                return null;
            }
            List<Placed.Move> moves = all.evaluateNext(AT_ONCE);
            return new Step(moves, all.hasAll(), all.head(), all.order().count());
        });
    }

    private boolean arrive(Placed seats) {
        Boolean arrived = inside(all -> {
            if (all == seats) {
                all.arrive();
            }
            return all == seats;
        });
        return Boolean.TRUE.equals(arrived);
    }

    private void leave(Placed seats) {
        looking.lock();
        try {
            seats.leaveDay();
        } finally {
            looking.unlock();
        }
    }
}
