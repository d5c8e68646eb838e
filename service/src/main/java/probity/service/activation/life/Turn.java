package probity.service.activation.life;

/// What came of a step.
public sealed interface Turn {

    /// It was taken.
    record Taken(VersionState state) implements Turn {}

    /// It was not; the state is what it was.
    ///
    /// @param code stable, snake_case
    /// @param sentence why
    /// @param help what to do
    record NotTaken(String code, String sentence, String help) implements Turn {}
}
