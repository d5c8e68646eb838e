package probity.core.policy;

/// Who runs the programme, how to reach them, and the authority outside to which a subject may turn.
/// Parts the policy does not state are empty.
///
/// @param employsSubjects whether the subjects work for the operator
public record Operator(String name, String contact, String authority, boolean employsSubjects) {}
