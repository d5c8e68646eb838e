package probity.service.activation;

import java.time.InstantSource;
import probity.service.activation.store.CandidateStore;

/// What taking steps needs.
public record Desk(
        CandidateStore store, PolicyLog log, Checking checking, Candidates candidates, InstantSource clock) {}
