package probity.service.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Problem Details for HTTP APIs (RFC 9457), with the extension members `code`, `help` and `places`.
///
/// @param type `urn:probity:problem:` and the code
/// @param title the same for every occurrence of the code
/// @param status the HTTP status
/// @param detail this occurrence, for a person
/// @param code stable snake_case name
/// @param help what to do; empty when the detail says it
/// @param places what exactly is wrong, one a fault; empty when there is one fault only
@Schema(description = "Problem Details (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, String detail, String code, String help, List<Place> places) {
    /// The media type of a problem.
    public static final String MEDIA_TYPE = "application/problem+json";

    /// One fault.
    ///
    /// @param at the field, line or record it is about
    public record Place(String at, String code, String detail) {}

    public Problem {
        if (!code.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("code must be snake_case, was " + code);
        }
        places = List.copyOf(places);
    }

    /// A problem with one fault.
    public static Problem of(int status, String code, String detail) {
        return new Problem("urn:probity:problem:" + code, title(code), status, detail, code, "", List.of());
    }

    /// The same with help.
    public Problem withHelp(String text) {
        return new Problem(type, title, status, detail, code, text, places);
    }

    /// The same with every fault.
    public Problem withPlaces(List<Place> faults) {
        return new Problem(type, title, status, detail, code, help, faults);
    }

    /// The answer that carries it.
    public Response response() {
        Response.ResponseBuilder answer =
                Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this);
        if (status == 401) {
            answer.header("WWW-Authenticate", "Basic realm=\"probity\", charset=\"UTF-8\"");
        }
        if (status == 429 || status == 503) {
            answer.header("Retry-After", status == 429 ? "60" : "2");
        }
        return answer.build();
    }

    private static String title(String code) {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('_', ' ');
    }
}
