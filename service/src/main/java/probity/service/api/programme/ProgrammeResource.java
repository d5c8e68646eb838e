package probity.service.api.programme;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.policy.PolicyFile;
import probity.service.api.Asked;
import probity.service.problem.ProblemException;
import probity.service.programme.ProgrammeRefused;
import probity.service.programme.Programmes;
import probity.service.programme.ServedProgramme;

/// Programmes and the text of their policies: public.
@Path("/api/programmes")
@Tag(name = "Programmes", description = "Programmes and policy versions, public")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeResource {
    private final Programmes programmes;
    private final Asked asked;

    @Inject
    ProgrammeResource(Programmes programmes, Asked asked) {
        this.programmes = programmes;
        this.asked = asked;
    }

    /// All programmes, and the folders that are not served, with the reason.
    public record Listing(List<Summary> programmes, List<NotServed> refused) {}

    /// @param name of the folder
    public record NotServed(String name, String code, String reason) {
        static NotServed of(ProgrammeRefused one) {
            return new NotServed(one.name(), one.code(), one.reason());
        }
    }

    /// @param state ACTIVE, or SAMPLE: shown with its sample only
    /// @param subjects company or member
    public record Summary(String id, String title, String state, String subjects, String context, int version) {}

    /// @param hash SHA-256 over the policy's files, hexadecimal
    public record Whole(
            Summary summary, String hash, String timeZone, String operator, List<Version> versions, List<Type> types) {}

    /// @param inForce first day on which it rules
    public record Version(int number, LocalDate inForce, int articles) {}

    /// @param sources ids of those entitled to send it
    public record Type(String name, String title, List<String> sources, List<String> fields) {}

    @GET
    @Operation(summary = "All programmes of this service")
    public Listing list() {
        List<Summary> all =
                programmes.all().stream().map(ProgrammeResource::summary).toList();
        return new Listing(all, programmes.refused().stream().map(NotServed::of).toList());
    }

    @GET
    @Path("{programme}")
    @Operation(summary = "One programme with its versions and record types")
    public Whole one(@PathParam("programme") String id) {
        ServedProgramme programme = asked.programme(id);
        PolicyVersion newest = programme.newest();
        return new Whole(
                summary(programme),
                programme.policy().hash(),
                newest.heading().zone().getId(),
                newest.heading().operator().name(),
                programme.core().versions().stream()
                        .map(ProgrammeResource::version)
                        .toList(),
                programme.core().types().stream().map(ProgrammeResource::type).toList());
    }

    @GET
    @Path("{programme}/policy")
    @Produces("application/yaml")
    @Operation(summary = "The policy's text as it lies on disk, all versions one after the other")
    public String text(@PathParam("programme") String id) {
        StringBuilder text = new StringBuilder();
        for (PolicyFile file : asked.programme(id).files()) {
            text.append(new String(file.bytes(), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    @GET
    @Path("{programme}/policy/{version}")
    @Produces("application/yaml")
    @Operation(summary = "The text of one version of the policy")
    public String versionText(@PathParam("programme") String id, @PathParam("version") String version) {
        for (PolicyFile file : asked.programme(id).files()) {
            String text = new String(file.bytes(), StandardCharsets.UTF_8);
            if (text.lines()
                    .anyMatch(line -> line.matches("version:\\s*" + version.replaceAll("\\D", "x") + "\\b.*"))) {
                return text;
            }
        }
        throw ProblemException.of(404, "version_unknown", "The policy has no version `" + version + "`.");
    }

    private static Summary summary(ServedProgramme programme) {
        PolicyVersion newest = programme.newest();
        return new Summary(
                programme.id(),
                newest.heading().title().bindingText(),
                programme.state().name(),
                newest.heading().subjects().kind().name().toLowerCase(Locale.ROOT),
                newest.heading().context(),
                newest.number());
    }

    private static Version version(PolicyVersion version) {
        return new Version(
                version.number(), version.inForce(), version.articles().size());
    }

    private static Type type(RecordType type) {
        return new Type(
                type.name(),
                type.title().bindingText(),
                type.sources(),
                type.fields().stream().map(field -> field.name()).toList());
    }
}
