package probity.service.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {
    private static final PostgresBinaries BINARIES = PostgresBinaries.under(PostgresBinaries.usualCache());

    private Path root;

    @BeforeEach
    void makeFolder() throws IOException {
        root = Files.createTempDirectory("probity-data-test");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @AfterEach
    void dropFolder() throws IOException {
        Folders.delete(root);
    }

    @Test
    void whatIsCommittedIsMadeDurable() throws SQLException {
        try (DataFolder folder = DataFolder.open(root);
                Database database = Database.embedded(folder, BINARIES);
                Connection connection = database.runtime().connect()) {
            Map<String, String> settings = new TreeMap<>();
            for (String name :
                    List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums", "server_encoding")) {
                settings.put(name, one(connection, "show " + name));
            }
            assertThat(settings)
                    .isEqualTo(Map.of(
                            "fsync", "on",
                            "synchronous_commit", "on",
                            "full_page_writes", "on",
                            "data_checksums", "on",
                            "server_encoding", "UTF8"));
        }
    }

    @Test
    void dataIsThereAfterACleanStop() throws SQLException {
        open("insert into programme_log values ('a', now())");
        assertThat(open("select count(*) from programme_log")).isEqualTo("1");
        assertThat(root.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void aFileThatWasOnItsWayInWhenTheProcessDiedIsDroppedAtTheNextStart() throws IOException {
        try (DataFolder folder = DataFolder.open(root)) {
            Files.writeString(folder.spool().resolve("upload-1.csv"), "id,subject\nr1,somebody\n");
        }
        try (DataFolder folder = DataFolder.open(root)) {
            assertThat(folder.spool()).isEmptyDirectory();
            assertThat(Files.getPosixFilePermissions(folder.spool()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aKilledServerComesBackOnTheSamePortWithAllCommittedRows() throws Exception {
        try (DataFolder folder = DataFolder.open(root);
                Database.Embedded database = (Database.Embedded) Database.embedded(folder, BINARIES)) {
            try (Connection connection = database.runtime().connect()) {
                one(connection, "insert into programme_log values ('a', now()) returning programme");
            }
            long killed = database.server().pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            await().atMost(20, SECONDS).ignoreExceptions().untilAsserted(() -> {
                assertThat(database.server().pid()).isNotEqualTo(killed);
                try (Connection connection = database.runtime().connect()) {
                    assertThat(one(connection, "select count(*) from programme_log"))
                            .isEqualTo("1");
                }
            });
        }
    }

    @Test
    void aServerThatCannotStartAgainIsTriedUntilWhatHindersItIsGone() throws Exception {
        try (DataFolder folder = DataFolder.open(root);
                Database.Embedded database = (Database.Embedded) Database.embedded(folder, BINARIES)) {
            long killed = database.server().pid();
            Path control = root.resolve("postgres/global/pg_control");
            Path aside = root.resolve("aside");
            Files.move(control, aside);
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            // All tries of one round fail; the rounds go on.
            Path log = folder.log().resolve("postgres.log");
            await().atMost(60, SECONDS)
                    .until(() -> Files.readString(log).split("could not find the database system", -1).length > 22);
            Files.move(aside, control);
            await().atMost(20, SECONDS).ignoreExceptions().untilAsserted(() -> {
                try (Connection connection = database.runtime().connect()) {
                    assertThat(one(connection, "select count(*) from programme_log"))
                            .isEqualTo("0");
                }
            });
        }
    }

    @Test
    void aServerThatOutlivedItsProbityIsStoppedAndTheDataIsKept() throws Exception {
        open("insert into programme_log values ('a', now())");
        Process orphan = startAsAnother();
        await().atMost(20, SECONDS).until(() -> ServerProcess.isReady(root.resolve("postgres")));

        assertThat(open("select count(*) from programme_log")).isEqualTo("1");
        assertThat(orphan.waitFor(5, SECONDS)).isTrue();
    }

    /// The same programme of PostgreSQL on the same folder, started by nobody we know.
    private Process startAsAnother() throws IOException {
        RunAs runAs = RunAs.choose(root.resolve("postgres"), BINARIES.home());
        return new ProcessBuilder(runAs.command(List.of(
                        BINARIES.program("postgres"),
                        "-D",
                        root.resolve("postgres").toString(),
                        "-c",
                        "port=" + freePort(),
                        "-c",
                        "unix_socket_directories=")))
                .directory(BINARIES.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aPidFileThatNamesAStrangerIsNoObstacle() throws Exception {
        open("insert into programme_log values ('a', now())");
        Path pidFile = root.resolve("postgres/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + root.resolve("postgres") + "\n1\n1\n\n\n\n");

        assertThat(open("select count(*) from programme_log")).isEqualTo("1");
    }

    @Test
    void theFileOfAKilledServerDoesNotSayThatTheNextOneIsReady() throws Exception {
        Path postgres = Files.createDirectory(root.resolve("postgres"));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(postgres.resolve("postmaster.pid"), gone.pid() + "\n" + postgres + "\n1\n1\n\n\n\nready\n");
        assertThat(ServerProcess.isReady(postgres)).isFalse();
    }

    @Test
    void aFirstStartThatWasKilledIsBegunAgain() throws Exception {
        try (DataFolder folder = DataFolder.open(root)) {
            Path half = Files.createDirectory(folder.root().resolve("postgres.new"));
            Files.writeString(half.resolve("PG_VERSION"), "18\n");
        }
        assertThat(open("select count(*) from programme_log")).isEqualTo("0");
        assertThat(root.resolve("postgres.new")).doesNotExist();
    }

    @Test
    void aFolderInUseIsRefusedWithTheHolder() {
        try (DataFolder first = DataFolder.open(root)) {
            assertThat(first.root()).isEqualTo(root);
            refuses("data_folder_in_use", Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void aFullDiskIsSaidBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> DataFolder.open(root, Long.MAX_VALUE))
                .isInstanceOfSatisfying(
                        TroubleException.class,
                        refused -> assertThat(refused.trouble().code()).isEqualTo("disk_full"));
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void anotherMajorVersionOfPostgresIsRefused() throws IOException {
        Files.createDirectory(root.resolve("postgres"));
        Files.writeString(root.resolve("postgres/PG_VERSION"), "17\n");
        Files.writeString(root.resolve("layout"), "probity-data 1\n");
        refuses("postgres_major_differs", "PostgreSQL 17");
    }

    @Test
    void aFolderOfANewerProbityIsRefused() throws IOException {
        Files.writeString(root.resolve("layout"), "probity-data 2\n");
        refuses("data_folder_newer", "version 2");
    }

    @Test
    void aFolderOfSomebodyElseIsRefused() throws IOException {
        Files.writeString(root.resolve("thesis.txt"), "years of work");
        refuses("data_folder_foreign", "no `layout` file");
    }

    @Test
    void aDatabaseOfANewerProbityIsRefused() throws SQLException {
        try (DataFolder folder = DataFolder.open(root);
                Database database = Database.embedded(folder, BINARIES);
                Connection connection = database.owner().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into flyway_schema_history select 99, '99', 'later', type, 'V99__later.sql', 1,"
                    + " installed_by, now(), 1, true from flyway_schema_history where version = '1'");
        }
        refuses("database_newer", "version 99");
    }

    @Test
    void everyMigrationScriptOfTheFolderIsListed() throws IOException {
        Path scripts = Path.of(System.getProperty("probity.root"), "service/src/main/resources/db/migration");
        try (Stream<Path> files = Files.list(scripts)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted(Comparator.naturalOrder()))
                    .isEqualTo(Migration.SCRIPTS);
        }
    }

    @Test
    void secretsAreReadableByTheOwnerOnly() throws IOException, SQLException {
        open("select 1");
        Path file = root.resolve("keys/database.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private void refuses(String code, String why) {
        assertThatThrownBy(() -> open("select 1")).isInstanceOfSatisfying(TroubleException.class, refused -> {
            assertThat(refused.trouble().code()).isEqualTo(code);
            assertThat(refused.trouble().why()).contains(why);
        });
    }

    /// Starts, runs one statement as the runtime role, stops.
    private String open(String sql) throws SQLException {
        try (DataFolder folder = DataFolder.open(root);
                Database database = Database.embedded(folder, BINARIES);
                Connection connection = database.runtime().connect()) {
            return one(connection, sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
