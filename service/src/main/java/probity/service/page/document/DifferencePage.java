package probity.service.page.document;

import io.quarkus.qute.RawString;
import java.util.List;

/// What changed from one version to a later one.
///
/// @param sentences what changed, each readable by itself
/// @param texts articles whose words changed, with the words marked
public record DifferencePage(
        String crumb, String crumbAddress, String title, String lead, List<String> sentences, List<Changed> texts) {

    public DifferencePage {
        sentences = List.copyOf(sentences);
        texts = List.copyOf(texts);
    }

    /// @param heading article and title
    public record Changed(String heading, RawString text) {}
}
