package probity.service.api.subject;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The days a question may name, as text.
public class DayQuery {
    /// The day judged; today in the programme's time zone when it is not given.
    @QueryParam("as-of")
    @Parameter(description = "The day judged, such as 2027-03-01; today when not given")
    public @Nullable String asOf;

    /// Known by the end of this day; everything known now when it is not given.
    @QueryParam("known-by")
    @Parameter(description = "Only what the ledger had received by the end of this day; everything when not given")
    public @Nullable String knownBy;
}
