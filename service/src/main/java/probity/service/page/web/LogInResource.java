package probity.service.page.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import probity.service.operator.Caller;
import probity.service.operator.CallerFilter;
import probity.service.operator.LogIn;
import probity.service.operator.Sessions;
import probity.service.page.Words;
import probity.service.page.session.LogInPage;

/// Logging in and out of the pages.
@Path("/")
public class LogInResource {

    private final LogIn logIn;
    private final Sessions sessions;
    private final PageFrame frame;

    @Inject
    LogInResource(LogIn logIn, Sessions sessions, PageFrame frame) {
        this.logIn = logIn;
        this.sessions = sessions;
        this.frame = frame;
    }

    /// @param next the page that was asked for
    @GET
    @Path("log-in")
    @Produces(PageFrame.HTML)
    public Response form(
            @QueryParam("next") @Nullable String next,
            @CookieParam(CallerFilter.COOKIE) @Nullable String cookie,
            @Context ContainerRequestContext request) {
        Visit visit = frame.visit(request, null, Visit.Way.NONE);
        boolean ended = cookie != null && !cookie.isEmpty() && !visit.caller().isKnown();
        LogInPage page = new LogInPage(own(next), "", "", ended ? visit.words().say("log-in.ended.do") : "");
        return frame.page(visit, "log-in", visit.words().say("session.tab"), page);
    }

    @POST
    @Path("log-in")
    @Produces(PageFrame.HTML)
    public Response logIn(
            @FormParam("name") @Nullable String name,
            @FormParam("password") @Nullable String password,
            @FormParam("next") @Nullable String next,
            @Context ContainerRequestContext request) {
        Visit visit = frame.visit(request, null, Visit.Way.NONE);
        String typed = name == null ? "" : name.strip();
        LogIn.Entry entry = logIn.enter(sessions, typed, password == null ? "" : password);
        Sessions.Begun session = entry.session();
        if (session == null) {
            return again(visit, entry.verdict() == LogIn.Verdict.TOO_MANY ? 429 : 401, typed, own(next));
        }
        return Response.seeOther(URI.create(own(next)))
                .cookie(cookie(request, session.token(), (int) Sessions.LASTS.toSeconds()))
                .build();
    }

    private Response again(Visit visit, int status, String typed, String next) {
        Words words = visit.words();
        LogInPage page =
                new LogInPage(next, typed, words.say(status == 429 ? "log-in.failed.slow" : "log-in.failed.do"), "");
        return frame.page(
                Response.status(status), visit, new PageFrame.Drawing("log-in", words.say("session.tab"), page));
    }

    @POST
    @Path("log-out")
    public Response logOut(
            @FormParam("token") @Nullable String token,
            @CookieParam(CallerFilter.COOKIE) @Nullable String cookie,
            @Context ContainerRequestContext request) {
        FormToken.check(Caller.of(request), token);
        if (cookie != null) {
            sessions.end(cookie);
        }
        return Response.seeOther(URI.create("/")).cookie(cookie(request, "", 0)).build();
    }

    private static NewCookie cookie(ContainerRequestContext request, String value, int seconds) {
        return new NewCookie.Builder(CallerFilter.COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(request.getUriInfo().getRequestUri().getScheme().equals("https"))
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    /// An address of this service; anything else leads to the first page.
    static String own(@Nullable String next) {
        return next != null && next.matches("/[A-Za-z0-9][A-Za-z0-9/._~%?=&-]*") ? next : "/";
    }
}
