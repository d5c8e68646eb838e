package probity.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The `probity` command. Exit code 0: done; 1: the answer is no; 2: the input could not be used.
@Command(
        name = "probity",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A social credit system that people can read, question and leave.",
        footer = {"", "`./probity test` runs everything that CI runs."})
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    private Main() {
        spec = CommandSpec.create();
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
