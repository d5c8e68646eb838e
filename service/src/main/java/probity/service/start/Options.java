package probity.service.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import probity.service.database.PostgresBinaries;
import probity.service.database.Room;
import probity.service.database.Trouble;
import probity.service.database.TroubleException;

/// A parsed command line.
///
/// @param words the command and what belongs to it, without options
/// @param values of the options that were given, by name without `--`
public record Options(List<String> words, Map<String, String> values) {
    private static final int MOST_PORT = 65_535;

    private static final Set<String> KNOWN = Set.of(
            "data",
            "cache",
            "programmes",
            "keys",
            "host",
            "port",
            "db",
            "db-owner",
            "log-name",
            "log",
            "reserve",
            "population",
            "role");
    private static final Set<String> FLAGS = Set.of("lost");

    public Options {
        words = List.copyOf(words);
        values = Map.copyOf(values);
    }

    /// Parses arguments; `--name value` and `--name=value` mean the same.
    ///
    /// @throws TroubleException `option_unknown` or `option_incomplete`
    public static Options parse(String... arguments) {
        List<String> words = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("--")) {
                words.add(argument);
                continue;
            }
            String name = argument.substring(2).split("=", 2)[0];
            if (FLAGS.contains(name)) {
                values.put(name, "true");
            } else if (!KNOWN.contains(name)) {
                throw new TroubleException(new Trouble(
                        "option_unknown",
                        "There is no option " + argument,
                        "the command line",
                        "it is not known",
                        "known are --"
                                + String.join(", --", KNOWN.stream().sorted().toList())));
            } else if (argument.contains("=")) {
                values.put(name, argument.substring(name.length() + 3));
            } else if (i + 1 < arguments.length) {
                values.put(name, arguments[++i]);
            } else {
                throw new TroubleException(new Trouble(
                        "option_incomplete",
                        "The option " + argument + " lacks its value",
                        "the command line",
                        "nothing follows it",
                        "write " + argument + " VALUE"));
            }
        }
        return new Options(words, values);
    }

    /// Whether a flag was given.
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /// An option, then the environment variable `PROBITY_NAME`, then the usual value.
    public String text(String name, String usual) {
        String variable = "PROBITY_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
        String environment = System.getenv(variable);
        return values.getOrDefault(name, environment == null ? usual : environment);
    }

    /// A secret: from the environment variable, or from the file that the variable with `_FILE` names.
    public static String secret(String variable) {
        String value = System.getenv(variable);
        String file = System.getenv(variable + "_FILE");
        if (value != null || file == null) {
            return value == null ? "" : value;
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new TroubleException(
                    new Trouble(
                            "secret_unreadable",
                            "A secret cannot be read",
                            file,
                            variable + "_FILE names it, and it cannot be opened",
                            "correct the path, or its permissions"),
                    unreadable);
        }
    }

    /// The data folder: `--data`, or `~/.local/share/probity`.
    public Path data() {
        return Path.of(text("data", System.getProperty("user.home", ".") + "/.local/share/probity"));
    }

    /// Where PostgreSQL is unpacked.
    public Path cache() {
        return Path.of(text("cache", PostgresBinaries.usualCache().toString()));
    }

    /// The folder of programmes.
    public Path programmes() {
        return Path.of(text("programmes", "programmes"));
    }

    /// Whether the log is written as JSON, an object a line.
    public boolean isJsonLog() {
        String form = text("log", "text");
        if (!form.equals("json") && !form.equals("text")) {
            throw new TroubleException(new Trouble(
                    "log_form_unknown",
                    "There is no such form of the log: " + form,
                    "the command line",
                    "it is json or text",
                    "write --log json, or leave it out"));
        }
        return form.equals("json");
    }

    /// The free space that intake leaves on the disk, in MiB.
    public int reserve() {
        String reserve = text("reserve", Integer.toString(Room.USUAL_MEBIBYTES));
        if (!reserve.matches("\\d{1,9}")) {
            throw new TroubleException(new Trouble(
                    "reserve_invalid",
                    "This is no amount of free space: " + reserve,
                    "the command line",
                    "it is a whole number of mebibytes",
                    "write --reserve " + Room.USUAL_MEBIBYTES));
        }
        return Integer.parseInt(reserve);
    }

    /// The memory that programmes' records may take, in MiB; 0 for a part of the heap.
    public int population() {
        String mebibytes = text("population", "0");
        if (!mebibytes.matches("\\d{1,7}")) {
            throw new TroubleException(new Trouble(
                    "population_invalid",
                    "This is no amount of memory: " + mebibytes,
                    "the command line",
                    "it is a whole number of mebibytes",
                    "write --population 512, or leave it out for a quarter of the heap"));
        }
        return Integer.parseInt(mebibytes);
    }

    /// The port to listen on, 0 for any free one.
    public int port() {
        String port = text("port", "8080");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > MOST_PORT) {
            throw new TroubleException(new Trouble(
                    "port_invalid",
                    "This is no port: " + port,
                    "the command line",
                    "a port is a number to 65535",
                    "write --port 8080"));
        }
        return Integer.parseInt(port);
    }
}
