package probity.service.activation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import probity.service.activation.life.Version;
import probity.service.activation.life.VersionState;
import probity.service.activation.store.Candidate;
import probity.service.activation.store.History;

/// A candidate with its state, as its rows and the ledger tell it.
///
/// @param version null while its file cannot be read
/// @param fault why its rows are not believed; empty when they are
public record Told(History history, @Nullable Version version, VersionState state, String fault) {

    public Candidate candidate() {
        return history.candidate();
    }

    /// The moment from which it is to rule when it waits for its day; null otherwise.
    public @Nullable Instant due() {
        return version != null && state instanceof VersionState.Scheduled ? version.begins() : null;
    }
}
