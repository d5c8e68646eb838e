package probity.service.page.register;

import java.util.List;
import probity.service.page.Fact;
import probity.service.page.Link;

/// What the keys of a programme's ledger are for, and how anybody verifies the ledger with them.
///
/// @param facts the newest checkpoint
/// @param key the key in force, as the command takes it
/// @param earlier keys that were replaced, oldest first
/// @param command to be typed as it stands
public record KeysPage(Link crumb, List<Fact> facts, String key, List<String> earlier, String command, Link asText) {
    public KeysPage {
        facts = List.copyOf(facts);
        earlier = List.copyOf(earlier);
    }
}
