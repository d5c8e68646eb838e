package probity.cli.service;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The way back from a backup.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Fill a new data folder from a backup, and verify every ledger in it.",
        footer = {
            "",
            "Example:",
            "  probity restore /srv/backup/2027-01-31 --data /srv/probity",
            "",
            "Exit code 0: done; 1: it could not be done, and says why; 2: the command line cannot be understood.",
        })
public final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder of the backup.")
    private String folder = "";

    @Mixin
    private ServiceOptions options = new ServiceOptions();

    @Override
    public Integer call() throws IOException {
        return ServiceProcess.run(options.after("restore", folder));
    }
}
