package probity.cli.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The service with everything that ships.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Run the service with the programmes that ship and their samples, on this machine only.",
        footer = {
            "",
            "Example:",
            "  probity demo",
            "Then open the address it prints. Ctrl-C stops it and drops its data.",
            "",
            "Exit code 0: stopped; 1: it could not start, and says why; 2: the command line cannot be understood.",
        })
public final class DemoCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "N", description = "The port to listen on, 0 for any. Default: 8080")
    private @Nullable Integer port;

    @Option(
            names = "--programmes",
            paramLabel = "DIR",
            description = "The folder of programmes. Default: those that ship")
    private @Nullable Path programmes;

    @Option(names = "--cache", paramLabel = "DIR", description = "Where PostgreSQL is unpacked.")
    private @Nullable Path cache;

    @Override
    public Integer call() throws IOException {
        List<String> words = new ArrayList<>(List.of("demo"));
        ServiceOptions.addProgrammes(words, programmes);
        ServiceOptions.add(words, "--port", port);
        ServiceOptions.add(words, "--cache", cache);
        return ServiceProcess.run(words);
    }
}
