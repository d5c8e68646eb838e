package probity.service.api.record;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import probity.service.intake.Intake;
import probity.service.problem.Problem;
import probity.service.problem.ProblemException;
import probity.service.programme.ServedProgramme;

/// Takes a stream of records, one JSON object a line, and answers with one line a committed group.
///
/// Only these lines acknowledge: `{"from": first line, "to": last line, "answers": […]}`. Groups are committed in the
/// order of arrival, and the next one is read only after the last is answered: that is the back-pressure. A stream that
/// ends in the middle leaves what was answered, and at most one group that was not. The last line of a stream that
/// cannot go on is `{"problem": …}`.
final class NdjsonIntake {
    private static final int MOST_LINES = 1_000;
    private static final int MOST_BYTES = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectWriter JSON = RecordBatch.JSON.writer();

    /// Asked for each group: a version may come into force while a stream is open.
    private final Supplier<ServedProgramme> programme;
    private final Intake intake;

    NdjsonIntake(Supplier<ServedProgramme> programme, Intake intake) {
        this.programme = programme;
        this.intake = intake;
    }

    /// The answer to one group.
    ///
    /// @param from the group's first line in the stream, from 1
    /// @param to its last line
    private record Group(long from, long to, List<Answer> answers) {}

    private record Broken(Problem problem) {}

    void run(InputStream in, OutputStream out) throws IOException {
        try {
            groups(new StreamLines(in), out);
        } catch (ProblemException refused) {
            write(out, new Broken(refused.problem()));
        }
    }

    private void groups(StreamLines lines, OutputStream out) throws IOException {
        long line = 0;
        byte @Nullable [] first = lines.next();
        while (first != null) {
            long from = line + 1;
            RecordBatch batch = new RecordBatch(programme.get());
            int bytes = 0;
            byte @Nullable [] current = first;
            while (current != null) {
                line++;
                if (!isBlank(current)) {
                    batch.addLine(current);
                }
                bytes += current.length;
                boolean more = lines.ready() && batch.size() < MOST_LINES && bytes < MOST_BYTES;
                current = more ? lines.next() : null;
            }
            write(out, new Group(from, line, batch.commit(intake, PATIENCE)));
            first = lines.next();
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte one : line) {
            if (one != ' ' && one != '\t') {
                return false;
            }
        }
        return true;
    }

    private static void write(OutputStream out, Object line) throws IOException {
        out.write((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
