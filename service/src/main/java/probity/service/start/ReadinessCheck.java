package probity.service.start;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// `/q/health/ready`: up once the service takes requests as it should.
@Singleton
@Readiness
public class ReadinessCheck implements HealthCheck {
    private final ReadyState state;

    @Inject
    ReadinessCheck(ReadyState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("programmes").status(state.isReady()).build();
    }
}
