package probity.service.page.document;

import java.util.List;
import probity.service.page.Fact;

/// Everything the page of one policy version shows.
public record DocumentPage(
        Opening opening,
        Strip strip,
        Published.Whole whole,
        List<ArticleView> articles,
        List<BandRow> bands,
        String scale,
        List<VersionRow> versions,
        String file,
        Counted counted) {

    public DocumentPage {
        articles = List.copyOf(articles);
        bands = List.copyOf(bands);
        versions = List.copyOf(versions);
    }

    /// What it is and what it does not decide.
    public record Opening(String operator, String title, String lead, List<Fact> facts) {
        public Opening {
            facts = List.copyOf(facts);
        }
    }

    /// What state the programme is in.
    ///
    /// @param state kind of the state label: `sample` or `in-force`
    public record Strip(String state, String label, String sentence) {}
}
