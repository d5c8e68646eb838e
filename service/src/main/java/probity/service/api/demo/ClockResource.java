package probity.service.api.demo;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.service.activation.Succession;
import probity.service.clock.SteeredClock;
import probity.service.operator.AccountOnly;
import probity.service.problem.ProblemException;

/// Moves the demo's clock, so that the thirty days between publication and force can be seen passing.
@Path("/api/demo/clock")
@Tag(name = "Demo", description = "Only in the demo")
@Produces(MediaType.APPLICATION_JSON)
@AccountOnly
public class ClockResource {
    private static final int MOST_DAYS = 3_660;

    private final SteeredClock clock;
    private final Succession succession;

    @Inject
    ClockResource(SteeredClock clock, Succession succession) {
        this.clock = clock;
        this.succession = succession;
    }

    public record Time(Instant now) {}

    /// @param days by which the clock goes forward
    public record Forward(@Nullable Integer days) {}

    @GET
    @Operation(summary = "The demo's clock")
    public Time now() {
        required();
        return new Time(clock.instant());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Move the demo's clock forward by whole days; what is due comes into force")
    public Time forward(@Nullable Forward forward) {
        required();
        Integer days = forward == null ? null : forward.days();
        if (days == null || days < 1 || days > MOST_DAYS) {
            throw ProblemException.of(400, "days_invalid", "`days` is a whole number from 1 to " + MOST_DAYS + ".");
        }
        clock.forward(Duration.ofDays(days));
        succession.catchUp();
        return new Time(clock.instant());
    }

    private void required() {
        if (!clock.isSteerable()) {
            throw ProblemException.of(404, "not_found", "There is nothing at this address.");
        }
    }
}
