package probity.cli.service;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What concerns the keys that sign ledgers.
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "The keys that sign ledgers.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {KeyCommand.Rotate.class})
public final class KeyCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do with a key.");
    }

    /// Hands a log over to a new key.
    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = "Replace the key of a programme's ledger; the service must be stopped.",
            footer = {
                "",
                "Example:",
                "  probity key rotate restaurant-hygiene --data /srv/probity",
                "",
                "Exit code 0: done; 1: it could not be done, and says why; 2: the command line cannot be understood.",
            })
    static final class Rotate implements Callable<Integer> {

        @Parameters(paramLabel = "PROGRAMME", description = "The programme whose key is replaced.")
        private String programme = "";

        @Option(names = "--lost", description = "The earlier key is lost and cannot sign the handing over.")
        private boolean lost;

        @Mixin
        private ServiceOptions options = new ServiceOptions();

        @Override
        public Integer call() throws IOException {
            List<String> words = options.after("key", "rotate", programme);
            if (lost) {
                words.add("--lost");
            }
            return ServiceProcess.run(words);
        }
    }
}
