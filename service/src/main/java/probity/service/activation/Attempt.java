package probity.service.activation;

import probity.service.activation.life.Turn;

/// What came of trying a step, and how the candidate stands now.
public record Attempt(Told told, Turn turn) {}
