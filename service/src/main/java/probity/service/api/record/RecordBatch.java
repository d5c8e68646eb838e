package probity.service.api.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.StrictUtf8;
import probity.service.entry.Appending;
import probity.service.intake.Intake;
import probity.service.intake.RecordForm;
import probity.service.intake.Submission;
import probity.service.problem.NotTaken;
import probity.service.problem.Problem;
import probity.service.problem.ProblemException;
import probity.service.programme.ServedProgramme;

/// Some records of one request: those whose form is right go to the log as one group, and each gets its answer, in the
/// order in which they were sent.
final class RecordBatch {
    /// Numbers keep every digit; a member that stands twice is refused.
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final ServedProgramme programme;
    private final List<Submission> right = new ArrayList<>();
    /// Null stands for the next one of `right`.
    private final List<@Nullable Answer> answers = new ArrayList<>();

    RecordBatch(ServedProgramme programme) {
        this.programme = programme;
    }

    int size() {
        return answers.size();
    }

    void add(JsonNode record) {
        switch (RecordForm.judge(programme.core(), record)) {
            case RecordForm.Right(Submission submission) -> {
                right.add(submission);
                answers.add(null);
            }
            case RecordForm.Wrong(List<Problem.Place> faults) -> {
                JsonNode id = record.path("id");
                answers.add(Answer.wrong(id.isTextual() ? id.asText() : null, faults));
            }
        }
    }

    /// Adds a line of NDJSON.
    void addLine(byte[] line) {
        String text = StrictUtf8.decode(line);
        if (text == null) {
            answers.add(Answer.unreadable("The line is not UTF-8."));
            return;
        }
        try {
            add(JSON.readTree(text));
        } catch (JsonProcessingException malformed) {
            answers.add(Answer.unreadable("The line is not one JSON object."));
        }
    }

    /// Commits the group.
    ///
    /// @throws ProblemException 503 or 507 if the log did not take it; nothing of it is acknowledged then
    List<Answer> commit(Intake intake, Duration patience) {
        Appending appending = right.isEmpty()
                ? new Appending.Committed(List.of())
                : intake.take(programme, right, null, patience).join();
        return switch (appending) {
            case Appending.Committed committed -> joined(committed);
            case Appending.Busy _, Appending.Full _, Appending.Unavailable _ -> throw NotTaken.of(appending);
        };
    }

    private List<Answer> joined(Appending.Committed committed) {
        List<Answer> all = new ArrayList<>();
        int next = 0;
        for (@Nullable Answer answer : answers) {
            if (answer == null) {
                all.add(Answer.of(
                        right.get(next).record().id(), committed.outcomes().get(next)));
                next++;
            } else {
                all.add(answer);
            }
        }
        return all;
    }
}
