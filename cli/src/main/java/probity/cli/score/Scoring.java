package probity.cli.score;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import probity.cli.records.PartedRecords;
import probity.cli.records.Workspace;
import probity.cli.rows.PartWork;
import probity.cli.rows.Run;
import probity.cli.terminal.Progress;
import probity.core.policy.Policy;
import probity.core.record.columns.RecordColumns;
import probity.core.record.columns.SubjectCursor;
import probity.core.result.Standing;
import probity.core.score.Evaluator;

/// Evaluates every subject of every part.
final class Scoring {

    private final Evaluator evaluator;
    private final int decimals;
    private final LocalDate asOf;
    private final PartedRecords records;
    private final Workspace workspace;

    Scoring(Policy policy, LocalDate asOf, PartedRecords records, Workspace workspace) {
        this.evaluator = new Evaluator(policy);
        this.decimals = policy.inForceOn(asOf).scale().decimals();
        this.asOf = asOf;
        this.records = records;
        this.workspace = workspace;
    }

    /// The rows of one part, sorted, and how wide they are.
    record Scored(Run<SubjectScore> run, Widths widths) {}

    List<Scored> all(Progress progress) throws IOException {
        return PartWork.all(records, progress, "scoring", this::part);
    }

    private Scored part(int part) throws IOException {
        RecordColumns columns = records.load(part);
        SubjectCursor cursor = columns.cursor();
        List<SubjectScore> scores = new ArrayList<>(columns.subjects());
        Widths widest = Widths.NONE;
        for (int subject = 0; subject < columns.subjects(); subject++) {
            cursor.subject(subject);
            SubjectScore score = score(columns.subject(subject), evaluator.standing(cursor, asOf));
            widest = widest.with(score);
            scores.add(score);
        }
        return new Scored(Run.of(scores, SubjectScore::read, PartWork.spool(records, workspace)), widest);
    }

    private SubjectScore score(String subject, Standing standing) {
        String points = decimals == 0
                ? Long.toString(standing.score())
                : BigDecimal.valueOf(standing.score(), decimals).toPlainString();
        return new SubjectScore(subject, points, standing.band(), String.join(";", standing.lists()));
    }
}
