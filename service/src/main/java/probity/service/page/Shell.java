package probity.service.page;

import java.util.List;

/// What stands around a page: head, ways onward, languages, session, foot.
///
/// @param title of the browser's tab; never holds a score
/// @param site whose pages these are: a programme or an operator, empty on the pages of all programmes
/// @param languages empty when only one is offered
/// @param operator who is logged in, empty for the public
/// @param token that every form sends back, so that no other site can send one; empty for the public
/// @param alarm what the operator has to know on every page, empty for nothing
/// @param refreshSeconds after how many seconds a browser without script asks again; 0 for never
public record Shell(
        Words words,
        String title,
        Link site,
        List<Link> ways,
        List<Link> languages,
        String operator,
        String token,
        String foot,
        String alarm,
        int refreshSeconds) {

    public Shell {
        ways = List.copyOf(ways);
        languages = List.copyOf(languages);
    }

    public String code() {
        return words.language().code();
    }

    public boolean loggedIn() {
        return !operator.isEmpty();
    }

    /// The same frame for a page that is still at work.
    public Shell refreshing(int seconds) {
        return new Shell(words, title, site, ways, languages, operator, token, foot, alarm, seconds);
    }
}
