package probity.service.day;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Evaluations of everybody and what they changed, in the database.
public final class DayStore {
    /// Changes are kept for this many days, so that two years' same days can be looked at side by side and no more.
    public static final int KEPT_DAYS = 400;

    private static final int ROWS_AT_ONCE = 2_000;

    private static final String ROWS =
            "insert into day_change (programme, day, subject, score_before, score_after, band_before, band_after,"
                    + " lists_before, lists_after) select ?, ?, * from unnest(?, ?, ?, ?, ?, ?, ?)";

    private static final Table<Record> RUN = table(name("day_run"));
    private static final Field<String> RUN_PROGRAMME = field(name("day_run", "programme"), String.class);
    private static final Field<LocalDate> RUN_DAY = field(name("day_run", "day"), LocalDate.class);
    private static final Field<LocalDate> RUN_SINCE = field(name("day_run", "since"), LocalDate.class);
    private static final Field<OffsetDateTime> RUN_AT = field(name("day_run", "at"), OffsetDateTime.class);
    private static final Field<Long> RUN_HEAD = field(name("day_run", "head"), Long.class);
    private static final Field<Long> RUN_SUBJECTS = field(name("day_run", "subjects"), Long.class);
    private static final Field<Long> RUN_CHANGED = field(name("day_run", "changed"), Long.class);
    private static final Field<Long> RUN_MILLIS = field(name("day_run", "millis"), Long.class);

    private static final Table<Record> CHANGE = table(name("day_change"));
    private static final Field<String> CHANGE_PROGRAMME = field(name("day_change", "programme"), String.class);
    private static final Field<LocalDate> CHANGE_DAY = field(name("day_change", "day"), LocalDate.class);
    private static final Field<String> CHANGE_SUBJECT = field(name("day_change", "subject"), String.class);
    private static final List<Field<BigDecimal>> SCORES = both("score", BigDecimal.class);
    private static final List<Field<String>> BANDS = both("band", String.class);
    private static final List<Field<String>> LISTS = both("lists", String.class);

    private final DataSource database;
    private final DSLContext sql;

    public DayStore(DataSource database) {
        this.database = database;
        this.sql = DSL.using(database, SQLDialect.POSTGRES);
    }

    private static <T> List<Field<T>> both(String name, Class<T> type) {
        return List.of(
                field(name("day_change", name + "_before"), type), field(name("day_change", name + "_after"), type));
    }

    /// The evaluations of a programme, newest first.
    public List<DayRun> runs(String programme, int most) {
        return select(RUN_PROGRAMME.eq(programme), most);
    }

    /// The evaluation on a day, or null.
    public @Nullable DayRun run(String programme, LocalDate day) {
        List<DayRun> found = select(RUN_PROGRAMME.eq(programme).and(RUN_DAY.eq(day)), 1);
        return found.isEmpty() ? null : found.getFirst();
    }

    private List<DayRun> select(Condition condition, int most) {
        return sql.select(RUN_PROGRAMME, RUN_DAY, RUN_SINCE, RUN_AT, RUN_HEAD, RUN_SUBJECTS, RUN_CHANGED, RUN_MILLIS)
                .from(RUN)
                .where(condition)
                .orderBy(RUN_DAY.desc())
                .limit(most)
                .fetch(row -> new DayRun(
                        row.get(RUN_PROGRAMME),
                        row.get(RUN_DAY),
                        row.get(RUN_SINCE),
                        row.get(RUN_AT).toInstant(),
                        row.get(RUN_HEAD),
                        row.get(RUN_SUBJECTS),
                        row.get(RUN_CHANGED),
                        row.get(RUN_MILLIS)));
    }

    /// What a day changed, in alphabetical order.
    ///
    /// @param after only subjects behind this one; empty for the first
    public List<DayChange> changes(String programme, LocalDate day, String after, int most) {
        return sql.select(CHANGE_SUBJECT)
                .select(SCORES)
                .select(BANDS)
                .select(LISTS)
                .from(CHANGE)
                .where(CHANGE_PROGRAMME.eq(programme).and(CHANGE_DAY.eq(day)))
                .and(CHANGE_SUBJECT.gt(after))
                .orderBy(CHANGE_SUBJECT)
                .limit(most)
                .fetch(row -> new DayChange(row.get(CHANGE_SUBJECT), side(row, 0), side(row, 1)));
    }

    private static DayChange.Side side(Record row, int which) {
        String lists = row.get(LISTS.get(which));
        return new DayChange.Side(
                row.get(SCORES.get(which)),
                row.get(BANDS.get(which)),
                lists.isEmpty() ? List.of() : List.of(lists.split(";")));
    }

    /// Writes down the day from which on changes are, before anything can have changed.
    void begin(String programme, LocalDate day, Instant at) {
        sql.insertInto(RUN)
                .set(RUN_PROGRAMME, programme)
                .set(RUN_DAY, day)
                .set(RUN_AT, at.atOffset(ZoneOffset.UTC))
                .set(RUN_HEAD, 0L)
                .set(RUN_SUBJECTS, 0L)
                .set(RUN_CHANGED, 0L)
                .set(RUN_MILLIS, 0L)
                .onConflictDoNothing()
                .execute();
    }

    /// Deletes what changed before a day, of every programme.
    void forget(LocalDate day) {
        sql.deleteFrom(CHANGE).where(CHANGE_DAY.lt(day)).execute();
    }

    /// An evaluation being written: its run and its changes stand together, or neither does.
    final class Writing implements AutoCloseable {
        private final Connection connection;
        private final String programme;
        private final LocalDate day;
        private final List<DayChange> waiting = new ArrayList<>();
        private long changed;

        Writing(String programme, LocalDate day) throws SQLException {
            this.connection = database.getConnection();
            this.programme = programme;
            this.day = day;
            connection.setAutoCommit(false);
        }

        void add(DayChange change) throws SQLException {
            waiting.add(change);
            changed++;
            if (waiting.size() == ROWS_AT_ONCE) {
                send();
            }
        }

        private void send() throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement(ROWS)) {
                insert.setString(1, programme);
                insert.setObject(2, day);
                texts(insert, 3, DayChange::subject);
                insert.setArray(4, connection.createArrayOf("numeric", scores(DayChange::before)));
                insert.setArray(5, connection.createArrayOf("numeric", scores(DayChange::after)));
                texts(insert, 6, change -> change.before().band());
                texts(insert, 7, change -> change.after().band());
                texts(insert, 8, change -> String.join(";", change.before().lists()));
                texts(insert, 9, change -> String.join(";", change.after().lists()));
                insert.executeUpdate();
            }
            waiting.clear();
        }

        private void texts(PreparedStatement insert, int at, Function<DayChange, String> of) throws SQLException {
            insert.setArray(
                    at,
                    connection.createArrayOf("text", waiting.stream().map(of).toArray(String[]::new)));
        }

        private BigDecimal[] scores(Function<DayChange, DayChange.Side> of) {
            return waiting.stream().map(of).map(DayChange.Side::score).toArray(BigDecimal[]::new);
        }

        long changed() {
            return changed;
        }

        /// Writes the run and commits.
        void commit(DayRun run) throws SQLException {
            send();
            DSLContext here = DSL.using(connection, SQLDialect.POSTGRES);
            here.insertInto(RUN)
                    .set(RUN_PROGRAMME, run.programme())
                    .set(RUN_DAY, run.day())
                    .set(RUN_SINCE, run.since())
                    .set(RUN_AT, run.at().atOffset(ZoneOffset.UTC))
                    .set(RUN_HEAD, run.head())
                    .set(RUN_SUBJECTS, run.subjects())
                    .set(RUN_CHANGED, run.changed())
                    .set(RUN_MILLIS, run.millis())
                    .execute();
            connection.commit();
            forgetErased(here);
            connection.commit();
        }

        /// An erasure while this was written did not see its rows; from the commit on it does.
        private void forgetErased(DSLContext here) {
            here.execute(
                    "delete from day_change c where c.programme = ? and c.day = ? and not exists"
                            + " (select from ledger_payload p where p.programme = c.programme and p.subject = c.subject)",
                    programme,
                    day);
        }

        @Override
        public void close() throws SQLException {
            try {
                connection.rollback();
            } finally {
                connection.close();
            }
        }
    }
}
