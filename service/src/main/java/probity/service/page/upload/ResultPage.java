package probity.service.page.upload;

import io.quarkus.qute.RawString;
import java.util.List;
import probity.service.page.Fact;
import probity.service.page.Link;

/// What became of a file.
///
/// @param sentence how many rows were taken and how many not
/// @param bad the first bad rows
/// @param badSentence says how many there are when not all are shown
/// @param badFile address of all bad rows as a file, empty when there are none
/// @param undo address of the page that takes it back, empty when it cannot or was
/// @param undone a sentence saying who took it back and why, empty when it stands
public record ResultPage(
        Link crumb,
        String title,
        String sentence,
        List<Fact> facts,
        List<BadRow> bad,
        String badSentence,
        String badFile,
        String undo,
        String undone,
        Link onward) {

    public ResultPage {
        facts = List.copyOf(facts);
        bad = List.copyOf(bad);
    }

    /// @param line where the row begins in the file, from 1
    /// @param reason escaped, with what the row says in `code`
    public record BadRow(String line, RawString reason) {}
}
