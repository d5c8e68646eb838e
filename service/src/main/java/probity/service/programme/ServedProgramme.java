package probity.service.programme;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.explanation.Explainer;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.score.Evaluator;
import probity.ledger.digest.Digest;
import probity.policy.Admissible;
import probity.policy.PolicyFile;

/// A programme this service serves.
///
/// @param policy may be evaluated on real records
/// @param files the policy's files as they lie on disk
/// @param samples the files it ships, by the SHA-256 digest of their bytes
/// @param sampleDay the date of the last record of its samples, null without any
/// @param evaluator made for the policy, rules compiled once
/// @param explainer made for the policy
public record ServedProgramme(
        ProgrammeState state,
        Admissible policy,
        List<PolicyFile> files,
        Map<Digest, Path> samples,
        @Nullable LocalDate sampleDay,
        Evaluator evaluator,
        Explainer explainer) {
    public ServedProgramme {
        files = List.copyOf(files);
        samples = Map.copyOf(samples);
    }

    /// The same programme under a longer policy.
    ///
    /// @param longer the policy with one more version
    /// @param all its files
    public ServedProgramme under(Admissible longer, List<PolicyFile> all) {
        return new ServedProgramme(
                state, longer, all, samples, sampleDay, new Evaluator(longer.policy()), new Explainer(longer.policy()));
    }

    /// The programme's id, also the name of its log.
    public String id() {
        return policy.programme();
    }

    /// The policy itself.
    public Policy core() {
        return policy.policy();
    }

    /// The version that was published last.
    public PolicyVersion newest() {
        return core().versions().getLast();
    }

    /// The record type at an index.
    public RecordType type(int index) {
        return core().types().get(index);
    }
}
