package probity.policy.guard.facts;

/// What is known only when a policy is to be activated.
///
/// @param authorApproves the author and who approves are one person
/// @param publishedDays for how many days the policy has been public
/// @param assessed there is an impact assessment of this very policy, by its hash
/// @param assessmentMonths how old the assessment is
/// @param publicOperator the operator is a public body
/// @param employs the operator employs the subjects
/// @param staffAgrees the subjects' representatives have signed
/// @param realSubjectsInLaboratory real people's records would be used for study
public record ActivationTerms(
        boolean authorApproves,
        int publishedDays,
        boolean assessed,
        int assessmentMonths,
        boolean publicOperator,
        boolean employs,
        boolean staffAgrees,
        boolean realSubjectsInLaboratory) {

    /// A file on somebody's desk: nothing has been done yet, and nothing is known against it but what it says itself.
    public static ActivationTerms notYet(boolean employs) {
        return new ActivationTerms(false, 0, false, 0, false, employs, false, false);
    }
}
