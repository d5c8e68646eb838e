package probity.service.api.everybody;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Whose standings are asked for.
public class StandingQuery extends PageQuery {
    /// A part of the name.
    @QueryParam("containing")
    @Parameter(description = "A part of the name; all subjects when not given")
    public @Nullable String containing;

    /// Only those in this band.
    @QueryParam("band")
    @Parameter(description = "The id of a band of the version in force; all bands when not given")
    public @Nullable String band;

    /// Only those on this list.
    @QueryParam("list")
    @Parameter(description = "The id of a list of the version in force; all subjects when not given")
    public @Nullable String list;
}
