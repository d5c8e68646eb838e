package probity.service.api.activation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The schemas of files that people fill in. Public.
@Path("/api/schemas")
@Tag(name = "Schemas", description = "Forms of files, public")
public class PublishedFormResource {
    private static final String ASSESSMENT = "/schemas/impact-assessment-1.schema.json";

    @GET
    @Path("impact-assessment-1.json")
    @Produces("application/schema+json")
    @Operation(summary = "JSON Schema of the impact assessment of a policy version")
    public byte[] assessment() {
        try (InputStream schema = PublishedFormResource.class.getResourceAsStream(ASSESSMENT)) {
            if (schema == null) {
                throw new IllegalStateException(ASSESSMENT + " is missing from the program");
            }
            return schema.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
