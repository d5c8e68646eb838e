package probity.policy.tree;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// What the parser has against a text, in words for people who write policies and not parsers.
///
/// @param at where it began: a quote that is never closed is shown where it opens
record SyntaxFault(Optional<Mark> at, String sentence, String help) {

    private static final String CHECK = "Check indentation, brackets and quotes on this line and the one before. "
            + "A text with `: ` or ` #` in it needs quotes.";
    private static final String INDENT =
            "Lines that belong together are indented alike, with two spaces more than the " + "line they belong to.";

    static SyntaxFault of(MarkedYamlEngineException e) {
        String problem = e.getProblem();
        String context = String.valueOf(e.getContext());
        Optional<Mark> here = e.getProblemMark();
        Optional<Mark> begin = e.getContextMark().or(() -> here);
        if (problem.contains("\\t")) {
            return new SyntaxFault(here, "A tab stands here.", "Indent with spaces, not with tabs.");
        }
        if (context.contains("quoted scalar")) {
            return quotes(problem, begin, here);
        }
        if (context.contains("flow")) {
            return new SyntaxFault(
                    begin,
                    "The bracket that opens here is not closed, or a comma is missing in it.",
                    "Close it, and put a comma between its parts. A text with brackets or commas in it needs quotes.");
        }
        return problem.startsWith("expected <block end>") ? blocks(problem, here) : others(problem, begin, here);
    }

    private static SyntaxFault quotes(String problem, Optional<Mark> begin, Optional<Mark> here) {
        return problem.startsWith("found unknown escape")
                ? new SyntaxFault(
                        here,
                        "This letter means nothing behind a backslash.",
                        "In double quotes a backslash is written twice; in single quotes it stands for itself.")
                : new SyntaxFault(
                        begin,
                        "The quote that opens here is not closed.",
                        "Close it with the same quote. Within single quotes a single quote is written twice.");
    }

    private static SyntaxFault blocks(String problem, Optional<Mark> here) {
        if (problem.endsWith("'-'")) {
            return new SyntaxFault(here, "An entry of a list stands where a key is needed.", INDENT);
        }
        if (problem.endsWith("'?'")) {
            return new SyntaxFault(here, "A key stands where an entry of a list is needed.", INDENT);
        }
        if (problem.endsWith("'<scalar>'")) {
            return new SyntaxFault(
                    here, "Text follows where the value has ended.", "Put the whole value into one pair of quotes.");
        }
        if (problem.endsWith("']'") || problem.endsWith("'}'")) {
            return new SyntaxFault(
                    here, "A bracket closes here that was never opened.", "Delete it, or put the text in quotes.");
        }
        return problem.endsWith("'<block mapping start>'")
                ? new SyntaxFault(here, "This line is indented otherwise than those it belongs to.", INDENT)
                : other(problem, here);
    }

    private static SyntaxFault others(String problem, Optional<Mark> begin, Optional<Mark> here) {
        if (problem.startsWith("mapping values are not allowed")) {
            return new SyntaxFault(
                    here,
                    "A colon stands where no key can be.",
                    "A text with `: ` in it needs quotes; a key stands on a line of its own, indented like the others.");
        }
        if (problem.startsWith("could not find expected ':'")) {
            return new SyntaxFault(
                    begin, "A colon is missing behind this key.", "Write `key: value`, or put the text in quotes.");
        }
        return problem.contains("cannot start any token")
                ? new SyntaxFault(here, "This character cannot begin a value.", "Put the text in quotes.")
                : other(problem, here);
    }

    private static SyntaxFault other(String problem, Optional<Mark> here) {
        return new SyntaxFault(here, "This is not YAML: " + problem + ".", CHECK);
    }
}
