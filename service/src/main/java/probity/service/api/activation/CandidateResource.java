package probity.service.api.activation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.policy.PolicyFile;
import probity.service.activation.Attempt;
import probity.service.activation.Check;
import probity.service.activation.Told;
import probity.service.activation.life.Judged;
import probity.service.activation.life.Turn;
import probity.service.activation.life.VersionState;
import probity.service.activation.life.VersionState.Approved;
import probity.service.api.Asked;
import probity.service.api.BoundedBody;
import probity.service.operator.AccountOnly;
import probity.service.operator.Caller;
import probity.service.programme.ServedProgramme;

/// Versions on their way into force, and the steps that people take with them. What is published is public.
@Path("/api/programmes/{programme}/candidates")
@Tag(name = "Candidates", description = "Policy versions on their way into force")
@Produces(MediaType.APPLICATION_JSON)
public class CandidateResource {
    private static final String HASH = "[0-9a-f]{64}";

    private final Asked asked;
    private final CandidateDesk desk;

    @Inject
    CandidateResource(Asked asked, CandidateDesk desk) {
        this.asked = asked;
        this.desk = desk;
    }

    @GET
    @Operation(summary = "Versions on their way and those that were, the newest first")
    public List<CandidateView> all(@PathParam("programme") String programme, @Context ContainerRequestContext request) {
        return desk.all(asked.programme(programme), Caller.of(request)).stream()
                .map(CandidateView::of)
                .toList();
    }

    @POST
    @AccountOnly
    @Consumes({"application/yaml", "text/yaml", "application/x-yaml"})
    @Operation(summary = "Upload a draft; the answer holds every fault and every finding of the guard. For authors")
    public Response draft(
            @PathParam("programme") String programme,
            @QueryParam("name") @Nullable String name,
            InputStream body,
            @Context ContainerRequestContext request)
            throws IOException {
        ServedProgramme found = asked.programme(programme);
        // Before a byte is read.
        CandidateDesk.needAuthor(Caller.of(request));
        byte[] file = BoundedBody.read(body, CandidateDesk.MOST_BYTES);
        String called = name == null || !name.matches("[\\w .-]{1,100}") ? "policy.yaml" : name;
        Told told = desk.draft(found, new PolicyFile(called, file), Caller.of(request));
        return Response.status(201)
                .entity(whole(new CandidateDesk.Found(found, told)))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One version with its faults, findings, and what it changes")
    public CandidateView.Whole one(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @Context ContainerRequestContext request) {
        return whole(desk.find(programme, id, Caller.of(request)));
    }

    @GET
    @Path("{id}/policy.yaml")
    @Produces("application/yaml")
    @Operation(summary = "Its file")
    public byte[] file(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @Context ContainerRequestContext request) {
        return desk.file(desk.find(programme, id, Caller.of(request))).bytes();
    }

    @POST
    @Path("{id}/publication")
    @AccountOnly
    @Operation(summary = "Make its text public. For authors")
    public CandidateView publish(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @Context ContainerRequestContext request) {
        Caller caller = Caller.of(request);
        CandidateDesk.Found found = desk.find(programme, id, caller);
        return answer(found, desk.publish(found, caller));
    }

    /// @param policy hash of the policy that was read, `hash` of the version
    /// @param assessment SHA-256 of the impact assessment that was read, `candidate.assessment` of the version
    public record Approval(
            @Nullable String policy, @Nullable String assessment) {}

    @POST
    @Path("{id}/approval")
    @AccountOnly
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Approve for its day what was read: text and assessment. For approvers, not its author")
    public CandidateView approve(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @Nullable Approval body,
            @Context ContainerRequestContext request) {
        Caller caller = Caller.of(request);
        Approved seen = body == null ? null : seen(body.policy(), body.assessment());
        CandidateDesk.Found found = desk.find(programme, id, caller);
        return answer(found, desk.approve(found, seen, caller));
    }

    /// What somebody had before them, from two hashes as they are sent; null when either is none.
    public static @Nullable Approved seen(@Nullable String policy, @Nullable String assessment) {
        return policy == null || assessment == null || !policy.matches(HASH) || !assessment.matches(HASH)
                ? null
                : new Approved(Digest.ofHex(policy), Digest.ofHex(assessment));
    }

    @POST
    @Path("{id}/activation")
    @AccountOnly
    @Operation(summary = "Bring it into force when its day has come; it does so by itself, unless something holds it")
    public CandidateView activate(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @Context ContainerRequestContext request) {
        CandidateDesk.Found found = desk.find(programme, id, Caller.of(request));
        return answer(found, desk.enter(found));
    }

    /// @param reason why it is taken back
    public record Withdrawal(@Nullable String reason) {}

    @POST
    @Path("{id}/withdrawal")
    @AccountOnly
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take it back before its day, with a reason. For authors and approvers")
    public CandidateView withdraw(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @Nullable Withdrawal body,
            @Context ContainerRequestContext request) {
        Caller caller = Caller.of(request);
        String reason =
                body == null || body.reason() == null ? "" : body.reason().strip();
        CandidateDesk.Found found = desk.find(programme, id, caller);
        return answer(found, desk.withdraw(found, reason, caller));
    }

    private CandidateView answer(CandidateDesk.Found found, Attempt attempt) {
        return switch (attempt.turn()) {
            case Turn.Taken _ -> CandidateView.of(attempt.told());
            case Turn.NotTaken no -> throw desk.notTaken(found, no);
        };
    }

    private CandidateView.Whole whole(CandidateDesk.Found found) {
        boolean ruled = found.told().state() instanceof VersionState.InForce
                || found.told().state() instanceof VersionState.Ended;
        CandidateView view = CandidateView.of(found.told());
        if (ruled) {
            Judged then = found.told().history().judgements().getLast().judged();
            return new CandidateView.Whole(
                    view,
                    then.policy().hex(),
                    new CandidateView.Guard(
                            then.guard(), then.rules().hex(), then.verdict().code()),
                    List.of(),
                    List.of(),
                    List.of());
        }
        Check check = desk.check(found);
        List<CandidateView.Fault> faults =
                check.diagnostics().stream().map(CandidateView.Fault::of).toList();
        return switch (check) {
            case Check.Unreadable _ -> new CandidateView.Whole(view, "", null, faults, List.of(), List.of());
            case Check.Read read ->
                new CandidateView.Whole(
                        view,
                        read.policy().hash(),
                        new CandidateView.Guard(
                                read.judged().guard(),
                                read.judged().rules().hex(),
                                read.judged().verdict().code()),
                        faults,
                        read.judgement().findings().stream()
                                .map(CandidateView.Found::of)
                                .toList(),
                        Changes.between(found.programme(), read, Locale.ENGLISH));
        };
    }
}
