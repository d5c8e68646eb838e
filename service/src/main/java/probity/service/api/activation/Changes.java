package probity.service.api.activation;

import java.util.List;
import java.util.Locale;
import probity.core.policy.PolicyVersion;
import probity.policy.Admissible;
import probity.policy.difference.PolicyDifference;
import probity.service.activation.Check;
import probity.service.programme.ServedProgramme;

/// What a candidate changes, in sentences.
public final class Changes {

    private Changes() {}

    /// From the newest version in force; empty for a policy that may not be opened.
    public static List<String> between(ServedProgramme programme, Check.Read read, Locale locale) {
        Admissible admissible = read.admissible();
        PolicyVersion candidate = read.version();
        return admissible == null || candidate == null
                ? List.of()
                : PolicyDifference.between(
                        new PolicyDifference.Edition(programme.core(), programme.newest()),
                        new PolicyDifference.Edition(admissible.policy(), candidate),
                        locale);
    }
}
