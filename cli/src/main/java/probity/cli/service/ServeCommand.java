package probity.cli.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The service for real use.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Run the service for real use; Ctrl-C or SIGTERM stops it.",
        footer = {
            "",
            "Example:",
            "  probity serve --data /srv/probity --programmes /srv/programmes --port 8080",
            "",
            "Exit code 0: stopped; 1: it could not start, and says why; 2: the command line cannot be understood.",
        })
public final class ServeCommand implements Callable<Integer> {

    @Mixin
    private ServiceOptions options = new ServiceOptions();

    @Option(
            names = "--programmes",
            paramLabel = "DIR",
            description = "The folder of programmes. Default: those that ship")
    private @Nullable Path programmes;

    @Option(names = "--host", paramLabel = "NAME", description = "The address to listen on. Default: localhost")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "N", description = "The port to listen on, 0 for any. Default: 8080")
    private @Nullable Integer port;

    @Option(names = "--log-name", paramLabel = "NAME", description = "The name under which the ledger is known.")
    private @Nullable String logName;

    @Option(names = "--log", paramLabel = "FORM", description = "json or text (default): the form of the log.")
    private @Nullable String log;

    @Option(
            names = "--reserve",
            paramLabel = "MB",
            description = "Free space that must stay on the disk; intake stops below it. Default: 128")
    private @Nullable Integer reserve;

    @Override
    public Integer call() throws IOException {
        List<String> words = options.after("serve");
        ServiceOptions.addProgrammes(words, programmes);
        ServiceOptions.add(words, "--host", host);
        ServiceOptions.add(words, "--port", port);
        ServiceOptions.add(words, "--log-name", logName);
        ServiceOptions.add(words, "--log", log);
        ServiceOptions.add(words, "--reserve", reserve);
        return ServiceProcess.run(words);
    }
}
