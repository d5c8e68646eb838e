package probity.service.start;

import jakarta.inject.Singleton;

/// Whether the programmes are loaded and, in the demo, their samples.
@Singleton
public class ReadyState {
    private volatile boolean isReady;

    void ready() {
        isReady = true;
    }

    boolean isReady() {
        return isReady;
    }
}
