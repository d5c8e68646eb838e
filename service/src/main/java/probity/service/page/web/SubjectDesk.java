package probity.service.page.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.service.operator.ReadAudit;
import probity.service.programme.ServedProgramme;
import probity.service.subject.SubjectRecords;
import probity.service.subject.Subjects;

/// Hands out what is known about a subject, after writing down who asked for it.
@Singleton
public class SubjectDesk {

    private final Subjects subjects;
    private final ReadAudit audit;

    @Inject
    SubjectDesk(Subjects subjects, ReadAudit audit) {
        this.subjects = subjects;
        this.audit = audit;
    }

    /// What is asked for.
    ///
    /// @param what kind of data is read, see [ReadAudit.Reading]
    /// @param knownBy only what had arrived by the end of this day; everything for null
    record Wanted(String subject, String what, @Nullable LocalDate knownBy) {}

    /// The records of a subject.
    SubjectRecords records(Visit visit, ServedProgramme programme, Wanted wanted) {
        audit.note(visit.caller().name(), programme.id(), wanted.subject, wanted.what);
        return subjects.records(programme, wanted.subject, subjects.head(programme, wanted.knownBy));
    }

    /// Whether anything at all is recorded about a subject by now.
    boolean isKnown(ServedProgramme programme, String subject) {
        return !subjects.records(programme, subject, subjects.head(programme, null))
                .records()
                .isEmpty();
    }
}
