package probity.service.page.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import probity.service.page.Link;
import probity.service.page.Words;
import probity.service.page.error.ErrorPage;
import probity.service.problem.Problem;

/// Turns what the API would answer as a problem into a page, for whoever asked for a page.
@Provider
public class ErrorPages implements ContainerResponseFilter {

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 409, 413, 429, 500, 503, 507);

    private final PageFrame frame;

    @Inject
    ErrorPages(PageFrame frame) {
        this.frame = frame;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem && asksForAPage(request)) {
            Visit visit = frame.visit(request, null, Visit.Way.NONE);
            ErrorPage page = page(visit.words(), problem);
            response.setEntity(
                    frame.draw("error", frame.shell(visit, page.what()), page),
                    null,
                    MediaType.valueOf(PageFrame.HTML));
            response.getHeaders().remove("WWW-Authenticate");
        }
    }

    private static boolean asksForAPage(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return !path.startsWith("/api")
                && !path.startsWith("/q/")
                && request.getAcceptableMediaTypes().stream()
                        .anyMatch(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE));
    }

    static ErrorPage page(Words words, Problem problem) {
        int status = status(problem.status());
        List<String> todo = new ArrayList<>();
        if (!problem.help().isEmpty()) {
            todo.add(problem.help());
        }
        todo.add(words.say("error." + status + ".do"));
        String why = status == 413 ? words.say("error.413.why", "2\u00a0GB") : words.say("error." + status + ".why");
        return new ErrorPage(
                words.say("error." + status),
                why,
                todo,
                words.say("error.code.case", "" + problem.status(), problem.code()),
                Link.to(words.say("error.onward"), "/"));
    }

    /// The nearest status that has a page of its own.
    private static int status(int status) {
        if (KNOWN.contains(status)) {
            return status;
        }
        return status == 401 ? 403 : status < 500 ? 400 : 500;
    }
}
