package probity.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the running service may not do, tried statement by statement as its role.
class RolesTest {
    private static final String CANDIDATE = "00000000-0000-0000-0000-000000000001";

    private static Path root;
    private static DataFolder folder;
    private static Database database;

    @BeforeAll
    static void start() throws IOException {
        root = Files.createTempDirectory("probity-roles-test");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
        folder = DataFolder.open(root);
        database = Database.embedded(folder, PostgresBinaries.under(PostgresBinaries.usualCache()));
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        folder.close();
        Folders.delete(root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set leaf = leaf",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "drop table ledger_entry",
                "alter table ledger_entry disable trigger all",
                "update ledger_payload set body = body",
                "truncate ledger_payload",
                "update record_key set sequence = 0",
                "delete from record_key",
                "update ledger_node set hash = hash",
                "delete from ledger_node",
                "update ledger_checkpoint set size = 0",
                "delete from ledger_checkpoint",
                "update programme_log set programme = ''",
                "delete from programme_log",
                "update read_audit set who = ''",
                "delete from read_audit",
                "update operator_password set hash = ''",
                "delete from operator_password",
                "update upload set rows = 0",
                "delete from upload",
                "delete from upload_undo",
                "update operator_account set role = 'approver'",
                "delete from operator_account",
                "insert into operator_account values ('mallory', 'approver', now())",
                "insert into operator_password (name, hash, set_at) values ('operator', 'x', now())",
                "update policy_candidate set author = ''",
                "delete from policy_candidate",
                "update policy_judgement set verdict = 'admissible'",
                "delete from policy_judgement",
                "update policy_publication set who = ''",
                "delete from policy_publication",
                "update policy_assessment set who = ''",
                "delete from policy_assessment",
                "update policy_approval set who = ''",
                "delete from policy_approval",
                "update policy_activation set entry = 0",
                "delete from policy_activation",
                "update policy_withdrawal set reason = ''",
                "delete from policy_withdrawal",
                "update policy_hold set code = ''",
                "delete from policy_hold",
                "update day_run set changed = 0",
                "delete from day_run",
                "update day_change set score_after = 0",
                "alter table policy_activation disable trigger all",
                "drop trigger policy_step_allowed on policy_activation",
                "create table mine (id bigint)",
                "create schema mine",
                "create temporary table mine (id bigint)",
                "select * from flyway_schema_history",
                "set role probity_owner",
                "create role somebody",
                "copy ledger_entry to '/tmp/ledger'",
                "copy ledger_entry to program 'cat'"
            })
    void theRuntimeRoleMayNot(String statement) throws SQLException {
        try (Connection connection = database.runtime().connect();
                Statement tried = connection.createStatement()) {
            assertThatThrownBy(() -> tried.execute(statement)).isInstanceOfSatisfying(SQLException.class, refused -> {
                // 42501: insufficient_privilege
                assertThat(refused.getSQLState()).as(refused.getMessage()).isEqualTo("42501");
            });
        }
    }

    @Test
    void theRuntimeRoleMayAddAndReadEntriesAndDeletePayloads() throws SQLException {
        try (Connection connection = database.runtime().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into ledger_entry values ('p', 0, decode(repeat('00', 32), 'hex'), '\\x01000110')");
            statement.execute(
                    "insert into ledger_payload values ('p', 0, 's', null, decode(repeat('00', 32), 'hex'), '')");
            assertThat(statement.executeUpdate("delete from ledger_payload where programme = 'p'"))
                    .isEqualTo(1);
            try (ResultSet row = statement.executeQuery("select count(*) from ledger_entry where programme = 'p'")) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(1);
            }
        }
    }

    @Test
    void theRuntimeRoleMayNotMakeTheLedgerForgetWhatIsAboutNobody() throws SQLException {
        try (Connection connection = database.runtime().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into ledger_entry values ('q', 0, decode(repeat('01', 32), 'hex'), '\\x01000110')");
            statement.execute(
                    "insert into ledger_payload values ('q', 0, null, null, decode(repeat('00', 32), 'hex'), '')");
            assertThatThrownBy(() -> statement.execute("delete from ledger_payload where programme = 'q'"))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"));
        }
    }

    @Test
    void anExternalDatabaseServesWithTwoRoles() throws SQLException {
        // The embedded server stands for somebody else's: a new database, reached by URL only.
        try (Connection admin = new Address(
                                database.owner().url().replace("/probity", "/postgres"),
                                Secrets.ADMIN,
                                Secrets.of(folder).admin())
                        .connect();
                Statement statement = admin.createStatement()) {
            statement.execute("create database elsewhere owner " + Secrets.OWNER);
        }
        Address owner = elsewhere(database.owner());
        try (Database external = Database.external(elsewhere(database.runtime()), owner);
                Connection connection = external.runtime().connect()) {
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThatThrownBy(() -> Database.external(owner, owner))
                .isInstanceOfSatisfying(
                        TroubleException.class,
                        refused -> assertThat(refused.trouble().code()).isEqualTo("database_roles_equal"));
    }

    @Test
    void aTemporaryTableOfTheSameNameLetsNoRefusedVersionPass() throws SQLException {
        // Where everybody may make temporary tables, as on a database that somebody else made.
        Database external = SharedDatabase.another("temporary");
        try (Connection owner = external.owner().connect();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "insert into policy_candidate (id, programme, number, in_force, author, at, file_name, file,"
                            + " digest) values ('" + CANDIDATE
                            + "', 'p', 2, '2027-03-01', 'anna', '2027-01-10', 'x', '\\x00',"
                            + " sha256('\\x00'))");
            for (String verdict : List.of("admissible", "refused")) {
                statement.execute("insert into policy_judgement (candidate, at, guard, rules, policy, verdict, open)"
                        + " values ('" + CANDIDATE + "', '2027-01-10', '1', sha256(''), sha256(''), '" + verdict
                        + "', '')");
            }
        }
        try (Connection runtime = external.runtime().connect();
                Statement statement = runtime.createStatement()) {
            statement.execute("create temporary table policy_judgement (candidate uuid, verdict text)");
            assertThatThrownBy(
                            () -> statement.execute("insert into public.policy_publication (candidate, who, role, at,"
                                    + " public_on, judgement, verdict, entry) values ('" + CANDIDATE
                                    + "', 'anna', 'author', '2027-01-10', '2027-01-10', 1, 'admissible', 7)"))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .as(refused.getMessage())
                            .isEqualTo("23514"));
        }
    }

    private static Address elsewhere(Address address) {
        return new Address(address.url().replace("/probity", "/elsewhere"), address.user(), address.password());
    }

    @Test
    void anOlderDatabaseIsUpgradedWithItsData() throws SQLException {
        Address owner = new Address(
                database.owner().url().replace("/probity", "/older"),
                Secrets.OWNER,
                database.owner().password());
        try (Connection admin = new Address(
                                database.owner().url().replace("/probity", "/postgres"),
                                Secrets.ADMIN,
                                Secrets.of(folder).admin())
                        .connect();
                Statement statement = admin.createStatement()) {
            statement.execute("create database older owner " + Secrets.OWNER);
        }
        Migration.apply(owner, Secrets.RUNTIME, 1);
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into programme_log values ('kept', now())");
        }
        Migration.apply(owner, Secrets.RUNTIME);
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select programme, (select count(*) from read_audit) from programme_log")) {
            row.next();
            assertThat(List.of(row.getString(1), row.getString(2))).isEqualTo(List.of("kept", "0"));
        }
    }

    @Test
    void aUrlIsReadWithoutItsPassword() {
        Address address = Address.parse("jdbc:postgresql://db:5432/p?user=run&ssl=true&password=hush", "");
        assertThat(address).isEqualTo(new Address("jdbc:postgresql://db:5432/p?ssl=true", "run", "hush"));
        assertThat(address.toString()).doesNotContain("hush");
        assertThatThrownBy(() -> Address.parse("mysql://x?user=a", "")).isInstanceOf(TroubleException.class);
    }
}
