package probity.service.activation;

import java.time.InstantSource;
import probity.service.activation.store.CandidateStore;
import probity.service.programme.Programmes;

/// What taking steps needs.
public record Desk(
        CandidateStore store,
        PolicyLog log,
        Checking checking,
        Candidates candidates,
        Programmes programmes,
        InstantSource clock) {}
