package probity.service.page.web;

import org.jspecify.annotations.Nullable;
import probity.service.operator.Caller;
import probity.service.page.Words;
import probity.service.programme.ServedProgramme;

/// One request for a page.
///
/// @param path asked for, with its query but for the language
/// @param programme whose page it is, null for the pages of all programmes
/// @param way which of the programme's ways onward the page belongs to
record Visit(
        Words words, Caller caller, String path, @Nullable ServedProgramme programme, Way way) {

    /// The ways onward of a programme, in their order in the head.
    enum Way {
        POLICY,
        SEARCH,
        UPLOADS,
        NONE
    }

    String address() {
        return programme == null ? "/" : address(programme);
    }

    static String address(ServedProgramme programme) {
        return "/programmes/" + programme.id();
    }
}
