package probity.policy.expression;

import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Position;
import probity.policy.diagnostic.Report;
import probity.policy.tree.Tree.Scalar;

/// The text of one expression and where it stands in its file, however it is quoted or folded there.
final class ExpressionText {

    private final Scalar scalar;
    private final Report report;

    ExpressionText(Scalar scalar, Report report) {
        this.scalar = scalar;
        this.report = report;
    }

    String text() {
        return scalar.text();
    }

    /// Reports something wrong at the character number `offset` of the expression.
    void report(Code code, int offset, Reason reason) {
        report.add(code, position(offset), reason.sentence(), reason.help());
    }

    /// The place in the file of the character number `offset` (from 0) of the expression; the beginning of the
    /// expression where it cannot be found, as in a quoted text with escapes.
    Position position(int offset) {
        int[] file = report.source().text().codePoints().toArray();
        int[] value = text().codePoints().toArray();
        int at = begin(file);
        for (int i = 0; i < offset && i < value.length; i++) {
            at = skipBlanks(file, at);
            if (isBlank(value[i])) {
                continue;
            }
            if (at >= file.length || file[at] != value[i]) {
                return scalar.at();
            }
            at++;
        }
        at = offset < value.length ? skipBlanks(file, at) : at;
        return at < file.length ? locate(file, at) : scalar.at();
    }

    /// Where the value begins: behind an opening quote, or on the line after `>` or `|`.
    private int begin(int[] file) {
        int at = scalar.at().index();
        if (at >= file.length) {
            return at;
        }
        int first = file[at];
        if (first == '"' || first == '\'') {
            return at + 1;
        }
        if (first == '>' || first == '|') {
            while (at < file.length && file[at] != '\n') {
                at++;
            }
        }
        return at;
    }

    private static int skipBlanks(int[] file, int from) {
        int at = from;
        while (at < file.length && isBlank(file[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private Position locate(int[] file, int index) {
        int line = scalar.at().line();
        int column = scalar.at().column();
        for (int i = scalar.at().index(); i < index; i++) {
            boolean ends = file[i] == '\n';
            line = ends ? line + 1 : line;
            column = ends ? 1 : column + 1;
        }
        return new Position(line, column, index);
    }

    /// What is wrong and what to do.
    record Reason(String sentence, String help) {}
}
