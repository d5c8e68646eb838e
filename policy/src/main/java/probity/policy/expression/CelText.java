package probity.policy.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.parser.CelStandardMacro;
import org.jspecify.annotations.Nullable;
import probity.policy.diagnostic.Code;
import probity.policy.expression.ExpressionText.Reason;

/// CEL's own parser, with no macro but `has`. Making it costs a fifth of a second, so it is made when the first
/// expression of a policy needs it and kept for the others.
final class CelText {

    private final CelParser parser = CelParserFactory.standardCelParserBuilder()
            .setStandardMacros(CelStandardMacro.HAS)
            .build();

    /// The syntax tree of `text`, or null when it is no CEL (reported).
    ///
    /// @param cel the text with field names as CEL can read them, character for character as long
    @Nullable
    CelAbstractSyntaxTree parse(ExpressionText text, String cel) {
        CelValidationResult result = parser.parse(cel);
        if (result.hasError()) {
            reportFirst(result, text);
            return null;
        }
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            text.report(Code.EXPRESSION_SYNTAX, 0, syntax(String.valueOf(e.getMessage()), text.text()));
            return null;
        }
    }

    // The parser guesses on after its first error; what it says then misleads more than it helps.
    private static void reportFirst(CelValidationResult result, ExpressionText text) {
        CelIssue first = result.getErrors().getFirst();
        int column = Math.max(0, first.getSourceLocation().getColumn());
        text.report(
                Code.EXPRESSION_SYNTAX,
                offset(text.text(), first.getSourceLocation().getLine(), column),
                syntax(first.getMessage(), text.text()));
    }

    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return text.codePointCount(0, start) + column;
    }

    private static Reason syntax(String message, String text) {
        String plain = message.startsWith("mismatched input") || message.startsWith("extraneous input")
                ? "something else is expected here"
                : message.startsWith("token recognition error") ? "this character is not expected here" : message;
        if (message.contains("<EOF>'")) {
            plain = "it breaks off";
        }
        return new Reason(
                "The expression cannot be read: " + plain + ".",
                text.matches("(?s).*\\b(and|or|not)\\b.*")
                        ? "Write `&&` for and, `||` for or, `!` for not."
                        : "Examples: `10 * record.hours`, `record.items >= 3 && record.days > 60`, "
                                + "`record.kind == 'late'`, `has(record.fine) ? record.fine : 0`.");
    }
}
