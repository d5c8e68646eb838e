package probity.service.page.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.util.Map;
import probity.ledger.digest.Digest;
import probity.service.api.Asked;
import probity.service.problem.ProblemException;

/// The files a programme ships, unchanged. Public, as they are in the programme's folder.
@Path("/programmes/{programme}/samples/{digest}")
public class SampleResource {

    private final Asked asked;

    @Inject
    SampleResource(Asked asked) {
        this.asked = asked;
    }

    @GET
    @Produces("text/csv;charset=UTF-8")
    public Response file(@PathParam("programme") String id, @PathParam("digest") String digest) {
        for (Map.Entry<Digest, java.nio.file.Path> sample :
                asked.programme(id).samples().entrySet()) {
            if (sample.getKey().hex().equals(digest) && Files.isRegularFile(sample.getValue())) {
                String name = String.valueOf(sample.getValue().getFileName());
                return Response.ok(sample.getValue().toFile())
                        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                        .build();
            }
        }
        throw ProblemException.of(404, "sample_unknown", "This programme ships no such file.");
    }
}
