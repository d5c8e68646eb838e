package probity.policy;

import probity.policy.guard.Judgement;

/// A policy that has passed every check of form and meaning.
///
/// Whether it may touch real subjects is in its type: what scores, explains, uploads or activates takes [Admissible];
/// only the laboratory and the runner of hand-written cases may open a [SyntheticOnly], through [SyntheticDoor].
/// A policy about natural persons that the guard refuses is [SyntheticOnly]. A refused one about companies is
/// [Admissible], so that it can be studied on public records; activation asks for the verdict.
public sealed interface CompiledPolicy permits Admissible, SyntheticOnly {

    /// Id of the programme.
    String programme();

    /// SHA-256 over the bytes of the version files, one after the other in the order in which they come into force, in
    /// lower-case hexadecimal: what `cat 1.yaml 2.yaml | sha256sum` gives.
    String hash();

    /// What the guard finds, by which version of it and which rules.
    Judgement judgement();
}
