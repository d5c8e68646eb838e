package probity.service.api.everybody;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which part of a long list is asked for.
public class PageQuery {
    /// Only those behind this one.
    @QueryParam("after")
    @Parameter(description = "The last subject of the page before")
    public @Nullable String after;

    /// How many at most.
    @QueryParam("most")
    @Parameter(description = "How many at most, 1 to 1000")
    public @Nullable String most;

    String after() {
        return after == null ? "" : after;
    }
}
