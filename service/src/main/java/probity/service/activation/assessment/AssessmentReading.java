package probity.service.activation.assessment;

import java.util.List;

/// What came of reading an impact assessment.
public sealed interface AssessmentReading {

    /// It is whole.
    record Read(AssessmentFile file) implements AssessmentReading {}

    /// It is not; every fault, in the order of the form.
    record Refused(List<Fault> faults) implements AssessmentReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// @param at the member, `sections.people.written`
    /// @param code `json_unreadable`, `member_missing`, `member_unknown`, `member_invalid`, `section_empty` or
    ///     `section_as_in_form`
    record Fault(String at, String code, String sentence) {}
}
