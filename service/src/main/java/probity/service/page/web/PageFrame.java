package probity.service.page.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.text.Text;
import probity.service.database.Room;
import probity.service.operator.Caller;
import probity.service.page.Language;
import probity.service.page.Link;
import probity.service.page.PageEngine;
import probity.service.page.Shell;
import probity.service.page.Words;
import probity.service.programme.ServedProgramme;

/// Puts pages into their frame: language, ways onward, session.
@Singleton
public class PageFrame {

    /// The media type of every page.
    public static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final String LANGUAGE = "lang";
    private static final String LANGUAGE_COOKIE = "probity_language";
    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    private final PageEngine engine = new PageEngine();
    private final List<Language> offered = Words.complete();
    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    private final Room room;

    @Inject
    PageFrame(Room room) {
        this.room = room;
        offered.forEach(language -> words.put(language, Words.in(language)));
    }

    /// Who asks for what, in which language.
    public Visit visit(ContainerRequestContext request, @Nullable ServedProgramme programme, Visit.Way way) {
        return new Visit(words(request), Caller.of(request), path(request), programme, way);
    }

    /// The page, with what keeps it out of shared caches and search engines.
    public Response page(Visit visit, String template, String title, Object page) {
        return respond(Response.ok(), visit, draw(template, shell(visit, title), page));
    }

    /// The page of work that goes on: a browser without script asks again.
    public Response working(Visit visit, String template, String title, Object page) {
        return respond(Response.ok(), visit, draw(template, shell(visit, title).refreshing(2), page));
    }

    /// Only a part of a page, for htmx.
    public Response part(Visit visit, String template, Object page) {
        return respond(Response.ok(), visit, draw(template, shell(visit, ""), page));
    }

    /// The page with another status.
    public Response page(Response.ResponseBuilder builder, Visit visit, Drawing drawing) {
        return respond(builder, visit, draw(drawing.template, shell(visit, drawing.title), drawing.page));
    }

    /// A template, the title of its tab and what it shows.
    public record Drawing(String template, String title, Object page) {}

    String draw(String template, Shell shell, Object page) {
        return engine.draw(template, shell, page);
    }

    private static Response respond(Response.ResponseBuilder builder, Visit visit, String html) {
        boolean known = visit.caller().isKnown();
        return builder.entity(html)
                .type(HTML)
                .header(HttpHeaders.CACHE_CONTROL, known ? "no-store" : "no-cache")
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .header(HttpHeaders.CONTENT_LANGUAGE, visit.words().language().code())
                .header("X-Robots-Tag", "noindex")
                .cookie(new NewCookie.Builder(LANGUAGE_COOKIE)
                        .value(visit.words().language().code())
                        .path("/")
                        .maxAge(YEAR_SECONDS)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }

    Shell shell(Visit visit, String title) {
        Words said = visit.words();
        ServedProgramme programme = visit.programme();
        String site = programme == null ? "" : title(said, programme);
        String tab = title.isEmpty() || title.equals(site) ? site : site.isEmpty() ? title : title + ", " + site;
        return new Shell(
                said,
                tab.isEmpty() ? "Probity" : tab + ", Probity",
                new Link(site, visit.address(), false),
                ways(visit),
                languages(visit),
                visit.caller().name(),
                visit.caller().form(),
                said.say("shell.foot"),
                visit.caller().isOperator() && room.isTight()
                        ? said.say("shell.full", room.freeBytes() >> 20, room.leastBytes() >> 20)
                        : "",
                0);
    }

    /// What a programme is called.
    public static String title(Words words, ServedProgramme programme) {
        Text title = programme.newest().heading().title();
        return title.in(words.language().code());
    }

    private static List<Link> ways(Visit visit) {
        Words said = visit.words();
        ServedProgramme programme = visit.programme();
        List<Link> ways = new ArrayList<>();
        ways.add(new Link(
                said.say("shell.programmes"),
                "/",
                programme == null && visit.path().equals("/")));
        if (programme != null) {
            String address = visit.address();
            ways.add(new Link(said.say("shell.policy"), address, visit.way() == Visit.Way.POLICY));
            ways.add(new Link(said.say("shell.versions"), address + "/versions", visit.way() == Visit.Way.VERSIONS));
            if (visit.caller().isOperator()) {
                ways.add(new Link(said.say("shell.search"), address + "/subjects", visit.way() == Visit.Way.SEARCH));
                ways.add(new Link(said.say("shell.uploads"), address + "/uploads", visit.way() == Visit.Way.UPLOADS));
            }
        }
        return ways;
    }

    private List<Link> languages(Visit visit) {
        return offered.stream()
                .map(language -> new Link(
                        language.code(),
                        UriBuilder.fromUri(visit.path())
                                .replaceQueryParam(LANGUAGE, language.code())
                                .build()
                                .toString(),
                        language == visit.words().language()))
                .toList();
    }

    private Words words(ContainerRequestContext request) {
        String asked = request.getUriInfo().getQueryParameters().getFirst(LANGUAGE);
        Cookie kept = request.getCookies().get(LANGUAGE_COOKIE);
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        Language language = Language.called(asked == null ? "" : asked, offered)
                .or(() -> Language.called(kept == null ? "" : kept.getValue(), offered))
                .orElseGet(() -> Language.best(accepted == null ? "" : accepted, offered));
        return words.getOrDefault(language, Words.in(language));
    }

    private static String path(ContainerRequestContext request) {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        String path = request.getUriInfo().getRequestUri().getRawPath();
        return query == null ? path : path + "?" + query;
    }
}
