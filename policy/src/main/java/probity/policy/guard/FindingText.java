package probity.policy.guard;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import probity.policy.diagnostic.Place;
import probity.policy.guard.rule.Verdict;

/// Findings as people read them in a terminal: by article, each with its place, its law and what to do.
public final class FindingText {

    private FindingText() {}

    /// Those that the text of the policy can answer for, by article; then those that only activation can close.
    public static String of(Judgement judgement) {
        String inFile = inFile(judgement);
        String later = text(judgement, Finding::atActivation);
        return inFile + (later.isEmpty() ? "" : "at activation\n" + later.indent(2));
    }

    /// In one line, for an answer about one record.
    public static String line(List<Finding> findings) {
        return findings.stream()
                .map(one -> one.rule() + ": " + one.sentence() + " (" + one.law() + ")")
                .collect(Collectors.joining(" "));
    }

    /// Those that the text of the policy can answer for.
    public static String inFile(Judgement judgement) {
        return text(judgement, finding -> !finding.atActivation());
    }

    /// Those that nothing cures.
    public static String refusals(Judgement judgement) {
        return text(judgement, finding -> finding.verdict() == Verdict.REFUSE);
    }

    private static String text(Judgement judgement, Predicate<Finding> which) {
        Map<String, StringBuilder> articles = new LinkedHashMap<>();
        for (Finding finding : ordered(judgement.findings())) {
            if (which.test(finding)) {
                String article = finding.place().article();
                articles.computeIfAbsent(article.isEmpty() ? "head" : "article " + article, _ -> new StringBuilder())
                        .append(of(finding));
            }
        }
        StringBuilder text = new StringBuilder();
        articles.forEach((article, findings) ->
                text.append(article).append('\n').append(findings.toString().indent(2)));
        return text.toString();
    }

    private static List<Finding> ordered(List<Finding> findings) {
        Comparator<Finding> byPlace = Comparator.<Finding, String>comparing(
                        finding -> finding.place().file())
                .thenComparingInt(finding -> finding.place().position().line())
                .thenComparingInt(finding -> finding.place().position().column());
        return findings.stream().sorted(byPlace).toList();
    }

    private static String of(Finding finding) {
        Place place = finding.place();
        return place.file() + ":" + place.position().line() + ":"
                + place.position().column() + ": "
                + finding.verdict() + " " + finding.rule() + "\n"
                + "  " + finding.sentence() + "\n"
                + "  law: " + finding.law() + "\n"
                + "  help: " + finding.cure() + "\n";
    }
}
