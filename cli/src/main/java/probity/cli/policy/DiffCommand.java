package probity.cli.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import probity.cli.argument.PolicyArgument;
import probity.cli.difference.RecordsDifference;
import probity.cli.terminal.Failure;
import probity.cli.terminal.JsonText;
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

    /// What `--format` takes.
    enum Form {
        text,
        json
    }

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private Form format = Form.text;

    @Mixin
    private RecordsDifference onRecords = new RecordsDifference();

    @Override
    public Integer call() throws IOException {
        boolean asked = onRecords.isAsked();
        List<String> sentences = PolicyDifference.betweenLast(compiled(older), compiled(newer), Locale.ENGLISH);
        RecordsDifference.Answer answer = asked ? onRecords.answer(given(older), given(newer)) : null;
        if (format == Form.json) {
            Map<String, @Nullable Object> all = JsonText.object("changes", sentences);
            if (answer != null) {
                all.put("records", answer.json());
            }
            Terminal.out().print(JsonText.of(all));
        } else {
            tell(sentences, answer);
        }
        return sentences.isEmpty() && (answer == null || !answer.changes()) ? 0 : CHANGED;
    }

    private static void tell(List<String> sentences, RecordsDifference.@Nullable Answer answer) {
        sentences.forEach(Terminal.out()::println);
        if (answer != null) {
            Terminal.out().println(sentences.isEmpty() ? "The text says the same.\n" : "");
            answer.text().forEach(Terminal.out()::println);
        } else if (sentences.isEmpty()) {
            Terminal.out().println("Nothing changed.");
        }
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
