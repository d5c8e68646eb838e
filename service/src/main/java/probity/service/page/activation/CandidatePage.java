package probity.service.page.activation;

import java.util.List;
import probity.service.page.Fact;
import probity.service.page.Link;
import probity.service.page.document.ArticleView;

/// One version on its way.
///
/// @param refused whether the guard refuses it
/// @param notice what just happened or holds it up; with an empty title when nothing does
/// @param moves what can be done now
/// @param faults of its file
/// @param reasons findings that its text has to answer
/// @param open findings that only activation can close, in sentences
/// @param changes sentences
/// @param articles as they would be read
public record CandidatePage(
        Opening opening,
        boolean refused,
        Notice notice,
        Moves moves,
        List<Reason> faults,
        List<Reason> reasons,
        List<Fact> open,
        List<String> changes,
        List<ArticleView> articles,
        String foot) {

    public CandidatePage {
        faults = List.copyOf(faults);
        reasons = List.copyOf(reasons);
        open = List.copyOf(open);
        changes = List.copyOf(changes);
        articles = List.copyOf(articles);
    }

    /// @param state kind of the state label
    public record Opening(Link crumb, String title, String lead, String state, String label, List<Fact> facts) {
        public Opening {
            facts = List.copyOf(facts);
        }
    }

    public record Notice(String title, String sentence, String help) {
        static final Notice NONE = new Notice("", "", "");
    }

    /// What can be done now.
    ///
    /// @param next a sentence: what comes next, and by whom
    /// @param main address that the one button posts to; empty without one
    /// @param fields what the button sends besides: name and value
    /// @param ways links to pages
    public record Moves(String next, String main, String mainLabel, List<Fact> fields, List<Link> ways) {
        public Moves {
            fields = List.copyOf(fields);
            ways = List.copyOf(ways);
        }
    }

    /// A fault or a finding.
    ///
    /// @param count `Reason 1 of 3`, or the severity of a fault
    /// @param extract lines of the file around the place
    /// @param margin rule, law, cure
    public record Reason(String count, String title, String sentence, List<Line> extract, List<Fact> margin) {
        public Reason {
            extract = List.copyOf(extract);
            margin = List.copyOf(margin);
        }
    }

    /// @param hit whether the place lies in it
    public record Line(String number, String text, boolean hit) {}
}
