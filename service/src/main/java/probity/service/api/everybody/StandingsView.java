package probity.service.api.everybody;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.service.population.Everybody;
import probity.service.programme.ServedProgramme;

/// A page of subjects with where they stand, in alphabetical order.
///
/// @param asOf the day judged
/// @param head how many entries of the ledger were known
/// @param policy SHA-256 over the policy's version files: by which text this was computed
/// @param next the subject behind which the next page begins; null at the end
@JsonInclude(JsonInclude.Include.ALWAYS)
public record StandingsView(
        LocalDate asOf,
        long head,
        String policy,
        List<Row> standings,
        @Nullable String next) {
    public StandingsView {
        standings = List.copyOf(standings);
    }

    /// @param records how many there are about the subject
    public record Row(String subject, BigDecimal score, String band, List<String> lists, int records) {
        public Row {
            lists = List.copyOf(lists);
        }
    }

    /// @param most how many were asked for
    static StandingsView of(ServedProgramme programme, Everybody all, List<Everybody.Row> rows, int most) {
        int decimals = programme.core().inForceOn(all.day()).scale().decimals();
        return new StandingsView(
                all.day(),
                all.head(),
                programme.policy().hash(),
                rows.stream()
                        .map(one -> new Row(
                                one.subject(),
                                BigDecimal.valueOf(one.standing().score(), decimals),
                                one.standing().band(),
                                one.standing().lists(),
                                one.records()))
                        .toList(),
                rows.size() < most ? null : rows.getLast().subject());
    }

    List<String> subjects() {
        return standings.stream().map(Row::subject).toList();
    }
}
