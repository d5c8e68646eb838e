package probity.cli.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import probity.cli.argument.PolicyArgument;
import probity.cli.difference.RecordsDifference;
import probity.cli.terminal.Failure;
import probity.cli.terminal.Terminal;
import probity.policy.CompiledPolicy;
import probity.policy.difference.PolicyDifference;

/// Says what changed between two policies.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description =
                "Say what changed from one policy to another, in sentences, of a folder the last version; and, with"
                        + " --records, who gains and who loses.",
        footer = {
            "",
            "Example:",
            "  probity policy diff policy-2026.yaml policy-2027.yaml",
            "",
            "  probity policy diff policy-2026.yaml policy-2027.yaml --records records.csv --as-of 2027-06-01 \\",
            "      --out changes.csv",
            "",
            "Exit code 0: nothing changed; 1: something did; 2: a policy or the records cannot be used.",
        })
final class DiffCommand implements Callable<Integer> {

    private static final int CHANGED = 1;

    @Parameters(index = "0", paramLabel = "OLD", description = "A policy file, or a folder of its versions.")
    private @Nullable Path older;

    @Parameters(index = "1", paramLabel = "NEW", description = "The policy to compare it with.")
    private @Nullable Path newer;

    @Mixin
    private RecordsDifference onRecords = new RecordsDifference();

    @Override
    public Integer call() throws IOException {
        boolean asked = onRecords.isAsked();
        List<String> sentences = PolicyDifference.betweenLast(compiled(older), compiled(newer), Locale.ENGLISH);
        if (asked) {
            RecordsDifference.Answer answer = onRecords.answer(given(older), given(newer));
            sentences.forEach(Terminal.out()::println);
            Terminal.out().println(sentences.isEmpty() ? "The text says the same.\n" : "");
            answer.text().forEach(Terminal.out()::println);
            return sentences.isEmpty() && !answer.changes() ? 0 : CHANGED;
        }
        sentences.forEach(Terminal.out()::println);
        if (sentences.isEmpty()) {
            Terminal.out().println("Nothing changed.");
        }
        return sentences.isEmpty() ? 0 : CHANGED;
    }

    private static Path given(@Nullable Path path) {
        if (path == null) {
            throw Failure.unusable("Name two policies.");
        }
        return path;
    }

    private static CompiledPolicy compiled(@Nullable Path path) {
        return PolicyArgument.compiled(given(path));
    }
}
