package probity.cli.service;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// A copy of everything the service holds.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Write a backup of the service's data, also while it runs.",
        footer = {
            "",
            "Example:",
            "  probity backup /srv/backup/2027-01-31",
            "",
            "Exit code 0: done; 1: it could not be done, and says why; 2: the command line cannot be understood.",
        })
public final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "A folder that is not there yet, or is empty.")
    private String folder = "";

    @Mixin
    private ServiceOptions options = new ServiceOptions();

    @Override
    public Integer call() throws IOException {
        return ServiceProcess.run(options.after("backup", folder));
    }
}
