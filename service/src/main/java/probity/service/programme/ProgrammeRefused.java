package probity.service.programme;

/// A folder that is not served.
///
/// @param name of the folder
/// @param code `policy_unreadable`, `policy_synthetic_only`, `members_need_consent`, `programme_twice` or
///     `sample_list_unreadable`
/// @param reason for the operator
public record ProgrammeRefused(String name, String code, String reason) {}
