package probity.service.page.subject;

import java.util.List;
import probity.service.page.Pager;

/// The lines of the result, one page of them; what comes before and after is brought and carried forward, so that the
/// rows of every page add up to its total.
///
/// @param caption says the total to those who do not see the table
public record Sum(String caption, List<SumRow> rows, String totalLabel, String total, Pager pager) {
    public Sum {
        rows = List.copyOf(rows);
    }
}
