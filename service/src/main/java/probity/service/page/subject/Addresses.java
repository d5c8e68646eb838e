package probity.service.page.subject;

/// Where the pages about one subject lie.
///
/// @param subject address of its page
/// @param record beginning of the addresses of its records; the record's id follows
public record Addresses(String programme, String subject, String record, String csv, String json) {}
