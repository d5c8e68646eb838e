package probity.service.api;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import probity.service.operator.OperatorOnly;

/// What the service counts, for the operator: how much comes in and how often the guard at the door refuses is nobody
/// else's business.
@Path("/api/metrics")
@Tag(name = "Session", description = "Logging in and out")
@OperatorOnly
@SuppressWarnings("deprecation") // The framework brings this registry and no newer one.
public class MetricsResource {
    private final PrometheusMeterRegistry meters;

    @Inject
    MetricsResource(PrometheusMeterRegistry meters) {
        this.meters = meters;
    }

    @GET
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    @Operation(summary = "Metrics in Prometheus' text format; also at /q/metrics")
    public String all() {
        return meters.scrape();
    }

    /// The framework's own address for metrics asks nobody who he is, so what comes there is led here.
    @Singleton
    public static class UsualAddress {
        private static final int BEFORE_EVERYTHING = 10_000;

        void leadHere(@Observes Filters filters) {
            filters.register(UsualAddress::lead, BEFORE_EVERYTHING);
        }

        private static void lead(RoutingContext request) {
            if (request.normalizedPath().startsWith("/q/metrics")) {
                request.reroute("/api/metrics");
            } else {
                request.next();
            }
        }
    }
}
