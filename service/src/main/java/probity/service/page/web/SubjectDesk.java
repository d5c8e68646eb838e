package probity.service.page.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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

    /// The records of a subject at the newest head.
    ///
    /// @param what kind of data is read, see [ReadAudit.Reading]
    SubjectRecords records(Visit visit, ServedProgramme programme, String subject, String what) {
        audit.note(visit.caller().name(), programme.id(), subject, what);
        return subjects.records(programme, subject, subjects.head(programme, null));
    }
}
