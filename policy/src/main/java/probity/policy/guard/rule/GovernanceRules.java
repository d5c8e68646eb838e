package probity.policy.guard.rule;

import java.util.List;
import java.util.Map;
import probity.policy.diagnostic.Place;
import probity.policy.guard.facts.ActivationTerms;
import probity.policy.guard.facts.ChangeTerms;
import probity.policy.guard.facts.PolicyFacts;
import probity.policy.guard.facts.PolicyFacts.SubjectFacts;
import probity.policy.guard.taxonomy.GuardSubject;

/// Who answers for a policy, and what must have happened before it may be in force.
final class GovernanceRules {

    private static final int LEAST_DAYS_PUBLIC = 30;
    private static final int MOST_MONTHS_OLD = 12;

    static final Map<String, PolicyRule> BY_ID = Map.of(
            "GOV-1", policy -> condition(policy, policy.activation().publishedDays() < LEAST_DAYS_PUBLIC),
            "GOV-2", policy -> refuse(policy, policy.activation().authorApproves()),
            "GOV-3", policy -> condition(policy, unassessed(policy.activation())),
            "GOV-5",
                    policy -> refuse(
                            policy,
                            policy.activation().publicOperator()
                                    && policy.subjects().kind().natural()
                                    && policy.essentialBenefit()),
            "GOV-6", GovernanceRules::wrongBasis,
            "GOV-7",
                    policy -> condition(
                            policy,
                            policy.activation().employs()
                                    && !policy.activation().staffAgrees()),
            "SUB-3", GovernanceRules::schemeTellsNothing,
            "CHG-1", policy -> refuse(policy, carriesConsentOver(policy.change())),
            "CHG-2",
                    policy -> refuse(
                            policy,
                            policy.change().weakensRight() && !policy.change().major()),
            "LAB-1", policy -> refuse(policy, policy.activation().realSubjectsInLaboratory()));

    private GovernanceRules() {}

    private static List<Concern> refuse(PolicyFacts policy, boolean applies) {
        return concern(Verdict.REFUSE, policy.at(), applies);
    }

    private static List<Concern> condition(PolicyFacts policy, boolean applies) {
        return concern(Verdict.CONDITION, policy.at(), applies);
    }

    private static List<Concern> concern(Verdict verdict, Place at, boolean applies) {
        return applies ? List.of(new Concern(verdict, at, Map.of())) : List.of();
    }

    private static boolean unassessed(ActivationTerms activation) {
        return !activation.assessed() || activation.assessmentMonths() > MOST_MONTHS_OLD;
    }

    private static boolean carriesConsentOver(ChangeTerms change) {
        return change.newUse() && change.consentCarriedOver();
    }

    /// Members take part by consent alone. A basis that is missing can be written; GOV-4 asks for it.
    private static List<Concern> wrongBasis(PolicyFacts policy) {
        SubjectFacts subjects = policy.subjects();
        boolean wrong = subjects.kind() == GuardSubject.MEMBER
                && !subjects.basis().isEmpty()
                && !subjects.basis().equals("CONSENT");
        return concern(Verdict.REFUSE, subjects.at(), wrong);
    }

    private static List<Concern> schemeTellsNothing(PolicyFacts policy) {
        SubjectFacts subjects = policy.subjects();
        boolean telling =
                subjects.identifier().equals("uscc") || subjects.identifier().equals("lei");
        return concern(Verdict.CONDITION, subjects.at(), subjects.kind() == GuardSubject.COMPANY && !telling);
    }
}
