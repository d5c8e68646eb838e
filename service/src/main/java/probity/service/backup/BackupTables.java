package probity.service.backup;

import java.util.List;

/// What a backup copies.
final class BackupTables {
    /// Referenced tables first, so that they can be filled in this order.
    static final List<String> OF_V1 = List.of(
            "programme_log", "ledger_entry", "ledger_payload", "record_key", "ledger_node", "ledger_checkpoint");

    /// Sessions are left out: whoever restores logs in again.
    static final List<String> OF_V2 = List.of("operator_password", "read_audit", "upload", "upload_undo");

    /// Tables whose ids are counted by the database.
    static final List<String> COUNTED = List.of("operator_password", "read_audit");

    private BackupTables() {}
}
