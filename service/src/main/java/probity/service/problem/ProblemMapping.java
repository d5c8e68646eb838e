package probity.service.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import probity.service.database.DiskFull;

/// Turns whatever ends a request into a [Problem]: no error leaves the API in another form.
public final class ProblemMapping {
    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

    @ServerExceptionMapper
    public Response refused(ProblemException refused) {
        return refused.problem().response();
    }

    @ServerExceptionMapper
    public Response malformed(JacksonException malformed) {
        return Problem.of(400, "json_malformed", "The body is not the JSON that is expected here.")
                .withHelp("See /api/openapi for what each call takes.")
                .response();
    }

    /// JSON of another shape than expected. Named for itself, because the framework brings a mapper of its own for it
    /// that answers without a body.
    @ServerExceptionMapper
    public Response misshapen(MismatchedInputException misshapen) {
        return malformed(misshapen);
    }

    @ServerExceptionMapper
    public Response byStatus(WebApplicationException ended) {
        if (ended.getCause() instanceof JacksonException malformed) {
            return malformed(malformed);
        }
        int status = ended.getResponse().getStatus();
        Response.ResponseBuilder answer =
                Response.fromResponse(forStatus(status).response());
        String allow = ended.getResponse().getHeaderString("Allow");
        return (allow == null ? answer : answer.header("Allow", allow)).build();
    }

    @ServerExceptionMapper
    public Response unforeseen(Throwable failed) {
        if (isDiskFull(failed)) {
            return forStatus(507).response();
        }
        if (isOfDatabase(failed)) {
            return forStatus(503).response();
        }
        // The message of an exception may quote what was sent, so only where it happened is written.
        String at = failed.getStackTrace().length == 0 ? "?" : failed.getStackTrace()[0].toString();
        LOG.errorf("request failed: %s at %s", failed.getClass().getName(), at);
        LOG.debug("request failed", failed);
        return forStatus(500).response();
    }

    private static boolean isDiskFull(Throwable failed) {
        for (@Nullable Throwable one = failed; one != null; one = one.getCause()) {
            if (one instanceof IOException && DiskFull.says(String.valueOf(one.getMessage()))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the database was away: its connection broke (SQL state class 08), it was stopped or is starting (57), it
    /// lacked a resource (53) or a file (58), or the pool had no connection to give (no state).
    private static boolean isOfDatabase(Throwable failed) {
        for (@Nullable Throwable one = failed; one != null; one = one.getCause()) {
            if (one instanceof SQLException sql) {
                String state = sql.getSQLState() == null ? "08" : sql.getSQLState();
                return state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.startsWith("58");
            }
        }
        return false;
    }

    /// The problem that says no more than its status.
    public static Problem forStatus(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, "request_malformed", "The request cannot be read.");
            case 401 -> Problem.of(401, "login_required", "This needs the operator's name and password.");
            case 403 -> Problem.of(403, "not_allowed", "This is not allowed here.");
            case 404 -> Problem.of(404, "not_found", "There is nothing at this address.");
            case 405 -> Problem.of(405, "method_not_allowed", "This address does not take this method.");
            case 406 -> Problem.of(406, "not_acceptable", "None of the accepted media types can be served.");
            case 413 -> Problem.of(413, "body_too_large", "The body is larger than this service takes.");
            case 415 -> Problem.of(415, "media_type_unsupported", "The body has a media type that is not taken here.");
            case 503 -> Problem.of(503, "database_unavailable", "The database does not answer at the moment.");
            case 507 -> Problem.of(507, "disk_full", "The disk is full; nothing was taken.");
            default ->
                status < 500
                        ? Problem.of(status, "request_refused", "The request is refused.")
                        : Problem.of(status, "internal_error", "Something failed inside; the log says where.");
        };
    }
}
