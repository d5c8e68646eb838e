package probity.policy.sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import probity.core.policy.DatedFigure;
import probity.core.policy.PolicyVersion;

/// The amounts by date that expressions name, told where they are used.
final class FigureSentences {

    private static final Pattern NAMED = Pattern.compile("\\bamount\\(\\s*['\"]([^'\"]+)['\"]\\s*\\)");

    private final PolicyVersion version;
    private final Wording wording;

    FigureSentences(PolicyVersion version, Wording wording) {
        this.version = version;
        this.wording = wording;
    }

    /// @param of id of what has the expressions
    /// @param expressions as the author wrote them
    List<Sentence> named(String of, List<String> expressions) {
        Set<String> names = new HashSet<>();
        expressions.forEach(text -> NAMED.matcher(text).results().forEach(found -> names.add(found.group(1))));
        List<Sentence> sentences = new ArrayList<>();
        version.heading().figures().forEach((name, figure) -> {
            if (names.contains(name)) {
                sentences.add(figure(of, name, figure));
            }
        });
        return sentences;
    }

    private Sentence figure(String of, String name, DatedFigure figure) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<LocalDate, Long> one : figure.values().entrySet()) {
            values.add(wording.say(
                    values.isEmpty() ? "figure.first" : "figure.from",
                    wording.date(one.getKey()),
                    wording.number(one.getValue(), figure.decimals())));
        }
        return wording.sentence(Sentence.Kind.FIGURE, of, "figure", Names.spaced(name), String.join("; ", values));
    }
}
