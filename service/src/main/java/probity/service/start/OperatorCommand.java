package probity.service.start;

import java.time.InstantSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import probity.service.database.Trouble;
import probity.service.database.TroubleException;
import probity.service.operator.Accounts;
import probity.service.operator.Passwords;
import probity.service.operator.Role;
import probity.service.operator.Sessions;
import probity.service.terminal.Terminal;

/// `operator add` and `operator reset-password`: for whoever can reach the data folder.
final class OperatorCommand {
    private OperatorCommand() {}

    static int resetPassword(Options options) {
        String name = options.words().size() > 2 ? options.words().get(2) : Passwords.OPERATOR;
        if (name.equals(Passwords.OPERATOR)
                && !Options.secret(ServeCommand.PASSWORD).isEmpty()) {
            throw new TroubleException(new Trouble(
                    "password_given_elsewhere",
                    "The password is given from outside, so a new one would not last",
                    ServeCommand.PASSWORD,
                    "`serve` takes the password from there at every start",
                    "change it there and start again, or take it away and run this again"));
        }
        try (Opened opened = Opened.of(options)) {
            DSLContext sql = DSL.using(Opened.source(opened.database().owner()), SQLDialect.POSTGRES);
            if (new Accounts(sql, InstantSource.system()).role(name) == Role.NONE) {
                throw new TroubleException(new Trouble(
                        "account_unknown",
                        "There is no account " + name,
                        opened.folder().root().toString(),
                        "nobody added it",
                        "add it with operator add " + name + " --role author, or --role approver"));
            }
            String password = new Passwords(sql, InstantSource.system()).reset(name);
            Sessions.endAll(sql);
            Terminal.say("New password of `" + name + "`, shown once: " + password);
            return 0;
        }
    }

    /// `operator add NAME --role author|approver`: one more account, with its password shown once.
    static int add(Options options) {
        String name = options.words().size() == 3 ? options.words().get(2) : "";
        String role = options.text("role", "");
        if (!name.matches(Accounts.NAME)
                || name.equals(Passwords.OPERATOR)
                || !(role.equals(Role.AUTHOR.code()) || role.equals(Role.APPROVER.code()))) {
            throw new TroubleException(new Trouble(
                    "account_not_named",
                    "Which account is to be added, with which role?",
                    "the command line",
                    "a name has lower-case letters, digits, dots and hyphens; a role is author or approver",
                    "write operator add NAME --role author, or --role approver"));
        }
        try (Opened opened = Opened.of(options)) {
            DSLContext sql = DSL.using(Opened.source(opened.database().owner()), SQLDialect.POSTGRES);
            Role given = role.equals(Role.AUTHOR.code()) ? Role.AUTHOR : Role.APPROVER;
            if (!new Accounts(sql, InstantSource.system()).add(name, given)) {
                throw new TroubleException(new Trouble(
                        "account_exists",
                        "There is an account " + name + " already",
                        opened.folder().root().toString(),
                        "the role of an account is never changed",
                        "choose another name, or give it a new password with operator reset-password " + name));
            }
            Terminal.say("Log in as `" + name + "` (" + role + ") with this password, shown once: "
                    + new Passwords(sql, InstantSource.system()).reset(name));
            return 0;
        }
    }
}
