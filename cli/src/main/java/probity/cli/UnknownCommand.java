package probity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import probity.policy.diagnostic.Suggestion;

/// Says which command was probably meant: one whose name is close, or one of that name at another place.
final class UnknownCommand {
    private UnknownCommand() {}

    /// The message, or an empty text when the trouble is no unknown command.
    static String of(ParameterException trouble) {
        CommandLine command = trouble.getCommandLine();
        if (!(trouble instanceof UnmatchedArgumentException unmatched)
                || command.getSubcommands().isEmpty()
                || unmatched.getUnmatched().getFirst().startsWith("-")) {
            return "";
        }
        String written = unmatched.getUnmatched().getFirst();
        return "`" + command.getCommandSpec().qualifiedName() + "` has no command `" + written + "`. "
                + meant(command, written);
    }

    private static String meant(CommandLine command, String written) {
        String near = Suggestion.nearest(written, command.getSubcommands().keySet());
        if (!near.isEmpty()) {
            return "Did you mean `" + command.getCommandSpec().qualifiedName() + " " + near + "`?";
        }
        List<String> elsewhere = new ArrayList<>();
        collect(root(command), written, elsewhere);
        return elsewhere.isEmpty()
                ? "It has: " + String.join(", ", command.getSubcommands().keySet()) + "."
                : "Did you mean `" + String.join("` or `", elsewhere) + "`?";
    }

    private static CommandLine root(CommandLine command) {
        CommandLine parent = command.getParent();
        return parent == null ? command : root(parent);
    }

    private static void collect(CommandLine command, String name, List<String> found) {
        for (Map.Entry<String, CommandLine> one : command.getSubcommands().entrySet()) {
            if (one.getKey().equals(name)) {
                found.add(one.getValue().getCommandSpec().qualifiedName());
            }
            collect(one.getValue(), name, found);
        }
    }
}
