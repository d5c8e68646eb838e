package probity.service.page.everybody;

import java.util.List;
import probity.service.page.Link;
import probity.service.page.Pager;

/// Search of the subjects of one programme.
///
/// @param typed as it was sent
/// @param searched whether something was looked for; without it the first subjects are listed
/// @param found a sentence saying how many
/// @param held a sentence saying what the register holds
/// @param filters ways to those in one band, and to those on one list; none where nobody is counted
/// @param aside why nobody can be looked for by band or list; empty when they can
/// @param changes where the page of what the last day changed is
public record SearchPage(
        String programme,
        String address,
        String typed,
        boolean searched,
        String held,
        String found,
        List<Row> rows,
        Pager pager,
        String uploads,
        Filters filters,
        String aside,
        String changes) {

    public SearchPage {
        rows = List.copyOf(rows);
    }

    /// True when nothing was ever recorded.
    public boolean empty() {
        return rows.isEmpty() && !searched;
    }

    /// @param band asked for, empty for all; `list` the same
    public record Filters(List<Link> bands, List<Link> lists, String band, String list) {
        /// No filter at all.
        public static final Filters NONE = new Filters(List.of(), List.of(), "", "");

        public Filters {
            bands = List.copyOf(bands);
            lists = List.copyOf(lists);
        }
    }

    /// @param records how many there are
    /// @param newest short day of the newest
    /// @param lists names of the lists it is on
    public record Row(
            String subject, String address, String score, String band, String lists, String records, String newest) {}
}
