package probity.cli.policy;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import probity.cli.argument.PolicyArgument;
import probity.cli.terminal.Failure;
import probity.cli.terminal.JsonText;
import probity.cli.terminal.Terminal;
import probity.policy.diagnostic.Suggestion;
import probity.policy.sheet.RuleSheet;

/// Says everything about one rule.
@Command(
        name = "explain-rule",
        mixinStandardHelpOptions = true,
        description = {
            "Say everything about one rule: its article, what it does and reads, its limits and how long it counts,",
            "the rules it meets, what it can lead to, and what the guard finds."
        },
        footer = {
            "",
            "Example:",
            "  probity policy explain-rule programmes/city-green-card late-returns",
            "",
            "Of several versions the last one that has the rule is explained. Nothing is evaluated.",
            "Exit code 0: done; 2: the policy cannot be read, or has no such rule.",
        })
final class ExplainRuleCommand implements Callable<Integer> {

    private static final int SUGGESTED = 5;

    /// What `--format` takes.
    enum Form {
        text,
        json
    }

    @Parameters(index = "0", paramLabel = "POLICY", description = "A policy file, or a folder of its versions.")
    private @Nullable Path policy;

    @Parameters(index = "1", paramLabel = "RULE", description = "The id of the rule.")
    private String rule = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private Form format = Form.text;

    @Override
    public Integer call() {
        if (policy == null) {
            throw Failure.unusable("Name a policy and a rule.");
        }
        switch (RuleSheet.of(PolicyArgument.compiled(policy), rule, Locale.ENGLISH)) {
            case RuleSheet.Unknown unknown ->
                throw Failure.unusable(policy + ": `" + rule + "` is not a rule of this policy. "
                        + Suggestion.closest(rule, unknown.known(), SUGGESTED));
            case RuleSheet.Found(RuleSheet sheet) ->
                Terminal.out()
                        .print(
                                format == Form.json
                                        ? JsonText.of(new RuleSheetJson(sheet).all())
                                        : new RuleSheetText(sheet).all());
        }
        return 0;
    }
}
