package probity.service.database;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings the tables to the version of this build (Flyway). The owner migrates; the runtime role is granted its little.
public final class Migration {
    /// Listed and not searched for: a scan of the class path finds nothing in a packed application.
    static final List<String> SCRIPTS = List.of(
            "V1__ledger.sql",
            "V2__desk.sql",
            "V3__policy_life.sql",
            "V4__least_rights.sql",
            "V5__bound_approval.sql",
            "V6__own_tables.sql",
            "V7__days.sql");

    /// The version this build migrates to.
    public static final int NEWEST = SCRIPTS.size();

    private Migration() {}

    /// Migrates to the newest version.
    ///
    /// @throws TroubleException `database_newer` if a newer Probity migrated it, `migration_failed` otherwise
    public static void apply(Address owner, String runtime) {
        apply(owner, runtime, NEWEST);
    }

    /// Migrates up to one version, as an older Probity would have done.
    static void apply(Address owner, String runtime, int version) {
        try {
            Flyway flyway = configured(owner, runtime)
                    .target(MigrationVersion.fromVersion(Integer.toString(version)))
                    .load();
            requireKnown(flyway, owner);
            flyway.migrate();
        } catch (FlywayException failed) {
            String why = String.valueOf(failed.getMessage());
            throw new TroubleException(
                    new Trouble(
                            "migration_failed",
                            "The tables cannot be brought to this version",
                            owner.url() + " as " + owner.user(),
                            why.lines()
                                    .filter(line -> !line.isBlank())
                                    .findFirst()
                                    .orElse(why),
                            "nothing was changed; check that the owner role may create tables, then start again"),
                    failed);
        }
    }

    private static FluentConfiguration configured(Address owner, String runtime) {
        return Flyway.configure(Migration.class.getClassLoader())
                .dataSource(owner.url(), owner.user(), owner.password())
                .resourceProvider(new MigrationScripts(SCRIPTS))
                .placeholders(Map.of("runtime", runtime))
                .group(true)
                .cleanDisabled(true);
    }

    private static void requireKnown(Flyway flyway, Address owner) {
        for (MigrationInfo info : flyway.info().all()) {
            if (info.getState() == MigrationState.FUTURE_SUCCESS || info.getState() == MigrationState.FUTURE_FAILED) {
                throw new TroubleException(new Trouble(
                        "database_newer",
                        "A newer Probity wrote this database",
                        owner.url(),
                        "its tables are at version " + info.getVersion() + ", this build knows up to version "
                                + SCRIPTS.size(),
                        "start the newer Probity, or restore a backup made by this version into another folder"));
            }
        }
    }
}
