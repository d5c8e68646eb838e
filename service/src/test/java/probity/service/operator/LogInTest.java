package probity.service.operator;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import probity.service.database.SharedDatabase;

/// Log-ins on a real database, many at once, and with a password that another process changes.
class LogInTest {
    private static int count;

    private final String name = "person-" + ++count;
    private final Passwords owner = passwords(SharedDatabase.owner());
    private final LogIn logIn = new LogIn(
            passwords(SharedDatabase.runtime()), new LogInLimit(InstantSource.system()), InstantSource.system());

    private static Passwords passwords(DataSource database) {
        return new Passwords(DSL.using(database, SQLDialect.POSTGRES), InstantSource.system());
    }

    @Test
    void ofFortyWrongLogInsAtOnceTenAreTried() throws Exception {
        owner.set(name, "right");
        assertThat(atOnce(40, "wrong").stream().filter(one -> one == LogIn.Verdict.WRONG))
                .hasSize(10);
        assertThat(entered("right")).isEqualTo(LogIn.Verdict.TOO_MANY);
    }

    @Test
    void howeverManyRightOnesComeAtOnceNoneIsCounted() throws Exception {
        owner.set(name, "right");
        assertThat(atOnce(40, "right")).containsOnly(LogIn.Verdict.RIGHT);
        for (int i = 0; i < 12; i++) {
            assertThat(logIn.judge(name, "right")).isEqualTo(LogIn.Verdict.RIGHT);
        }
    }

    @Test
    void aPasswordThatAnotherProcessChangedBeginsNoSessionAndIsRefusedWithinSeconds() {
        owner.set(name, "first");
        assertThat(logIn.judge(name, "first")).isEqualTo(LogIn.Verdict.RIGHT);
        owner.set(name, "second");
        assertThat(entered("first")).isEqualTo(LogIn.Verdict.WRONG);
        await().atMost(5, SECONDS)
                .untilAsserted(() -> assertThat(logIn.judge(name, "first")).isEqualTo(LogIn.Verdict.WRONG));
        assertThat(entered("second")).isEqualTo(LogIn.Verdict.RIGHT);
    }

    @Test
    void aPasswordThatIsResetWhileItIsTriedBeginsNoSession() {
        owner.set(name, "first");
        // Another process resets it after it was found right: a new row, and then an end of all sessions.
        DSLContext sql = DSL.using(SharedDatabase.runtime(), SQLDialect.POSTGRES);
        ExecuteListener resetting = ExecuteListener.onPrepareStart(context -> {
            if (String.valueOf(context.sql()).startsWith("insert into \"operator_session\"")) {
                owner.set(name, "second");
                Sessions.endAll(DSL.using(SharedDatabase.owner(), SQLDialect.POSTGRES));
            }
        });
        Sessions late = sessions(DSL.using(sql.configuration().deriveAppending(resetting)));
        LogIn.Entry entry = logIn.enter(late, name, "first");
        assertThat(entry).isEqualTo(new LogIn.Entry(LogIn.Verdict.WRONG, null));
        assertThat(sql.fetchCount(DeskTables.SESSION, DeskTables.SESSION_NAME.eq(name)))
                .isZero();
        Sessions.Begun begun = Objects.requireNonNull(
                logIn.enter(sessions(sql), name, "second").session());
        assertThat(sessions(sql).find(begun.token())).isEqualTo(new Sessions.Session(name, begun.form()));
    }

    private LogIn.Verdict entered(String password) {
        return logIn.enter(sessions(DSL.using(SharedDatabase.runtime(), SQLDialect.POSTGRES)), name, password)
                .verdict();
    }

    private static Sessions sessions(DSLContext sql) {
        return new Sessions(sql, InstantSource.system(), "a key of this test");
    }

    private List<LogIn.Verdict> atOnce(int times, String password) throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<LogIn.Verdict>> answers = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return logIn.judge(name, password);
                }));
            }
            together.countDown();
            List<LogIn.Verdict> verdicts = new ArrayList<>();
            for (Future<LogIn.Verdict> answer : answers) {
                verdicts.add(answer.get());
            }
            return verdicts;
        }
    }
}
