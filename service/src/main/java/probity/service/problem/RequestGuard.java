package probity.service.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Refuses requests that nothing behind could read: a media type that is none, and U+0000 in an address, which the
/// database cannot hold.
@Provider
@PreMatching
public final class RequestGuard implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        if (holdsNull(uri.getRawPath()) || holdsNull(uri.getRawQuery())) {
            request.abortWith(Problem.of(400, "address_invalid", "The address holds the character U+0000 (`%00`).")
                    .response());
        } else if (!isMediaType(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            request.abortWith(ProblemMapping.forStatus(415)
                    .withHelp("Write Content-Type like application/json.")
                    .response());
        }
    }

    private static boolean holdsNull(@Nullable String raw) {
        return raw != null && raw.toLowerCase(Locale.ROOT).contains("%00");
    }

    private static boolean isMediaType(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return true;
        }
        try {
            MediaType.valueOf(text);
            return true;
        } catch (IllegalArgumentException noMediaType) {
            return false;
        }
    }
}
