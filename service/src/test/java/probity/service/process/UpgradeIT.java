package probity.service.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import probity.service.database.Database;
import probity.service.database.Folders;

/// A whole data folder as an older Probity left it is taken over with everything that was acknowledged in it.
class UpgradeIT {
    private static final String SCORE =
            "/api/programmes/" + Programmes.ID + "/subjects/HF100000/score?as-of=2024-03-01";

    private Path root;

    @BeforeEach
    void make() throws IOException {
        root = Programmes.temporary("probity-upgrade-test");
    }

    @AfterEach
    void remove() throws IOException {
        Folders.delete(root);
    }

    @Test
    void aDataFolderOfTheFirstVersionIsUpgradedWithItsRecordsAndItsLedger() throws Exception {
        Path data = root.resolve("data");
        Path programmes = Programmes.copyInto(root);
        String score;
        String keys;
        try (ServiceProcess older = ServiceProcess.serve(data, programmes)) {
            assertThat(older.post(Programmes.RECORDS, "application/json", Programmes.record("r1", "HF100000"))
                            .statusCode())
                    .isEqualTo(201);
            score = older.get(SCORE).body();
            keys = older.getAsPublic("/api/programmes/" + Programmes.ID + "/ledger/keys")
                    .body();
            backToTheFirstVersion(data);
            older.kill();
        }
        try (ServiceProcess newer = ServiceProcess.serve(data, programmes)) {
            assertThat(newer.get(SCORE).body()).isEqualTo(score).contains("\"score\":5");
            assertThat(newer.getAsPublic("/api/programmes/" + Programmes.ID + "/ledger/keys")
                            .body())
                    .isEqualTo(keys);
            assertThat(newer.getAsPublic("/api/programmes/" + Programmes.ID + "/ledger/proofs/1")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /// Takes out what later versions added, as their migrations would never have run.
    private static void backToTheFirstVersion(Path data) throws SQLException {
        try (Connection connection = Database.ownerOfRunning(data).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop function day_change_of_erased cascade");
            statement.execute("drop table day_run, day_change");
            statement.execute("drop function payload_of_a_subject cascade");
            statement.execute(
                    "drop table policy_hold, policy_withdrawal, policy_activation, policy_approval, policy_assessment,"
                            + " policy_publication, policy_judgement, policy_candidate, operator_account cascade");
            statement.execute("drop function policy_step_allowed");
            statement.execute("drop index ledger_entry_policy");
            statement.execute(
                    "drop table upload_undo, upload, read_audit, operator_session, operator_password cascade");
            assertThat(statement.executeUpdate(
                            "delete from flyway_schema_history where version in ('2', '3', '4', '5', '6', '7')"))
                    .isEqualTo(6);
        }
    }
}
