package probity.cli.score;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import probity.cli.records.PartedRecords;
import probity.cli.records.Spool;
import probity.cli.records.Workspace;
import probity.cli.terminal.Progress;
import probity.core.policy.Policy;
import probity.core.record.columns.RecordColumns;
import probity.core.record.columns.SubjectCursor;
import probity.core.result.Standing;
import probity.core.score.Evaluator;

/// Evaluates every subject of every part, as many parts at a time as there are processors.
final class Scoring {

    private static final int RESULTS_IN_MEMORY_OF_HEAP = 64;

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

    /// One sorted run a part.
    List<Run> runs(Progress progress) throws IOException {
        progress.stage("scoring");
        int threads = Math.min(records.parts(), Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads, Scoring::daemon)) {
            List<Future<Run>> waiting = new ArrayList<>();
            for (int part = 0; part < records.parts(); part++) {
                int number = part;
                waiting.add(pool.submit(() -> run(number)));
            }
            List<Run> runs = new ArrayList<>();
            for (Future<Run> one : waiting) {
                runs.add(result(one));
                progress.report(runs.size(), records.parts(), "");
            }
            return runs;
        }
    }

    /// An interrupted command must not wait for its workers.
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "scoring");
        thread.setDaemon(true);
        return thread;
    }

    private static Run result(Future<Run> one) throws IOException {
        try {
            return one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case Error cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private Run run(int part) throws IOException {
        RecordColumns columns = records.load(part);
        SubjectCursor cursor = columns.cursor();
        List<SubjectScore> scores = new ArrayList<>(columns.subjects());
        for (int subject = 0; subject < columns.subjects(); subject++) {
            cursor.subject(subject);
            scores.add(score(columns.subject(subject), evaluator.standing(cursor, asOf)));
        }
        scores.sort(Comparator.comparing(SubjectScore::subject, CodePoints::compare));
        long inMemory = Runtime.getRuntime().maxMemory() / RESULTS_IN_MEMORY_OF_HEAP / records.parts();
        return new Run(scores, new Spool(workspace, (int) Math.min(Integer.MAX_VALUE >> 1, inMemory)));
    }

    private SubjectScore score(String subject, Standing standing) {
        String points = decimals == 0
                ? Long.toString(standing.score())
                : BigDecimal.valueOf(standing.score(), decimals).toPlainString();
        return new SubjectScore(subject, points, standing.band(), String.join(";", standing.lists()));
    }
}
