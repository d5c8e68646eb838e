package probity.cli.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import probity.cli.argument.PolicyArgument;
import probity.cli.terminal.Failure;
import probity.cli.terminal.Terminal;
import probity.policy.CompiledPolicy;
import probity.policy.difference.PolicyDifference;

/// Says what changed between two policies.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description =
                "Say what changed from one policy to another, in sentences. Of a folder the last version is taken.",
        footer = {
            "",
            "Example:",
            "  probity policy diff policy-2026.yaml policy-2027.yaml",
            "",
            "Exit code 0: nothing changed; 1: something did; 2: a policy cannot be read.",
        })
final class DiffCommand implements Callable<Integer> {

    private static final int CHANGED = 1;

    @Parameters(index = "0", paramLabel = "OLD", description = "A policy file, or a folder of its versions.")
    private @Nullable Path older;

    @Parameters(index = "1", paramLabel = "NEW", description = "The policy to compare it with.")
    private @Nullable Path newer;

    @Override
    public Integer call() {
        List<String> sentences = PolicyDifference.betweenLast(compiled(older), compiled(newer), Locale.ENGLISH);
        sentences.forEach(Terminal.out()::println);
        if (sentences.isEmpty()) {
            Terminal.out().println("Nothing changed.");
        }
        return sentences.isEmpty() ? 0 : CHANGED;
    }

    private static CompiledPolicy compiled(@Nullable Path path) {
        if (path == null) {
            throw Failure.unusable("Name two policies.");
        }
        return PolicyArgument.compiled(path);
    }
}
