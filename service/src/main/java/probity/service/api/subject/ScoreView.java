package probity.service.api.subject;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import probity.core.result.Standing;
import probity.service.programme.ServedProgramme;
import probity.service.subject.SubjectRecords;

/// A score with both of its times.
///
/// @param asOf the day judged
/// @param head how many entries of the ledger were known
/// @param records how many records about the subject were known
/// @param policy SHA-256 over the policy's version files: by which text this was computed
public record ScoreView(
        String subject,
        LocalDate asOf,
        long head,
        int records,
        BigDecimal score,
        String band,
        List<String> lists,
        String policy) {

    static ScoreView of(ServedProgramme programme, SubjectRecords records, LocalDate asOf, Standing standing) {
        int decimals = programme.core().inForceOn(asOf).scale().decimals();
        return new ScoreView(
                records.subject(),
                asOf,
                records.head(),
                records.records().size(),
                BigDecimal.valueOf(standing.score(), decimals),
                standing.band(),
                standing.lists(),
                programme.policy().hash());
    }
}
