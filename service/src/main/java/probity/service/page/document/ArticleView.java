package probity.service.page.document;

import io.quarkus.qute.RawString;
import java.util.List;
import probity.service.page.Fact;

/// One article, its text and how it is applied.
///
/// @param lang of the text when it is not that of the page, else empty
/// @param changed whether the text differs from the version before; its words are then marked in `paragraphs`
/// @param margin sources, category, context, what changed
public record ArticleView(
        String id,
        String title,
        String lang,
        boolean changed,
        List<RawString> paragraphs,
        List<Applied> applied,
        List<Fact> margin) {

    public ArticleView {
        paragraphs = List.copyOf(paragraphs);
        applied = List.copyOf(applied);
        margin = List.copyOf(margin);
    }

    /// Where a link leads to.
    public String anchor() {
        return "article-" + id.replaceAll("[^A-Za-z0-9]", "-");
    }

    /// A sentence of a rule.
    ///
    /// @param proposedOnly whether it says what may be proposed, which has no effect before a decision
    public record Applied(RawString sentence, boolean proposedOnly) {}
}
