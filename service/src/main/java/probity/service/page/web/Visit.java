package probity.service.page.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import probity.service.operator.Caller;
import probity.service.page.Words;
import probity.service.programme.ServedProgramme;

/// One request for a page.
///
/// @param path asked for, with its query but for the language
/// @param programme whose page it is, null for the pages of all programmes
/// @param way which of the programme's ways onward the page belongs to
public record Visit(
        Words words, Caller caller, String path, @Nullable ServedProgramme programme, Way way) {

    /// The ways onward of a programme, in their order in the head.
    public enum Way {
        POLICY,
        VERSIONS,
        SEARCH,
        UPLOADS,
        NONE
    }

    /// Where the pages of the programme begin.
    public String address() {
        return programme == null ? "/" : address(programme);
    }

    /// A text as part of an address.
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Where the pages of a programme begin.
    public static String address(ServedProgramme programme) {
        return "/programmes/" + programme.id();
    }
}
