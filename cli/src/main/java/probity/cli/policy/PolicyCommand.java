package probity.cli.policy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What can be asked of a policy alone.
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "Check policies, run their cases, lay them out, print them, compare two, explain a rule.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CheckCommand.class,
            TestCommand.class,
            FormatCommand.class,
            BookletCommand.class,
            DiffCommand.class,
            ExplainRuleCommand.class,
            VectorsCommand.class
        })
public final class PolicyCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do with the policy.");
    }
}
