package probity.cli.score;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import probity.cli.parts.Together;
import probity.cli.parts.Workspace;
import probity.cli.records.LoadedRecords;
import probity.cli.records.PartedRecords;
import probity.cli.rows.Run;
import probity.cli.terminal.Progress;
import probity.core.compiled.CompiledPolicy;
import probity.core.compiled.Standings;
import probity.core.policy.Policy;
import probity.core.result.Standing;

/// Evaluates every subject of every group of parts.
final class Scoring {

    /// What is asked for.
    ///
    /// @param format in which rows are set aside
    record Asked(Policy policy, LocalDate asOf, ScoreFormat format) {}

    private final Asked asked;
    private final int decimals;
    private final PartedRecords records;
    private final Workspace workspace;

    Scoring(Asked asked, PartedRecords records, Workspace workspace) {
        this.asked = asked;
        this.decimals = asked.policy().inForceOn(asked.asOf()).scale().decimals();
        this.records = records;
        this.workspace = workspace;
    }

    /// The rows of one group, sorted, and how wide they are.
    record Scored(Run run, Widths widths) {}

    List<Scored> all(Progress progress) throws IOException {
        progress.stage("scoring");
        return Together.all(records.groups(), progress, this::group);
    }

    private Scored group(int group) throws IOException {
        LoadedRecords loaded = records.load(group);
        Standings standings = new CompiledPolicy(asked.policy(), loaded.population()).standings(asked.asOf(), 1);
        Widest widest = new Widest();
        Run run = Run.of(
                loaded.subjects(),
                subject -> {
                    SubjectScore score = score(loaded.subjects().text(subject), standings.of(subject));
                    if (asked.format().isAligned()) {
                        widest.widths = widest.widths.with(score);
                    }
                    return asked.format().row(score);
                },
                Run.spool(records.groups(), workspace));
        return new Scored(run, widest.widths);
    }

    private static final class Widest {
        private Widths widths = Widths.NONE;
    }

    private SubjectScore score(String subject, Standing standing) {
        String points = decimals == 0
                ? Long.toString(standing.score())
                : BigDecimal.valueOf(standing.score(), decimals).toPlainString();
        return new SubjectScore(subject, points, standing.band(), String.join(";", standing.lists()));
    }
}
