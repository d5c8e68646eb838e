package probity.cli.argument;

import java.nio.file.Path;
import probity.cli.terminal.Failure;
import probity.policy.Admissible;
import probity.policy.Compilation;
import probity.policy.CompiledPolicy;
import probity.policy.Pairing;
import probity.policy.PolicyCompiler;
import probity.policy.SyntheticOnly;
import probity.policy.diagnostic.DiagnosticText;
import probity.policy.guard.FindingText;

/// The policy that a command is given: a file, or a folder of versions.
public final class PolicyArgument {

    private PolicyArgument() {}

    /// The policy at `path`, ready for records of real subjects; ends the command when it is none.
    public static Admissible admissible(Path path) {
        return admissible(compiled(path), path);
    }

    private static Admissible admissible(CompiledPolicy policy, Path path) {
        return switch (policy) {
            case Admissible admissible -> admissible;
            case SyntheticOnly synthetic ->
                throw Failure.unusable(
                        FindingText.refusals(synthetic.judgement()).stripTrailing(),
                        "The policy " + path + " is refused for natural persons; no records are evaluated by it. "
                                + "`probity policy check " + path + "` lists all findings.");
        };
    }

    /// Two policies over the same record types, ready for records of real subjects.
    public record Pair(Admissible older, Admissible newer) {}

    /// The policies at `older` and `newer`; ends the command when one of them is none, is refused for natural persons,
    /// or when they cannot be held against the same records.
    public static Pair admissibles(Path older, Path newer) {
        return switch (PolicyCompiler.compileBeside(older, newer)) {
            case Pairing.Paired paired ->
                new Pair(admissible(paired.older(), older), admissible(paired.newer(), newer));
            case Pairing.Unreadable unreadable ->
                throw Failure.unusable(
                        DiagnosticText.of(unreadable.diagnostics()).stripTrailing(),
                        "The policies " + older + " and " + newer
                                + " cannot be held against the same records; nothing was evaluated.");
        };
    }

    /// The policy at `path`, refused or not, to be read and not to be evaluated; ends the command when it is none.
    public static CompiledPolicy compiled(Path path) {
        return switch (PolicyCompiler.compile(path)) {
            case Compilation.Compiled compiled -> compiled.policy();
            case Compilation.Unreadable unreadable ->
                throw Failure.unusable(
                        DiagnosticText.of(unreadable.diagnostics()).stripTrailing(),
                        "The policy " + path + " cannot be used; nothing was evaluated.");
        };
    }
}
