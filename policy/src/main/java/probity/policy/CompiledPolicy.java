package probity.policy;

/// A policy that has passed every check of form and meaning.
///
/// Whether it may touch real subjects is in its type: what scores, explains, uploads or activates takes [Admissible];
/// only the laboratory and the runner of hand-written cases may open a [SyntheticOnly], through [SyntheticDoor].
public sealed interface CompiledPolicy permits Admissible, SyntheticOnly {

    /// Id of the programme.
    String programme();

    /// SHA-256 over the bytes of the version files, one after the other in the order in which they come into force, in
    /// lower-case hexadecimal: what `cat 1.yaml 2.yaml | sha256sum` gives.
    String hash();
}
