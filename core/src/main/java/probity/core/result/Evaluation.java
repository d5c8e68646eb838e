package probity.core.result;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.policy.PolicyVersion;

/// The whole result for one subject on one day, as known at the head its records were read at.
///
/// @param asOf the day asked for
/// @param judged the day whose result it is: earlier than the day asked for where results change once a month
/// @param version the version in force on the day judged
/// @param lines the sum, in order; their points add up to the score
/// @param uncounted records seen that move no points, in the order of their dates
/// @param benefits ids of the benefits whose conditions are met
/// @param publications the records that are shown to the public, in the order of their dates
/// @param next null when nothing changes any more by itself
public record Evaluation(
        LocalDate asOf,
        LocalDate judged,
        PolicyVersion version,
        Standing standing,
        List<Line> lines,
        List<Uncounted> uncounted,
        List<Proposal> proposals,
        List<String> benefits,
        List<Publication> publications,
        @Nullable NextChange next) {

    public Evaluation {
        lines = List.copyOf(lines);
        uncounted = List.copyOf(uncounted);
        proposals = List.copyOf(proposals);
        benefits = List.copyOf(benefits);
        publications = List.copyOf(publications);
    }
}
