package probity.service.activation;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import probity.core.policy.PolicyVersion;
import probity.ledger.digest.Digest;
import probity.policy.Admissible;
import probity.policy.CompiledPolicy;
import probity.policy.SyntheticOnly;
import probity.policy.diagnostic.Diagnostic;
import probity.policy.guard.Finding;
import probity.policy.guard.Judgement;
import probity.policy.guard.rule.Verdict;
import probity.service.activation.life.Judged;

/// What reading and judging a candidate after the versions in force gave.
public sealed interface Check {

    /// Errors and warnings of its file, in the order of its lines.
    List<Diagnostic> diagnostics();

    /// It cannot be read as a version of the programme.
    record Unreadable(List<Diagnostic> diagnostics) implements Check {
        public Unreadable {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /// It can.
    record Read(CompiledPolicy policy, List<Diagnostic> diagnostics) implements Check {
        public Read {
            diagnostics = List.copyOf(diagnostics);
        }

        /// What the guard found against the version itself, and every refusal.
        public Judgement judgement() {
            return policy.judgement().ofNewest();
        }

        /// The policy when it may be evaluated on records, else null.
        public @Nullable Admissible admissible() {
            return switch (policy) {
                case Admissible admissible -> admissible;
                case SyntheticOnly _ -> null;
            };
        }

        /// The version itself, the last of the policy; null where the policy may not be opened.
        public @Nullable PolicyVersion version() {
            Admissible open = admissible();
            return open == null ? null : open.policy().versions().getLast();
        }

        /// The verdict as the steps need it.
        public Judged judged() {
            return Check.judged(policy);
        }
    }

    /// What the guard found in a policy, as the steps need it.
    static Judged judged(CompiledPolicy policy) {
        Judgement judgement = policy.judgement().ofNewest();
        boolean refused = judgement.verdict() == Verdict.REFUSE;
        boolean open = judgement.isOpenInFile();
        NavigableSet<String> atActivation = new TreeSet<>();
        judgement.findings().stream()
                .filter(Finding::atActivation)
                .map(Finding::rule)
                .forEach(atActivation::add);
        return new Judged(
                Integer.toString(judgement.guardVersion()),
                Digest.ofHex(judgement.ruleHash()),
                Digest.ofHex(policy.hash()),
                refused ? Judged.Verdict.REFUSED : open ? Judged.Verdict.CONDITIONS : Judged.Verdict.ADMISSIBLE,
                atActivation);
    }
}
