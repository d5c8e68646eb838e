package probity.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import probity.cli.terminal.Failure;

/// Turns whatever goes wrong into a message that says what, where, why and what to do.
final class Troubles {

    /// EX_SOFTWARE of sysexits.h, as the launcher uses it.
    private static final int UNEXPECTED = 70;

    private Troubles() {}

    /// The command line cannot be understood.
    static int misused(ParameterException trouble, String[] arguments) {
        CommandLine command = trouble.getCommandLine();
        PrintWriter err = command.getErr();
        String unknown = UnknownCommand.of(trouble);
        if (unknown.isEmpty()) {
            String message = Objects.requireNonNullElse(trouble.getMessage(), "");
            err.println(message.replace("Invalid value for option ", "").replace("cannot convert ", ""));
            UnmatchedArgumentException.printSuggestions(trouble, err);
        } else {
            err.println(unknown);
        }
        err.println("`" + command.getCommandSpec().qualifiedName() + " --help` shows how it is used.");
        return Failure.UNUSABLE;
    }

    /// The command failed.
    static int failed(Exception trouble, CommandLine command, ParseResult result) {
        PrintWriter err = command.getErr();
        return switch (trouble) {
            case Failure failure -> {
                err.println(failure.text());
                yield failure.code();
            }
            case NoSuchFileException missing -> {
                err.println("There is no file " + missing.getFile() + ".");
                yield Failure.UNUSABLE;
            }
            case AccessDeniedException denied -> {
                err.println("You may not read or write " + denied.getFile() + ".");
                yield Failure.UNUSABLE;
            }
            case IOException io
            when isDiskFull(io) -> {
                err.println("The disk is full; nothing was written. Free some space, or let TMPDIR name a folder with"
                        + " more room for temporary files.");
                yield Failure.UNUSABLE;
            }
            case FileSystemException io -> {
                err.println(io.getFile() + ": " + io.getReason() + ".");
                yield Failure.UNUSABLE;
            }
            default -> unexpected(trouble, err);
        };
    }

    /// Results did not reach standard output.
    static int lost(IOException trouble, PrintWriter err) {
        String why = isDiskFull(trouble) ? "the disk is full" : String.valueOf(trouble.getMessage());
        err.println(
                "Standard output could not be written (" + why + "); what stands there is not whole. Free some space,"
                        + " or write to another place, and run this again.");
        return Failure.UNUSABLE;
    }

    private static boolean isDiskFull(IOException io) {
        return String.valueOf(io.getMessage()).toLowerCase(Locale.ROOT).contains("no space left");
    }

    /// A fault of the programme itself: one sentence, a code, and where the details lie.
    static int unexpected(Throwable trouble, PrintWriter err) {
        if (trouble instanceof OutOfMemoryError) {
            err.println(
                    "The memory of " + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MiB does not suffice; nothing was written. Give more, for example: PROBITY_HEAP=4g ./probity …");
            return Failure.UNUSABLE;
        }
        String code = code(trouble);
        try {
            Path details = Files.createTempFile("probity-" + code + "-", ".txt");
            StringBuilder text = new StringBuilder(trouble.toString());
            for (Throwable one = trouble; one != null; one = one.getCause()) {
                text.append('\n').append(one);
                for (StackTraceElement step : one.getStackTrace()) {
                    text.append("\n    ").append(step);
                }
            }
            Files.writeString(details, text.append('\n'), StandardCharsets.UTF_8);
            err.println("Something went wrong that should not (code " + code + "); the details are in " + details
                    + ". Please report them.");
        } catch (IOException _) {
            err.println("Something went wrong that should not (code " + code + ": " + trouble + "). Please report it.");
        }
        return UNEXPECTED;
    }

    /// The same for the same fault: eight hexadecimal digits of its kind and place.
    private static String code(Throwable trouble) {
        StackTraceElement[] steps = trouble.getStackTrace();
        String place = steps.length == 0 ? "" : steps[0].getClassName() + steps[0].getMethodName();
        return String.format(Locale.ROOT, "%08x", (trouble.getClass().getName() + place).hashCode());
    }
}
