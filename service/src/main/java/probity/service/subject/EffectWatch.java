package probity.service.subject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import probity.core.record.RecordStatus;
import probity.core.result.Evaluation;
import probity.core.result.Proposal;
import probity.core.result.Standing;
import probity.policy.guard.Finding;
import probity.policy.guard.FindingText;
import probity.service.problem.ProblemException;
import probity.service.programme.ServedProgramme;

/// Asks the guard about every effect that a result has, by the records it rests on, before anybody is told of it.
public final class EffectWatch {
    private final ServedProgramme programme;
    private final SubjectRecords records;

    public EffectWatch(ServedProgramme programme, SubjectRecords records) {
        this.programme = programme;
        this.records = records;
    }

    /// @throws ProblemException `guard_refused` (409) if a record may not have what `result` gives it
    public Standing pass(Standing result) {
        check(result.lists());
        return result;
    }

    /// @throws ProblemException `guard_refused` (409) if a record may not have what one of `results` gives it
    public List<Standing> pass(List<Standing> results) {
        Set<String> lists = new HashSet<>();
        results.forEach(one -> lists.addAll(one.lists()));
        check(lists);
        return results;
    }

    /// @throws ProblemException `guard_refused` (409) if a record may not have what `result` gives it
    public void pass(Evaluation result) {
        List<String> provisions = new ArrayList<>(result.standing().lists());
        provisions.addAll(result.benefits());
        result.proposals().stream().map(Proposal::measure).forEach(provisions::add);
        check(provisions);
    }

    /// Names of the records that a later one replaced.
    private Set<String> corrected() {
        Set<String> corrected = new HashSet<>();
        for (SubjectRecord one : records.records()) {
            String target = one.record().corrects();
            if (target != null && one.record().status() == RecordStatus.STANDS) {
                corrected.add(target);
            }
        }
        return corrected;
    }

    /// Only what a record can bring about is asked for each: the guard knows from the text which that is.
    private void check(Collection<String> provisions) {
        Set<String> corrected = corrected();
        for (SubjectRecord one : records.records()) {
            boolean stands = one.record().status() == RecordStatus.STANDS
                    && !corrected.contains(one.record().id());
            for (String provision : provisions) {
                List<Finding> refused = stands ? programme.refused(one.source(), one.record(), provision) : List.of();
                if (!refused.isEmpty()) {
                    throw ProblemException.of(
                            409,
                            "guard_refused",
                            "Record " + one.record().id() + " of this subject may not lead to `" + provision
                                    + "`, and no"
                                    + " result is given that rests on it. " + FindingText.line(refused)
                                    + " Tell the operator, who can withdraw the record.");
                }
            }
        }
    }
}
