package probity.service.page.error;

import java.util.List;
import probity.service.page.Link;

/// A page that could not be shown.
///
/// @param what happened, as a title
/// @param why one or two sentences
/// @param todo what to do, in order
/// @param code HTTP status, and the number under which the log keeps the case when it is the service's fault
public record ErrorPage(String what, String why, List<String> todo, String code, Link onward) {
    public ErrorPage {
        todo = List.copyOf(todo);
    }
}
