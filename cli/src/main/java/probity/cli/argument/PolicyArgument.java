package probity.cli.argument;

import java.nio.file.Path;
import probity.cli.terminal.Failure;
import probity.policy.Admissible;
import probity.policy.Compilation;
import probity.policy.CompiledPolicy;
import probity.policy.PolicyCompiler;
import probity.policy.SyntheticOnly;
import probity.policy.diagnostic.DiagnosticText;
import probity.policy.guard.FindingText;

/// The policy that a command is given: a file, or a folder of versions.
public final class PolicyArgument {

    private PolicyArgument() {}

    /// The policy at `path`, ready for records of real subjects; ends the command when it is none.
    public static Admissible admissible(Path path) {
        return switch (compiled(path)) {
            case Admissible admissible -> admissible;
            case SyntheticOnly synthetic ->
                throw Failure.unusable(
                        FindingText.refusals(synthetic.judgement()).stripTrailing(),
                        "The policy " + path + " is refused for natural persons; no records are evaluated by it. "
                                + "`probity policy check " + path + "` lists all findings.");
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
