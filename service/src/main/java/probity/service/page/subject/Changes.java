package probity.service.page.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import probity.core.explanation.Explanation;
import probity.core.explanation.Prospect;
import probity.core.explanation.WayOut;
import probity.core.policy.PolicyVersion;
import probity.core.result.CapUse;
import probity.core.result.Evaluation;
import probity.core.rule.Points;
import probity.policy.sentence.PolicySentences;
import probity.policy.sentence.Sentence;
import probity.service.page.Words;
import probity.service.page.naming.Naming;

/// What would change a result, taken from the rules and from nothing else.
final class Changes {

    private Changes() {}

    static List<Change> of(Naming naming, Explanation explanation) {
        List<Change> changes = new ArrayList<>();
        explanation.prospects().forEach(prospect -> changes.add(prospect(naming, prospect)));
        explanation.waysOut().forEach(way -> changes.add(wayOut(naming, way, explanation.evaluation())));
        return changes;
    }

    private static Change prospect(Naming naming, Prospect prospect) {
        Words words = naming.words();
        String points =
                switch (prospect.rule().points()) {
                    case Points.Fixed(long fixed) -> naming.signed(fixed);
                    case Points.Computed _ -> words.say("changes.expression");
                    case Points.None _ -> naming.points(0);
                    case Points.Decided _ -> words.say("changes.decided");
                    case Points.Steps _, Points.Slices _, Points.Tiers _ -> words.say("changes.table");
                };
        return new Change(
                naming.type(prospect.rule().on()),
                words.say("subject.article", prospect.rule().article()),
                points,
                limits(naming, prospect.limits()),
                List.of());
    }

    private static String limits(Naming naming, List<CapUse> limits) {
        return limits.stream()
                .min((a, b) -> Long.compare(Math.abs(a.left()), Math.abs(b.left())))
                .map(use -> naming.words()
                        .say(
                                "changes.left",
                                naming.points(Math.abs(use.left())),
                                naming.points(Math.abs(use.cap().limit()))))
                .orElse(naming.words().say("changes.unlimited"));
    }

    private static Change wayOut(Naming naming, WayOut way, Evaluation evaluation) {
        return new Change(
                naming.words()
                        .say(
                                "changes.made-good",
                                naming.type(way.by()),
                                way.record().id()),
                naming.words().say("subject.article", way.article()),
                "",
                "",
                needs(naming, way, evaluation));
    }

    /// As the version that rules the record asks for it.
    private static List<String> needs(Naming naming, WayOut way, Evaluation evaluation) {
        Words words = naming.words();
        List<String> needs = new ArrayList<>();
        PolicyVersion ruling = naming.policy().ruling(way.record().date(), evaluation.judged());
        if (ruling != null) {
            Locale locale = words.language().locale();
            new PolicySentences(naming.policy(), ruling, locale)
                    .repairing(way.ruling()).stream().map(Sentence::text).forEach(needs::add);
        }
        LocalDate from = way.notBefore();
        if (from.isAfter(way.record().date())) {
            boolean over = !from.isAfter(evaluation.asOf());
            needs.add(words.say(
                    over ? "changes.waited" : "changes.not-before",
                    words.figures().date(from)));
        }
        return needs;
    }
}
