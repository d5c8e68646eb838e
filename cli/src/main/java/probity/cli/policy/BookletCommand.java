package probity.cli.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import probity.cli.terminal.Failure;
import probity.cli.terminal.Terminal;
import probity.policy.booklet.BookletMaking;
import probity.policy.diagnostic.DiagnosticText;

/// Prints a policy as a booklet.
@Command(
        name = "booklet",
        mixinStandardHelpOptions = true,
        description = "Print a policy as a booklet: its articles, how each is applied, what is recorded, examples.",
        footer = {
            "",
            "Example:",
            "  probity policy booklet programmes/city-green-card --format html --out card.html",
            "",
            "Exit code 0: done; 1: a case fails, or with --check the file is not up to date; 2: cannot be read.",
        })
final class BookletCommand implements Callable<Integer> {

    private static final int STALE = 1;

    /// What `--format` takes.
    enum Form {
        markdown,
        html
    }

    @Parameters(paramLabel = "POLICY", description = "A policy file, or the folder of a programme with its cases.")
    private @Nullable Path path;

    @Option(names = "--format", paramLabel = "FORMAT", description = "markdown (default) or html.")
    private Form format = Form.markdown;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it; otherwise it is printed.")
    private @Nullable Path out;

    @Option(names = "--check", paramLabel = "FILE", description = "Write nothing; say whether this file is up to date.")
    private @Nullable Path check;

    @Option(names = "--language", paramLabel = "CODE", description = "Language of the texts, such as en (default).")
    private @Nullable String language;

    @Override
    public Integer call() throws IOException {
        if (path == null) {
            throw Failure.unusable("Name a policy.");
        }
        return switch (BookletMaking.of(path, Locale.of(language == null ? "en" : language))) {
            case BookletMaking.Made made
            when language != null && !made.languages().contains(language) ->
                throw Failure.unusable(path + " has no texts in `" + language + "`. It has them in "
                        + String.join(", ", made.languages()) + ".");
            case BookletMaking.Made made ->
                give(
                        format == Form.html
                                ? made.booklet().html()
                                : made.booklet().markdown());
            case BookletMaking.Unreadable unreadable -> {
                Terminal.err().print(DiagnosticText.of(unreadable.diagnostics()));
                yield Failure.UNUSABLE;
            }
            case BookletMaking.FailedCases cases -> {
                cases.failed().forEach(one -> Terminal.err().print(one.text()));
                Terminal.err().println(path + ": no booklet while a case fails.");
                yield STALE;
            }
        };
    }

    private int give(String booklet) throws IOException {
        byte[] bytes = booklet.getBytes(StandardCharsets.UTF_8);
        if (check != null) {
            boolean fresh = Files.isReadable(check) && Arrays.equals(Files.readAllBytes(check), bytes);
            Terminal.out().println(check + (fresh ? ": up to date." : ": not up to date."));
            return fresh ? 0 : STALE;
        }
        if (out == null) {
            Terminal.out().print(booklet);
        } else {
            Files.write(out, bytes);
        }
        return 0;
    }
}
