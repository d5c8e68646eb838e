package probity.service.page.everybody;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// What the search of subjects is asked for.
public class SearchForm {
    /// A part of an identifier.
    @QueryParam("q")
    public @Nullable String typed;

    /// The last subject of the page before.
    @QueryParam("after")
    public @Nullable String after;

    /// Only those in this band today.
    @QueryParam("band")
    public @Nullable String band;

    /// Only those on this list today.
    @QueryParam("list")
    public @Nullable String list;

    String typed() {
        return typed == null ? "" : typed.strip();
    }

    String after() {
        return after == null ? "" : after;
    }

    String band() {
        return band == null ? "" : band;
    }

    String list() {
        return list == null ? "" : list;
    }
}
