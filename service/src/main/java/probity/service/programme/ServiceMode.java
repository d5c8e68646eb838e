package probity.service.programme;

/// What a service was started for.
public enum ServiceMode {
    /// Real use: companies only, until guard and consent exist.
    SERVE,
    /// Looking around: this machine only, data dropped at stop; programmes about members in state SAMPLE.
    DEMO
}
