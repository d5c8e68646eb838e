package probity.service.page.session;

/// The form to log in.
///
/// @param next the page that was asked for, an address of this service
/// @param typed name as it was sent; never the password
/// @param wrong why it did not work, empty at first
/// @param ended a sentence saying that a session ended, empty when none did
public record LogInPage(String next, String typed, String wrong, String ended) {}
