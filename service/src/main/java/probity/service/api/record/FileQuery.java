package probity.service.api.record;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How a file of records is to be taken.
public class FileQuery {
    /// Whether good rows are taken although others are bad.
    @QueryParam("skip-bad")
    @Parameter(description = "true: take good rows although others are bad")
    public @Nullable String skipBad;

    /// As the operator calls the file.
    @QueryParam("name")
    @Parameter(description = "What the file is called")
    public @Nullable String name;
}
