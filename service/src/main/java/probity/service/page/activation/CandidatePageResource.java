package probity.service.page.activation;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import probity.service.activation.Attempt;
import probity.service.activation.Check;
import probity.service.activation.life.Turn;
import probity.service.activation.life.Turn.NotTaken;
import probity.service.activation.life.VersionState;
import probity.service.activation.life.VersionState.Approved;
import probity.service.api.activation.CandidateDesk;
import probity.service.api.activation.CandidateDesk.Found;
import probity.service.api.activation.CandidateResource;
import probity.service.operator.AccountOnly;
import probity.service.operator.Caller;
import probity.service.page.Link;
import probity.service.page.web.FormToken;
import probity.service.page.web.PageFrame;
import probity.service.page.web.Visit;

/// One version on its way, and its steps.
@Path("/programmes/{programme}/candidates/{id}")
public class CandidatePageResource {
    private final CandidateDesk desk;
    private final PageFrame frame;

    @Inject
    CandidatePageResource(CandidateDesk desk, PageFrame frame) {
        this.desk = desk;
        this.frame = frame;
    }

    @GET
    @Produces(PageFrame.HTML)
    public Response one(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @Context ContainerRequestContext request) {
        Found found = desk.find(programme, id, Caller.of(request));
        return page(found, frame.visit(request, found.programme(), Visit.Way.VERSIONS), 200, desk.held(found));
    }

    private Response page(Found found, Visit visit, int status, @Nullable NotTaken wrong) {
        boolean ruled = found.told().state() instanceof VersionState.InForce
                || found.told().state() instanceof VersionState.Ended;
        Check check = ruled ? null : desk.check(found);
        CandidatePage page = new CandidatePages(found, visit, desk.file(found)).page(check, wrong);
        return frame.page(
                Response.status(status),
                visit,
                new PageFrame.Drawing("candidate", page.opening().title(), page));
    }

    @GET
    @Path("policy.yaml")
    @Produces("application/yaml;charset=UTF-8")
    public Response file(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @Context ContainerRequestContext request) {
        Found found = desk.find(programme, id, Caller.of(request));
        String name = found.programme().id() + "-" + found.told().candidate().number() + ".yaml";
        return Response.ok(desk.file(found).bytes())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    @POST
    @Path("publication")
    @AccountOnly
    @Produces(PageFrame.HTML)
    public Response publish(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @FormParam("token") @Nullable String token,
            @Context ContainerRequestContext request) {
        Found found = asked(programme, id, token, request);
        return answer(found, desk.publish(found, Caller.of(request)), request);
    }

    @POST
    @Path("approval")
    @AccountOnly
    @Produces(PageFrame.HTML)
    public Response approve(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @BeanParam Approving approving,
            @Context ContainerRequestContext request) {
        Found found = asked(programme, id, approving.token(), request);
        Approved seen = CandidateResource.seen(approving.policy(), approving.assessment());
        return answer(found, desk.approve(found, seen, Caller.of(request)), request);
    }

    /// What the form sends: the hashes of what its page showed.
    public record Approving(
            @FormParam("token") @Nullable String token,
            @FormParam("policy") @Nullable String policy,
            @FormParam("assessment") @Nullable String assessment) {}

    private Found asked(String programme, String id, @Nullable String token, ContainerRequestContext request) {
        FormToken.check(Caller.of(request), token);
        return desk.find(programme, id, Caller.of(request));
    }

    private Response answer(Found before, Attempt attempt, ContainerRequestContext request) {
        Visit visit = frame.visit(request, before.programme(), Visit.Way.VERSIONS);
        return switch (attempt.turn()) {
            case Turn.Taken _ ->
                Response.seeOther(URI.create(visit.address() + "/candidates/"
                                + attempt.told().candidate().id()))
                        .build();
            case NotTaken no -> page(new Found(before.programme(), attempt.told()), visit, 409, no);
        };
    }

    @GET
    @Path("withdrawal")
    @AccountOnly
    @Produces(PageFrame.HTML)
    public Response askWithdrawal(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @Context ContainerRequestContext request) {
        Found found = desk.find(programme, id, Caller.of(request));
        return withdrawal(found, frame.visit(request, found.programme(), Visit.Way.VERSIONS), "");
    }

    private Response withdrawal(Found found, Visit visit, String wrong) {
        String address =
                visit.address() + "/candidates/" + found.told().candidate().id();
        boolean wasPublic = found.told().state().isPublic();
        WithdrawalPage page = new WithdrawalPage(
                Link.to(visit.words().say("candidate.crumb", "" + number(found)), address),
                visit.words().say("withdrawal.title", "" + number(found)),
                visit.words().say(wasPublic ? "withdrawal.public" : "withdrawal.private"),
                address + "/withdrawal",
                "",
                wrong);
        return frame.page(
                Response.status(wrong.isEmpty() ? 200 : 422),
                visit,
                new PageFrame.Drawing("withdrawal", page.title(), page));
    }

    private static String number(Found found) {
        Integer number = found.told().candidate().number();
        return number == null ? "?" : number.toString();
    }

    /// What the form sends.
    public record Withdrawing(
            @FormParam("token") @Nullable String token,
            @FormParam("reason") @Nullable String reason) {}

    @POST
    @Path("withdrawal")
    @AccountOnly
    @Produces(PageFrame.HTML)
    public Response withdraw(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @BeanParam Withdrawing withdrawing,
            @Context ContainerRequestContext request) {
        Found found = asked(programme, id, withdrawing.token(), request);
        String reason =
                withdrawing.reason() == null ? "" : withdrawing.reason().strip().replaceAll("\\R", " ");
        Attempt attempt = desk.withdraw(found, reason, Caller.of(request));
        if (attempt.turn() instanceof NotTaken no && no.code().startsWith("reason_")) {
            Visit visit = frame.visit(request, found.programme(), Visit.Way.VERSIONS);
            return withdrawal(found, visit, visit.words().say("undo.reason.wrong"));
        }
        return answer(found, attempt, request);
    }
}
