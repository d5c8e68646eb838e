package probity.service.api.session;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.service.operator.AccountOnly;
import probity.service.operator.LogIn;
import probity.service.operator.Sessions;
import probity.service.problem.ProblemException;

/// Tokens for API clients. Pages use the cookie of a session instead.
@Path("/api/session")
@Tag(name = "Session", description = "Logging in and out")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    private final LogIn logIn;
    private final Sessions sessions;

    @Inject
    SessionResource(LogIn logIn, Sessions sessions) {
        this.logIn = logIn;
        this.sessions = sessions;
    }

    /// Name and password of the operator.
    public record Credentials(
            @Nullable String name, @Nullable String password) {
        @Override
        public String toString() {
            return "Credentials[hidden]";
        }
    }

    /// @param token for `Authorization: Bearer`
    /// @param lastsSeconds from now
    public record Token(String token, long lastsSeconds) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begin a session: the answer holds a bearer token")
    public Token begin(@Nullable Credentials credentials) {
        String name = credentials == null || credentials.name() == null ? "" : credentials.name();
        String password = credentials == null || credentials.password() == null ? "" : credentials.password();
        LogIn.Entry entry = logIn.enter(sessions, name, password);
        Sessions.Begun session = entry.session();
        if (session == null) {
            throw entry.verdict() == LogIn.Verdict.TOO_MANY
                    ? ProblemException.of(429, "login_too_often", "Too many log-ins were wrong lately; wait a minute.")
                    : ProblemException.of(401, "login_wrong", "Name and password do not belong together.");
        }
        return new Token(session.token(), Sessions.LASTS.toSeconds());
    }

    @DELETE
    @AccountOnly
    @Operation(summary = "End the session of the bearer token")
    public void end(@HeaderParam("Authorization") String authorization) {
        if (authorization != null && authorization.startsWith("Bearer ")) {
            sessions.end(authorization.substring(7).strip());
        }
    }
}
