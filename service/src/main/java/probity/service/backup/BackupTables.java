package probity.service.backup;

import java.util.List;

/// What a backup copies.
final class BackupTables {
    /// Referenced tables first, so that they can be filled in this order.
    private static final List<String> OF_V1 = List.of(
            "programme_log", "ledger_entry", "ledger_payload", "record_key", "ledger_node", "ledger_checkpoint");

    /// Sessions are left out: whoever restores logs in again.
    private static final List<String> OF_V2 = List.of("operator_password", "read_audit", "upload", "upload_undo");

    /// The life of policy versions.
    private static final List<String> OF_V3 = List.of(
            "operator_account",
            "policy_candidate",
            "policy_judgement",
            "policy_publication",
            "policy_assessment",
            "policy_approval",
            "policy_activation",
            "policy_withdrawal");

    /// Versions that could not come into force.
    private static final List<String> OF_V5 = List.of("policy_hold");

    /// What changes of day changed.
    private static final List<String> OF_V7 = List.of("day_run", "day_change");

    private static final List<String> COUNTED_V2 = List.of("operator_password", "read_audit");
    private static final List<String> COUNTED_V3 = List.of("policy_judgement", "policy_assessment");
    private static final List<String> COUNTED_V5 = List.of("policy_approval");

    private BackupTables() {}

    /// Every table of a version of the schema, referenced ones first.
    static List<String> of(int schema) {
        return upTo(schema, List.of(OF_V1, OF_V2, OF_V3, List.of(), OF_V5, List.of(), OF_V7));
    }

    /// Tables whose ids are counted by the database.
    static List<String> counted(int schema) {
        return upTo(schema, List.of(List.of(), COUNTED_V2, COUNTED_V3, List.of(), COUNTED_V5, List.of(), List.of()));
    }

    private static List<String> upTo(int schema, List<List<String>> versions) {
        return versions.stream()
                .limit(schema)
                .flatMap(tables -> tables.stream())
                .toList();
    }
}
