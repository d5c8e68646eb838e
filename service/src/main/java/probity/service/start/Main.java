package probity.service.start;

import io.quarkus.runtime.annotations.QuarkusMain;
import probity.service.database.TroubleException;
import probity.service.terminal.Terminal;

/// Where the process begins; see the package's page for commands and options.
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        int code;
        try {
            code = run(Options.parse(arguments));
        } catch (TroubleException refused) {
            Terminal.complain(refused.trouble().text());
            code = 1;
        }
        // Also ends threads of libraries that would keep the process alive.
        System.exit(code);
    }

    private static int run(Options options) {
        String first = options.words().isEmpty() ? "" : options.words().getFirst();
        if (first.equals("backup") || first.equals("restore")) {
            return BackupCommand.run(first, options);
        }
        return switch (String.join(" ", options.words().stream().limit(2).toList())) {
            case "serve" -> ServeCommand.serve(options);
            case "demo" -> ServeCommand.demo(options);
            case "operator add" -> OperatorCommand.add(options);
            case "operator reset-password" -> OperatorCommand.resetPassword(options);
            case "key rotate" -> KeyCommand.rotate(options);
            default -> usage();
        };
    }

    private static int usage() {
        Terminal.complain(
                "usage: serve | demo | backup DIR | restore DIR | operator add NAME --role ROLE | operator reset-password [NAME] | key rotate PROGRAMME [--lost]");
        return 2;
    }
}
