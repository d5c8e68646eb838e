package probity.service.database;

/// Why the service cannot start or go on, in words for the person at the terminal.
///
/// @param code stable snake_case name of the trouble
/// @param what what happened, one sentence
/// @param where the file, folder or address it is about
/// @param why the cause as far as it is known
/// @param help what to do now
public record Trouble(String code, String what, String where, String why, String help) {
    public Trouble {
        if (!code.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("code must be snake_case, was " + code);
        }
    }

    /// The four lines printed at the terminal.
    public String text() {
        return "%s [%s]%n  where: %s%n  why:   %s%n  help:  %s".formatted(what, code, where, why, help);
    }
}
