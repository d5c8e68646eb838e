package probity.service.page.register;

import java.util.List;
import probity.service.page.Pager;

/// Search of the subjects of one programme.
///
/// @param typed as it was sent
/// @param searched whether something was looked for; without it the first subjects are listed
/// @param found a sentence saying how many
/// @param held a sentence saying what the register holds
public record SearchPage(
        String programme,
        String address,
        String typed,
        boolean searched,
        String held,
        String found,
        List<Row> rows,
        Pager pager,
        String uploads) {

    public SearchPage {
        rows = List.copyOf(rows);
    }

    /// True when nothing was ever recorded.
    public boolean empty() {
        return rows.isEmpty() && !searched;
    }

    /// @param records how many there are
    /// @param newest short day of the newest
    public record Row(String subject, String address, String score, String band, String records, String newest) {}
}
