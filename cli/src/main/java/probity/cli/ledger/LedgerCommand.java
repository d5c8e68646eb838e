package probity.cli.ledger;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What outsiders can do with a ledger.
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Verify a ledger, or copy one.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {VerifyCommand.class, ExportCommand.class})
public final class LedgerCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do with the ledger.");
    }
}
