package probity.service.start;

import java.time.InstantSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import probity.service.database.Trouble;
import probity.service.database.TroubleException;
import probity.service.operator.Passwords;
import probity.service.operator.Sessions;
import probity.service.terminal.Terminal;

/// `operator reset-password`: for whoever lost it and can reach the data folder.
final class OperatorCommand {
    private OperatorCommand() {}

    static int resetPassword(Options options) {
        if (!Options.secret(ServeCommand.PASSWORD).isEmpty()) {
            throw new TroubleException(new Trouble(
                    "password_given_elsewhere",
                    "The password is given from outside, so a new one would not last",
                    ServeCommand.PASSWORD,
                    "`serve` takes the password from there at every start",
                    "change it there and start again, or take it away and run this again"));
        }
        try (Opened opened = Opened.of(options)) {
            DSLContext sql = DSL.using(Opened.source(opened.database().runtime()), SQLDialect.POSTGRES);
            String password = new Passwords(sql, InstantSource.system()).reset();
            new Sessions(sql, InstantSource.system()).endAll();
            Terminal.say("New password of `" + Passwords.OPERATOR + "`, shown once: " + password);
            return 0;
        }
    }
}
