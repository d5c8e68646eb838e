package probity.service.api.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.service.entry.Outcome;
import probity.service.problem.Problem;

/// What became of one record.
///
/// @param id as it was sent; null where it could not be read
/// @param outcome `stands`, `stood_already` or `refused`
/// @param sequence of its entry; null where it was refused
/// @param code why it was refused; null where it stands
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Answer(
        @Nullable String id,
        String outcome,
        @Nullable Long sequence,
        @Nullable String code,
        @Nullable String detail,
        List<Problem.Place> places) {

    static Answer of(String id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stands stands ->
                new Answer(id, stands.again() ? "stood_already" : "stands", stands.sequence(), null, null, List.of());
            case Outcome.Refused refused ->
                new Answer(id, "refused", null, refused.code(), refused.sentence(), List.of());
        };
    }

    static Answer wrong(@Nullable String id, List<Problem.Place> faults) {
        return new Answer(id, "refused", null, "record_invalid", "The record's form is not right.", faults);
    }

    static Answer unreadable(String detail) {
        return new Answer(null, "refused", null, "json_malformed", detail, List.of());
    }
}
