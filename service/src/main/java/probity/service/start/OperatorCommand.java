package probity.service.start;

import java.time.InstantSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import probity.service.operator.Passwords;
import probity.service.operator.Sessions;
import probity.service.terminal.Terminal;

/// `operator reset-password`: for whoever lost it and can reach the data folder.
final class OperatorCommand {
    private OperatorCommand() {}

    static int resetPassword(Options options) {
        try (Opened opened = Opened.of(options)) {
            DSLContext sql = DSL.using(Opened.source(opened.database().runtime()), SQLDialect.POSTGRES);
            String password = new Passwords(sql, InstantSource.system()).reset();
            new Sessions(sql, InstantSource.system()).endAll();
            Terminal.say("New password of `" + Passwords.OPERATOR + "`, shown once: " + password);
            return 0;
        }
    }
}
