package probity.service.page.subject;

import io.quarkus.qute.RawString;
import java.util.List;
import probity.service.page.Link;
import probity.service.page.chart.Ruler;

/// Everything the page of one subject shows.
///
/// @param sample a sentence when the programme is only shown with its sample, else empty
/// @param rail ways that hold at any time
public record SubjectPage(
        Opening opening,
        SubjectPages.Days days,
        String sample,
        List<ProposalNote> proposals,
        Sum sum,
        Uncounted uncounted,
        Ahead ahead,
        List<Link> rail) {

    public SubjectPage {
        proposals = List.copyOf(proposals);
        rail = List.copyOf(rail);
    }

    /// The score and where it stands.
    ///
    /// @param rulers the broad and the narrow drawing; empty for a policy without bands
    /// @param asOf the day judged and the ledger's head, as a sentence
    public record Opening(
            String title, String score, String unit, RawString stands, List<Ruler> rulers, RawString asOf) {
        public Opening {
            rulers = List.copyOf(rulers);
        }
    }

    /// What was seen and does not count.
    public record Uncounted(List<UncountedRow> rows, probity.service.page.Pager pager) {
        public Uncounted {
            rows = List.copyOf(rows);
        }
    }

    /// What was, what comes by itself, what would change it.
    public record Ahead(RawString next, CourseView course, List<Change> changes) {
        public Ahead {
            changes = List.copyOf(changes);
        }
    }
}
