package probity.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import probity.cli.explain.ExplainCommand;
import probity.cli.ledger.LedgerCommand;
import probity.cli.policy.PolicyCommand;
import probity.cli.score.ScoreCommand;
import probity.cli.service.BackupCommand;
import probity.cli.service.DemoCommand;
import probity.cli.service.KeyCommand;
import probity.cli.service.OperatorCommand;
import probity.cli.service.RestoreCommand;
import probity.cli.service.ServeCommand;
import probity.cli.terminal.Terminal;
import probity.policy.records.DayText;

/// The `probity` command. Exit code 0: done; 1: the answer is no; 2: the input could not be used.
@Command(
        name = "probity",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A social credit system that people can read, question and leave.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ScoreCommand.class,
            ExplainCommand.class,
            PolicyCommand.class,
            LedgerCommand.class,
            DemoCommand.class,
            ServeCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            OperatorCommand.class,
            KeyCommand.class
        },
        footer = {
            "",
            "`probity COMMAND --help` says more, with an example.",
            "`./probity test` runs everything that CI runs."
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    private Main() {
        spec = CommandSpec.create();
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// Runs one command and gives its exit code.
    static int run(String... arguments) {
        PrintWriter err = new PrintWriter(Terminal.err(), true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new Main())
                .setOut(new PrintWriter(Terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(err)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(110)
                .registerConverter(LocalDate.class, new Day())
                .setParameterExceptionHandler(Troubles::misused)
                .setExecutionExceptionHandler(Troubles::failed);
        try {
            int code = line.execute(arguments);
            IOException lost = Terminal.lost();
            return lost == null ? code : Troubles.lost(lost, err);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return Troubles.unexpected(e, err);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    /// A day as records write it.
    private static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            int day = DayText.epochDay(text);
            if (day == DayText.INVALID) {
                throw new TypeConversionException(
                        "`" + text + "` is not a day of the calendar, written like 2027-03-01");
            }
            return LocalDate.ofEpochDay(day);
        }
    }
}
