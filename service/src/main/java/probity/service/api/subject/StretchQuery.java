package probity.service.api.subject;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The stretch of days of a history, as text.
public class StretchQuery {
    /// The first day; a year before the last when it is not given.
    @QueryParam("from")
    @Parameter(description = "The first day; a year before the last when not given")
    public @Nullable String from;

    /// The last day; today when it is not given.
    @QueryParam("to")
    @Parameter(description = "The last day; today when not given")
    public @Nullable String to;

    /// How many days are answered.
    @QueryParam("most")
    @Parameter(description = "How many days at most, to 3700; `cut` and `next` say whether and where more follow")
    public @Nullable String most;

    /// Known by the end of this day.
    @QueryParam("known-by")
    @Parameter(description = "Only what the ledger had received by the end of this day; everything when not given")
    public @Nullable String knownBy;
}
