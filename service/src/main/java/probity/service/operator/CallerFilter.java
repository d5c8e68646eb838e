package probity.service.operator;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.service.problem.Problem;
import probity.service.problem.ProblemException;

/// Finds out who asks: the cookie of a session, `Authorization: Bearer` with a session's token, or HTTP Basic.
///
/// A request that would change something on the strength of the cookie must come from our own pages: browsers say so in
/// `Sec-Fetch-Site` (W3C Fetch Metadata), older ones in `Origin`. The cookie itself is `SameSite=Strict`.
@Provider
@Priority(Priorities.AUTHENTICATION)
public final class CallerFilter implements ContainerRequestFilter {
    /// The session's cookie.
    public static final String COOKIE = "probity_session";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Sessions sessions;
    private final LogIn logIn;
    private final Accounts accounts;

    @Inject
    public CallerFilter(Sessions sessions, LogIn logIn, Accounts accounts) {
        this.sessions = sessions;
        this.logIn = logIn;
        this.accounts = accounts;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Caller caller = caller(request);
        if (caller.byCookie() && !SAFE.contains(request.getMethod()) && !isOurOwn(request)) {
            throw ProblemException.of(403, "form_from_elsewhere", "This form was not sent from this site's own pages.");
        }
        request.setProperty(Caller.PROPERTY, caller);
    }

    private Caller caller(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorized(authorization);
        }
        Cookie cookie = request.getCookies().get(COOKIE);
        Sessions.Session session = cookie == null ? null : sessions.find(cookie.getValue());
        return session == null ? Caller.NOBODY : caller(session.name(), session.form(), true);
    }

    private Caller caller(String name, String form, boolean byCookie) {
        return new Caller(name, accounts.role(name), form, byCookie);
    }

    private Caller authorized(String authorization) {
        if (authorization.startsWith("Bearer ")) {
            Sessions.Session session = sessions.find(authorization.substring(7).strip());
            if (session != null) {
                return caller(session.name(), "", false);
            }
            throw ProblemException.of(401, "session_over", "This token is of no session, or its session is over.");
        }
        String[] pair = authorization.startsWith("Basic ")
                ? pair(authorization.substring(6).strip())
                : null;
        if (pair == null) {
            throw ProblemException.of(
                    401, "authorization_unreadable", "The Authorization header is neither Basic nor Bearer.");
        }
        return switch (logIn.judge(pair[0], pair[1])) {
            case RIGHT -> caller(pair[0], "", false);
            case WRONG -> throw ProblemException.of(401, "login_wrong", "Name and password do not belong together.");
            case TOO_MANY ->
                throw ProblemException.of(429, "login_too_often", "Too many log-ins were wrong lately; wait a minute.");
        };
    }

    private static String @Nullable [] pair(String base64) {
        try {
            String both = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            int colon = both.indexOf(':');
            return colon < 0 ? null : new String[] {both.substring(0, colon), both.substring(colon + 1)};
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private static boolean isOurOwn(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeaderString("Origin");
        String host = request.getHeaderString(HttpHeaders.HOST);
        return origin != null && host != null && origin.endsWith("://" + host);
    }

    /// Refuses callers who are not the operator, for what is marked [OperatorOnly].
    @Provider
    @OperatorOnly
    @Priority(Priorities.AUTHORIZATION)
    public static final class Gatekeeper implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            Caller caller = Caller.of(request);
            if (caller.isOperator()) {
                return;
            }
            if (caller.isKnown()) {
                request.abortWith(Problem.of(403, "role_missing", "This needs the operator's account.")
                        .response());
            } else {
                askToLogIn(request);
            }
        }
    }

    /// The log-in page, which leads back to what was asked for. A form that was sent is not asked for again.
    private static URI logIn(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        String next = SAFE.contains(request.getMethod()) ? asked.getRawPath() + query : "/";
        return URI.create("/log-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    private static void askToLogIn(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith("/api")) {
            request.abortWith(Problem.of(401, "login_required", "This needs a name and its password.")
                    .response());
        } else {
            request.abortWith(Response.seeOther(logIn(request)).build());
        }
    }

    /// Refuses the public, for what is marked [AccountOnly].
    @Provider
    @AccountOnly
    @Priority(Priorities.AUTHORIZATION)
    public static final class Doorkeeper implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (!Caller.of(request).isKnown()) {
                askToLogIn(request);
            }
        }
    }
}
