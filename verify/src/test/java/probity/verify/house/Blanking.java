package probity.verify.house;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replaces comments and the insides of literals by spaces, so that patterns meet code only.
final class Blanking {
    private static final Pattern NOT_CODE = Pattern.compile(
            "//[^\\n]*" // line comment, Markdown Javadoc
                    + "|(?s:/\\*.*?\\*/)"
                    // In long stretches: one step a character would overflow the matcher's stack.
                    + "|\"\"\"(?s:[^\"\\\\]++|\\\\.|\"(?!\"\"))*+\"\"\"" // text block
                    + "|\"(?:[^\"\\\\\\n]++|\\\\.)*+\""
                    + "|'(?:\\\\.|[^'\\\\\\n])*'");

    private Blanking() {}

    static String blank(String text) {
        StringBuilder code = new StringBuilder(text);
        Matcher matcher = NOT_CODE.matcher(text);
        while (matcher.find()) {
            boolean literal = text.charAt(matcher.start()) != '/';
            int from = literal ? matcher.start() + 1 : matcher.start();
            int to = literal ? matcher.end() - 1 : matcher.end();
            for (int i = from; i < to; i++) {
                if (text.charAt(i) != '\n') {
                    code.setCharAt(i, ' ');
                }
            }
        }
        return code.toString();
    }

    /// How many lines hold nothing but a comment.
    static int commentLines(SourceFile file) {
        String[] text = file.text().split("\n", -1);
        String[] code = file.code().split("\n", -1);
        int comments = 0;
        for (int i = 0; i < text.length; i++) {
            if (!text[i].isBlank() && code[i].isBlank()) {
                comments++;
            }
        }
        return comments;
    }

    static int codeLines(SourceFile file) {
        return (int) file.code().lines().filter(line -> !line.isBlank()).count();
    }
}
