package probity.service.api.subject;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What subjects are looked for.
public class SearchQuery {
    /// A part of the name; all subjects when it is not given.
    @QueryParam("containing")
    @Parameter(description = "A part of the name; all subjects when not given")
    public @Nullable String containing;

    /// Only those behind this one.
    @QueryParam("after")
    @Parameter(description = "The last subject of the page before")
    public @Nullable String after;

    /// How many at most.
    @QueryParam("most")
    @Parameter(description = "How many at most, 1 to 1000")
    public @Nullable String most;
}
