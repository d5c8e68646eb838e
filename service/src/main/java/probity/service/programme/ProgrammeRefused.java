package probity.service.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.policy.PolicyFile;
import probity.policy.guard.Judgement;

/// A folder that is not served.
///
/// @param name of the folder
/// @param code `policy_unreadable`, `policy_synthetic_only`, `policy_refused`, `members_need_consent`,
///     `programme_twice` or `sample_list_unreadable`
/// @param reason for the operator
/// @param verdict what the guard has against it; null when it is something else
public record ProgrammeRefused(
        String name, String code, String reason, @Nullable Verdict verdict) {

    public ProgrammeRefused(String name, String code, String reason) {
        this(name, code, reason, null);
    }

    /// What a terminal says. The guard can have hundreds of reasons against a rulebook, which stand on its page.
    public String line() {
        if (verdict == null) {
            return "Not served: " + name + " [" + code + "] " + reason;
        }
        long against = verdict.against();
        return "Not served: " + name + " [" + code + "] The guard has "
                + (against == 1 ? "one reason" : against + " reasons") + " against it; the page /refused/" + name
                + " and `probity policy check` name them.";
    }

    /// The guard's findings on a policy.
    ///
    /// @param files of the policy, to which the findings point
    public record Verdict(Judgement judgement, List<PolicyFile> files) {
        public Verdict {
            files = List.copyOf(files);
        }

        /// How many findings nothing cures.
        public long against() {
            return judgement.findings().stream()
                    .filter(one -> one.verdict() == probity.policy.guard.rule.Verdict.REFUSE)
                    .count();
        }
    }
}
