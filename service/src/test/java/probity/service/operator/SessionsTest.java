package probity.service.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import probity.ledger.digest.Digest;
import probity.service.database.SharedDatabase;

class SessionsTest {
    private final DSLContext sql = DSL.using(SharedDatabase.runtime(), SQLDialect.POSTGRES);

    @Test
    void aRowThatSomebodyWroteIntoTheDatabaseIsNoSession() {
        Digest digest = Digest.sha256("guessed".getBytes(StandardCharsets.UTF_8));
        sql.execute(
                "insert into operator_session values (?, 'approver', 'form', now() + interval '1 hour')",
                digest.bytes());
        assertThat(sessions("key").find("guessed")).isNull();
    }

    @Test
    void aSessionIsFoundAfterARestartAndNotUnderAnotherKey() {
        Sessions.Begun begun = sessions("key").begin("operator");
        assertThat(Objects.requireNonNull(sessions("key").find(begun.token())).name())
                .isEqualTo("operator");
        assertThat(sessions("another").find(begun.token())).isNull();
    }

    private Sessions sessions(String key) {
        return new Sessions(sql, InstantSource.system(), key);
    }
}
