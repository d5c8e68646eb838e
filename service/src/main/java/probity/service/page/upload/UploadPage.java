package probity.service.page.upload;

import java.util.List;
import probity.service.page.Link;
import probity.service.page.Pager;

/// The form for a file of records, and the files that came in before.
///
/// @param sample a sentence saying which files are taken when the programme is only shown with its sample, else empty
/// @param shipped the files that may be uploaded then
/// @param columns header the file needs, as one line
/// @param wrong why the last file was not taken, empty when none was sent
public record UploadPage(
        String programme,
        String address,
        String sample,
        List<Link> shipped,
        String columns,
        String wrong,
        List<Row> history,
        Pager pager) {

    public UploadPage {
        shipped = List.copyOf(shipped);
        history = List.copyOf(history);
    }

    /// @param state kind of the state label, empty for an upload that stands
    public record Row(
            String file,
            String address,
            String when,
            String who,
            String taken,
            String bad,
            String state,
            String label) {}
}
