package probity.cli.records;

/// What names a record within one programme.
///
/// @param source empty where the file does not state it
record RecordKey(String source, String id) {}
