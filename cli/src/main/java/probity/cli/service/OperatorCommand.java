package probity.cli.service;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What concerns the accounts of the service.
@Command(
        name = "operator",
        mixinStandardHelpOptions = true,
        description = "The accounts of the service.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {OperatorCommand.Add.class, OperatorCommand.ResetPassword.class})
public final class OperatorCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do with the accounts.");
    }

    /// One more person: an author or an approver of policy versions.
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Add an account with one role, and print its password once. The service must be stopped.",
            footer = {
                "",
                "Example:",
                "  probity operator add anna --role author --data /srv/probity",
                "",
                "Exit code 0: done; 1: it could not be done, and says why; 2: the command line cannot be understood.",
            })
    static final class Add implements Callable<Integer> {

        /// What the account may do with versions of a policy.
        enum Role {
            author,
            approver
        }

        @Parameters(paramLabel = "NAME", description = "Lower-case letters, digits, dots and hyphens.")
        private String name = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "${COMPLETION-CANDIDATES}. Who writes a version does not approve it.")
        private Role role = Role.author;

        @Mixin
        private ServiceOptions options = new ServiceOptions();

        @Override
        public Integer call() throws IOException {
            return ServiceProcess.run(options.after("operator", "add", name, "--role", role.name()));
        }
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

        @Parameters(arity = "0..1", paramLabel = "NAME", description = "The account; `operator` without it.")
        private String name = "";

        @Mixin
        private ServiceOptions options = new ServiceOptions();

        @Override
        public Integer call() throws IOException {
            return ServiceProcess.run(
                    name.isEmpty()
                            ? options.after("operator", "reset-password")
                            : options.after("operator", "reset-password", name));
        }
    }
}
