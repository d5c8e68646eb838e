package probity.service.start;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import probity.service.database.Address;
import probity.service.database.Database;
import probity.service.database.Folders;
import probity.service.database.Secrets;
import probity.service.operator.Accounts;
import probity.service.operator.Passwords;
import probity.service.operator.Role;
import probity.service.programme.ProgrammeLoader;
import probity.service.programme.ServiceMode;
import probity.service.terminal.JsonLines;
import probity.service.terminal.Terminal;

/// `serve` and `demo`: database first, then Quarkus, and at the end the other way round.
final class ServeCommand {
    /// The variable that gives the operator's password from outside.
    static final String PASSWORD = "PROBITY_OPERATOR_PASSWORD";

    private ServeCommand() {}

    static int serve(Options options) {
        return run(options, ServiceMode.SERVE, null);
    }

    static int demo(Options options) {
        try {
            Path parent = Files.createDirectories(options.cache());
            Path data = Files.createTempDirectory(parent, "demo-");
            Map<String, String> values = new HashMap<>(options.values());
            values.put("data", data.toString());
            // Whatever was asked for: the demo's data is for this machine only.
            values.put("host", "localhost");
            Terminal.say("Starting the demo; its data is dropped when it stops.");
            return run(new Options(options.words(), values), ServiceMode.DEMO, data);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int run(Options options, ServiceMode mode, @Nullable Path dropAtEnd) {
        // Refused before anything is made.
        int port = options.port();
        options.reserve();
        options.population();
        ProgrammeLoader.requireAny(options.programmes());
        if (options.isJsonLog()) {
            JsonLines.install();
            Terminal.leaveOutputToTheLog();
        }
        Terminal.say("Starting the database");
        Opened opened = Opened.of(options);
        Runnable end = once(() -> {
            opened.close();
            drop(dropAtEnd);
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            // The writers finish their groups before the database may stop.
            Ending.await();
            end.run();
        }));
        try {
            showFirstPassword(opened);
            if (mode == ServiceMode.DEMO) {
                addTwoPeople(opened);
            }
            configure(options, mode, opened, port);
            Terminal.say("Loading programmes");
            AtomicInteger code = new AtomicInteger();
            Quarkus.run(Service.class, (exit, failure) -> {
                code.set(failure == null ? exit : 1);
                if (failure != null) {
                    Terminal.complain(Failure.text(failure));
                }
            });
            return code.get();
        } finally {
            Ending.logsClosed();
            end.run();
        }
    }

    private static Runnable once(Runnable action) {
        AtomicBoolean done = new AtomicBoolean();
        return () -> {
            synchronized (done) {
                if (done.compareAndSet(false, true)) {
                    action.run();
                }
            }
        };
    }

    private static void drop(@Nullable Path folder) {
        if (folder != null) {
            try {
                Folders.delete(folder);
            } catch (IOException failed) {
                Terminal.complain("The demo's data could not be dropped: " + folder);
            }
        }
    }

    private static void showFirstPassword(Opened opened) {
        Passwords passwords = new Passwords(
                DSL.using(Opened.source(opened.database().owner()), SQLDialect.POSTGRES), InstantSource.system());
        String given = Options.secret(PASSWORD);
        if (!given.isEmpty()) {
            if (!passwords.matches(Passwords.OPERATOR, given)) {
                passwords.set(Passwords.OPERATOR, given);
            }
            return;
        }
        String password = passwords.makeFirst();
        if (password != null) {
            Terminal.say("Log in as `" + Passwords.OPERATOR + "` with this password, shown once: " + password);
        }
    }

    /// So that the demo can show a version's whole life: an author and an approver.
    private static void addTwoPeople(Opened opened) {
        DSLContext sql = DSL.using(Opened.source(opened.database().owner()), SQLDialect.POSTGRES);
        Passwords passwords = new Passwords(sql, InstantSource.system());
        Accounts accounts = new Accounts(sql, InstantSource.system());
        String given = Options.secret(PASSWORD);
        for (Role role : List.of(Role.AUTHOR, Role.APPROVER)) {
            accounts.add(role.code(), role);
            if (given.isEmpty()) {
                Terminal.say("Log in as `" + role.code() + "` with this password, shown once: "
                        + passwords.reset(role.code()));
            } else {
                passwords.set(role.code(), given);
            }
        }
    }

    private static void configure(Options options, ServiceMode mode, Opened opened, int port) {
        Address runtime = opened.database().runtime();
        Map<String, String> properties = new HashMap<>();
        properties.put("quarkus.datasource.jdbc.url", runtime.url());
        properties.put("quarkus.datasource.username", runtime.user());
        properties.put("quarkus.datasource.password", runtime.password());
        properties.put("quarkus.http.host", options.text("host", "localhost"));
        properties.put("quarkus.http.port", Integer.toString(port));
        properties.put("quarkus.log.level", mode == ServiceMode.DEMO ? "WARN" : "INFO");
        properties.put("probity.mode", mode.name());
        properties.put("probity.programmes", options.programmes().toString());
        properties.put("probity.keys", opened.keys().folder().toString());
        properties.put("probity.log-name", options.text("log-name", "localhost"));
        properties.put("quarkus.log.console.enabled", Boolean.toString(!options.isJsonLog()));
        // The disk of somebody else's database is not ours to watch.
        boolean watched = opened.database() instanceof Database.Embedded;
        properties.put("probity.data", opened.folder().root().toString());
        properties.put("probity.reserve", Integer.toString(watched ? options.reserve() : 0));
        properties.put("probity.session-key", Secrets.ofSessions(opened.folder()));
        properties.put("probity.spool", opened.folder().spool().toString());
        // Files of forms: what a killed service leaves there is dropped at its next start.
        properties.put(
                "quarkus.http.body.uploads-directory", opened.folder().spool().toString());
        properties.put("probity.population", Integer.toString(options.population()));
        properties.forEach(System::setProperty);
    }
}
