package probity.service.page.refused;

import java.util.List;
import probity.service.page.Link;
import probity.service.page.activation.CandidatePage;

/// What the guard says about a programme's folder that is not served because of it.
///
/// @param reasons the first ones
/// @param more how many there are, when some are left out; else empty
/// @param again the command that says the same to whoever has the folder
public record RefusedPage(
        Link crumb,
        String title,
        String lead,
        List<CandidatePage.Reason> reasons,
        String more,
        String again,
        String foot) {

    public RefusedPage {
        reasons = List.copyOf(reasons);
    }
}
