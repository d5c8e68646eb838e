package probity.service.activation;

import probity.service.activation.life.Turn;

/// What came of trying a step, and how the candidate stands now.
///
/// @param passing whether only the ledger did not answer, so that another try may go better
public record Attempt(Told told, Turn turn, boolean passing) {

    Attempt(Told told, Turn turn) {
        this(told, turn, false);
    }
}
