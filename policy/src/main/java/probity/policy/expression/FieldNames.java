package probity.policy.expression;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import probity.core.policy.RecordType;
import probity.core.record.Field;

/// Field names with hyphens, which CEL would read as subtraction.
///
/// In `record.found-again` the longest declared field name wins; nothing is lost by that, since a bare `again` is no
/// name that an expression knows. Hyphens of such names become underscores, one for one, so that places stay the same,
/// and ids never have underscores of their own.
final class FieldNames {

    // A text in quotes, or `record.` and a name with hyphens.
    private static final Pattern PART =
            Pattern.compile("\"[^\"]*\"|'[^']*'|\\brecord\\.([a-z][a-z0-9]*(?:-[a-z0-9]++)++)");

    private final List<String> declared;

    FieldNames(RecordType type) {
        this.declared = type.fields().stream().map(Field::name).toList();
    }

    /// `expression` as CEL can read it.
    String toCel(String expression) {
        StringBuilder cel = new StringBuilder(expression);
        Matcher part = PART.matcher(expression);
        while (part.find()) {
            if (part.group(1) != null) {
                String name = longestDeclared(part.group(1));
                cel.replace(part.start(1), part.start(1) + name.length(), name.replace('-', '_'));
            }
        }
        return cel.toString();
    }

    /// The field name that CEL reads as `name`.
    static String fromCel(String name) {
        return name.replace('_', '-');
    }

    private String longestDeclared(String written) {
        String name = written;
        while (!declared.contains(name) && name.contains("-")) {
            name = name.substring(0, name.lastIndexOf('-'));
        }
        return name;
    }
}
