package probity.service.activation.life;

import java.time.Instant;
import probity.service.operator.Role;

/// Who took a step, as what, and when.
public record Signature(String who, Role role, Instant at) {}
