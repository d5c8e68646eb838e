package probity.cli.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the service finds its data. Passed on as they are; each can also be given as `PROBITY_NAME` in the
/// environment.
final class ServiceOptions {

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder. Default: ~/.local/share/probity")
    private @Nullable String data;

    @Option(names = "--cache", paramLabel = "DIR", description = "Where PostgreSQL is unpacked.")
    private @Nullable String cache;

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "Where the ledger's keys lie. Default: in the data folder")
    private @Nullable String keys;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "An external PostgreSQL 18, as jdbc:postgresql://…; its password is in PROBITY_DB_PASSWORD,"
                    + " or in the file that PROBITY_DB_PASSWORD_FILE names.")
    private @Nullable String db;

    @Option(
            names = "--db-owner",
            paramLabel = "URL",
            description = "The same database for the role that owns the tables; PROBITY_DB_OWNER_PASSWORD.")
    private @Nullable String dbOwner;

    /// The words of the service's command, then the options that were given.
    List<String> after(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        add(all, "--data", data);
        add(all, "--cache", cache);
        add(all, "--keys", keys);
        add(all, "--db", db);
        add(all, "--db-owner", dbOwner);
        return all;
    }

    /// Adds an option that was given.
    static void add(List<String> words, String name, @Nullable Object value) {
        if (value != null) {
            words.add(name);
            words.add(value.toString());
        }
    }

    /// The folder of programmes that was named, or the one that ships.
    static void addProgrammes(List<String> words, @Nullable Path named) {
        Path shipped = Path.of(System.getProperty("probity.home", ""), "programmes");
        boolean fromEnvironment = System.getenv("PROBITY_PROGRAMMES") != null;
        if (named != null) {
            add(words, "--programmes", named);
        } else if (!fromEnvironment && Files.isDirectory(shipped)) {
            add(words, "--programmes", shipped);
        }
    }
}
