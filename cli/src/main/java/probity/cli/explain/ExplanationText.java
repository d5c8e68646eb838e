package probity.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import probity.cli.terminal.Table;
import probity.cli.terminal.Table.Align;
import probity.core.explanation.Explanation;
import probity.core.explanation.PrincipalReason;
import probity.core.explanation.Prospect;
import probity.core.explanation.WayOut;
import probity.core.explanation.Without;
import probity.core.policy.ListDefinition;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.result.CapUse;
import probity.core.result.Evaluation;
import probity.core.result.NextChange;
import probity.core.result.Proposal;
import probity.core.result.Standing;
import probity.core.result.Uncounted;
import probity.core.rule.Points;
import probity.policy.sentence.PolicySentences;
import probity.policy.sentence.Sentence;

/// An explanation for a terminal: the sum, then why, then what would change it.
final class ExplanationText {

    private final Policy policy;
    private final Explanation explanation;
    private final Evaluation evaluation;
    private final Words words;
    private final List<String> lines = new ArrayList<>();

    private ExplanationText(Policy policy, Explanation explanation) {
        this.policy = policy;
        this.explanation = explanation;
        this.evaluation = explanation.evaluation();
        this.words = new Words(policy.types(), evaluation.version());
    }

    static List<String> of(Policy policy, Explanation explanation) {
        ExplanationText text = new ExplanationText(policy, explanation);
        text.lines.addAll(BandText.of(text.evaluation.version(), text.evaluation.standing(), text.words));
        text.lines.add("");
        text.lines.addAll(SumTable.of(text.evaluation, text.words));
        text.uncounted();
        text.lists();
        text.proposals();
        text.reasons();
        text.changes();
        return text.lines;
    }

    private void heading(String heading) {
        lines.add("");
        lines.add(heading);
    }

    private void indented(Table table) {
        table.lines().forEach(line -> lines.add("  " + line));
    }

    private void uncounted() {
        if (evaluation.uncounted().isEmpty()) {
            return;
        }
        heading("Seen but not counted");
        Table table = new Table(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT);
        for (Uncounted one : evaluation.uncounted()) {
            table.row(
                    one.record().id(),
                    words.type(one.record().type()),
                    one.record().date().toString(),
                    ReasonText.of(one.reason(), words));
        }
        indented(table);
    }

    private void lists() {
        List<String> on = evaluation.standing().lists();
        if (evaluation.version().lists().isEmpty() && evaluation.benefits().isEmpty()) {
            return;
        }
        heading("Lists and benefits whose conditions are met");
        for (ListDefinition list : evaluation.version().lists()) {
            if (on.contains(list.id())) {
                lines.add("  list " + list.id() + " (article " + list.article() + ")");
            }
        }
        evaluation.benefits().forEach(benefit -> lines.add("  benefit " + benefit));
        if (on.isEmpty() && evaluation.benefits().isEmpty()) {
            lines.add("  none");
        }
    }

    private void proposals() {
        if (evaluation.proposals().isEmpty()) {
            return;
        }
        heading("Proposed; without effect before a named person has decided");
        for (Proposal proposal : evaluation.proposals()) {
            String ground = proposal.because().isEmpty()
                    ? ""
                    : ", because of "
                            + proposal.because().stream().map(words::record).collect(Collectors.joining(", "));
            lines.add("  " + proposal.measure() + " (article " + proposal.article() + ")" + ground);
        }
    }

    private void reasons() {
        if (explanation.reasons().isEmpty()) {
            return;
        }
        heading("Main reasons, the weightiest first");
        int rank = 0;
        for (PrincipalReason reason : explanation.reasons()) {
            rank++;
            int records = reason.records().size();
            lines.add("  " + rank + ". " + reason.rule() + " (article " + reason.article() + "): "
                    + words.change(reason.points()) + " from " + records + (records == 1 ? " record" : " records"));
        }
    }

    private void changes() {
        heading("What would change it");
        NextChange next = evaluation.next();
        lines.add("  By itself: "
                + (next == null
                        ? "nothing changes any more."
                        : "on " + next.day() + ": " + standing(next.standing(), next.proposals())));
        explanation.waysOut().forEach(this::wayOut);
        explanation.prospects().stream().map(this::prospect).forEach(lines::add);
        if (!explanation.without().isEmpty()) {
            lines.add("  Without one of these records the result would be:");
            Table table = new Table(Align.LEFT, Align.RIGHT, Align.LEFT);
            for (Without one : explanation.without()) {
                table.row(
                        words.record(one.record()),
                        words.number(one.standing().score()),
                        rest(one.standing(), one.proposals()));
            }
            table.lines().forEach(line -> lines.add("    " + line));
        }
    }

    private String standing(Standing standing, List<String> proposals) {
        String rest = rest(standing, proposals);
        return "score " + words.number(standing.score()) + (rest.isEmpty() ? "" : ", " + rest);
    }

    private static String rest(Standing standing, List<String> proposals) {
        List<String> parts = new ArrayList<>();
        if (!standing.band().isEmpty()) {
            parts.add("band " + standing.band());
        }
        if (!standing.lists().isEmpty()) {
            parts.add("lists " + String.join(", ", standing.lists()));
        }
        if (!proposals.isEmpty()) {
            parts.add("proposed " + String.join(", ", proposals));
        }
        return String.join(", ", parts);
    }

    /// With everything that it asks for, as a list to go by.
    private void wayOut(WayOut way) {
        String when = way.after().isZero() ? "at once" : words.period(way.after()) + " later";
        lines.add("  A record of type " + words.type(way.by()) + " ends the effect of " + words.record(way.record())
                + " " + when + " (article " + way.article() + ").");
        PolicyVersion ruling = policy.ruling(way.record().date(), evaluation.judged());
        if (ruling != null) {
            new PolicySentences(policy, ruling, Locale.ENGLISH)
                    .repairing(way.ruling()).stream().map(Sentence::text).forEach(one -> lines.add("    " + one));
        }
        if (way.notBefore().isAfter(way.record().date())) {
            lines.add("    It can work from " + way.notBefore() + " on.");
        }
    }

    private String prospect(Prospect prospect) {
        String worth =
                switch (prospect.rule().points()) {
                    case Points.None _ -> "no points";
                    case Points.Fixed(long points) -> words.points(Math.abs(points));
                    case Points.Computed computed -> "`" + computed.text() + "` points";
                    case Points.Decided decided ->
                        words.number(decided.least()) + " to " + words.points(decided.most()) + ", as decided,";
                    case Points.Steps steps -> table(steps.of());
                    case Points.Slices slices -> table(slices.of());
                    case Points.Tiers tiers -> table(tiers.of());
                };
        String limits = prospect.limits().stream().map(this::left).collect(Collectors.joining("; "));
        return "  Rule " + prospect.rule().id() + " (article " + prospect.rule().article() + ") gives " + worth
                + " for each record of type " + words.type(prospect.rule().on())
                + (limits.isEmpty() ? "." : "; " + limits + ".");
    }

    private static String table(Points.Measured of) {
        return "points by the size of `" + of.text() + "`";
    }

    private String left(CapUse use) {
        return words.limit(use.cap()) + ", of which " + words.number(Math.abs(use.left())) + " are left";
    }
}
