package probity.core.policy.provision;

import java.util.Set;
import probity.core.text.Text;

/// No evaluation while what one of some rules made of a record counts.
///
/// @param suspends whether the last result stands meanwhile; otherwise there is none
/// @param because ids of the rules
public record Exclusion(String id, String article, Text title, boolean suspends, Set<String> because) {
    public Exclusion {
        because = Set.copyOf(because);
    }
}
