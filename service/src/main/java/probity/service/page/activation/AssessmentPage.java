package probity.service.page.activation;

import java.util.List;
import probity.service.page.Fact;
import probity.service.page.Link;

/// The impact assessment of a version.
///
/// @param form address of the form to fill in; empty where there is none
/// @param send address a filled-in file is sent to; empty for who may not
/// @param faults what is wrong with the file that was sent; empty when nothing is
/// @param facts of the newest assessment, empty when there is none
public record AssessmentPage(
        Link crumb,
        String title,
        String state,
        String form,
        String send,
        List<Fact> faults,
        List<Fact> facts,
        List<Part> parts) {
    public AssessmentPage {
        faults = List.copyOf(faults);
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
    }

    /// A section.
    ///
    /// @param stated what the policy says
    /// @param written what people wrote
    public record Part(String title, String question, String stated, String written) {}
}
