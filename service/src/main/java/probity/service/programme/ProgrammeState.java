package probity.service.programme;

/// What may be done with a loaded programme.
public enum ProgrammeState {
    /// Takes records.
    ACTIVE,
    /// Shown with the subjects it ships with: takes only files whose digest it ships, no decisions, no gate. It never
    /// becomes [#ACTIVE]: the state is made when the programme is loaded, and nothing changes it.
    SAMPLE
}
