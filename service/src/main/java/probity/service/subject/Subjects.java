package probity.service.subject;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import probity.core.record.RecordStatus;
import probity.service.entry.Disclosed;
import probity.service.entry.StoredLedger;
import probity.service.entry.StoredLedger.Erased;
import probity.service.population.Everybody;
import probity.service.population.PopulationState;
import probity.service.population.Populations;
import probity.service.programme.ServedProgramme;

/// Reads what is known about subjects. Who asks must be allowed to, and must be noted, before it comes here.
public final class Subjects {
    private final StoredLedger ledger;
    private final Populations populations;

    /// @param populations everybody in memory, where there is room
    public Subjects(StoredLedger ledger, Populations populations) {
        this.ledger = ledger;
        this.populations = populations;
    }

    /// The records of a subject at a head.
    public SubjectRecords records(ServedProgramme programme, String subject, long head) {
        return SubjectRecords.of(programme.core(), subject, head, ledger.about(programme.id(), subject, head));
    }

    /// What has become of a record by now; null where today's policy has no type for it.
    public @Nullable RecordStatus status(ServedProgramme programme, Disclosed record) {
        String subject = record.subject() == null ? "" : record.subject();
        return records(programme, subject, ledger.size(programme.id())).records().stream()
                .filter(one -> one.sequence() == record.entry().sequence())
                .map(one -> one.record().status())
                .findFirst()
                .orElse(null);
    }

    /// The head at the end of a day in the programme's time zone; the newest for null.
    public long head(ServedProgramme programme, @Nullable LocalDate knownBy) {
        if (knownBy == null) {
            return ledger.size(programme.id());
        }
        ZoneId zone = programme.newest().heading().zone();
        return ledger.headAt(
                programme.id(),
                knownBy.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1));
    }

    /// Payloads were erased: memory forgets them too, before anybody is answered.
    public void erased(ServedProgramme programme, List<Erased> gone) {
        populations.erased(programme.id(), gone);
    }

    /// Looks at everybody on the day that is judged when none is named.
    ///
    /// @return null when memory does not hold them; [#search] and [#records] read the database
    public <T> @Nullable T everybody(ServedProgramme programme, Function<Everybody, T> look) {
        return populations.look(programme, look);
    }

    /// Why memory does not hold a programme's subjects as of today; READY when it does or will in a moment.
    public PopulationState state(ServedProgramme programme) {
        return populations.state(programme);
    }

    /// Subjects in alphabetical order, see [StoredLedger#subjects].
    public List<String> search(ServedProgramme programme, String containing, String after, int most) {
        return ledger.subjects(programme.id(), containing, after, most);
    }
}
