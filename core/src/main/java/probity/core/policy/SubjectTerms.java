package probity.core.policy;

/// The `subjects` of a policy.
///
/// @param identifier scheme of the subjects' identifiers (`uscc`, `lei`, `national:<scheme>`), empty when not stated
/// @param basis legal basis as written: `consent`, or `statute: …`; empty when not stated
public record SubjectTerms(SubjectKind kind, String identifier, String basis) {}
