package probity.service.population;

/// Whether a programme's records are in memory.
public enum PopulationState {
    /// They are being read.
    LOADING,
    /// They are, up to the last entry that was acknowledged.
    READY,
    /// There is no room for them: subjects are read from the database one by one.
    TOO_LARGE,
    /// They could not be read; it is tried again.
    FAILED;

    /// As in messages and answers: `too-large`.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
