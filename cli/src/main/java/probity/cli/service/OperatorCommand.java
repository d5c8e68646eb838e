package probity.cli.service;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What concerns the operator's account.
@Command(
        name = "operator",
        mixinStandardHelpOptions = true,
        description = "The operator's account.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {OperatorCommand.ResetPassword.class})
public final class OperatorCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do with the operator's account.");
    }

    /// For whoever lost the password and can reach the data folder.
    @Command(
            name = "reset-password",
            mixinStandardHelpOptions = true,
            description = "Make a new password, print it once, and end all sessions.",
            footer = {
                "",
                "Example:",
                "  probity operator reset-password --data /srv/probity",
                "",
                "Exit code 0: done; 1: it could not be done, and says why; 2: the command line cannot be understood.",
            })
    static final class ResetPassword implements Callable<Integer> {

        @Mixin
        private ServiceOptions options = new ServiceOptions();

        @Override
        public Integer call() throws IOException {
            return ServiceProcess.run(options.after("operator", "reset-password"));
        }
    }
}
