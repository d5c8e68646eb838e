package probity.core.earning;

import java.util.ArrayList;
import java.util.List;
import probity.core.policy.Band;
import probity.core.policy.PolicyVersion;
import probity.core.policy.scale.Dimension;
import probity.core.rule.Rule;

/// The rules of one policy version, arranged for the walk by the type of record they read.
public final class RuleTable {

    /// The rules that read one type of record, in the order of the document.
    ///
    /// @param excepting whether one of them is an exception to another
    /// @param acting whether one of them counts only the largest of an act
    record OnType(List<Rule> rules, boolean excepting, boolean acting) {

        static OnType of(List<Rule> rules) {
            return new OnType(
                    List.copyOf(rules),
                    rules.stream()
                            .anyMatch(rule -> !rule.combination().exceptionTo().isEmpty()),
                    rules.stream().anyMatch(rule -> rule.combination().act() != null));
        }
    }

    private final List<OnType> byType = new ArrayList<>();
    private final List<String> bands;
    private final List<String> dimensions;

    /// @param types how many record types the policy has
    public RuleTable(PolicyVersion version, int types) {
        bands = version.bands().stream().map(Band::id).toList();
        dimensions = version.scale().dimensions().stream().map(Dimension::id).toList();
        for (int type = 0; type < types; type++) {
            int wanted = type;
            byType.add(OnType.of(
                    version.rules().stream().filter(rule -> rule.on() == wanted).toList()));
        }
    }

    OnType on(int type) {
        return byType.get(type);
    }

    String dimension(Rule rule) {
        return dimensions.get(rule.dimension());
    }

    /// Place in the document, best first; -1, better than any, for a band that the version lacks.
    int rank(String band) {
        return bands.indexOf(band);
    }
}
