package probity.policy.guard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.policy.guard.facts.ActivationTerms;
import probity.policy.guard.facts.ChangeTerms;
import probity.policy.guard.facts.MeasureTerms;
import probity.policy.guard.facts.PartnerTerms;
import probity.policy.guard.facts.PolicyFacts;
import probity.policy.guard.facts.PolicyFacts.Stated;
import probity.policy.guard.facts.PolicyFacts.SubjectFacts;
import probity.policy.guard.facts.Right;
import probity.policy.guard.facts.RuleTerms;
import probity.policy.guard.taxonomy.Effect;
import probity.policy.guard.taxonomy.Gravity;
import probity.policy.guard.taxonomy.GuardSubject;

/// A valid policy about members, ready for activation, of which one parameter is then changed.
final class PolicyDraft {

    private GuardSubject kind = GuardSubject.MEMBER;
    private String identifier = "";
    private String basis = "CONSENT";
    private final Map<Right, Stated> rights = new EnumMap<>(Right.class);
    private final List<Stated> unknownRights = new ArrayList<>();
    private boolean readsText;
    private List<String> missing = List.of();
    private Gravity ruleGravity = Gravity.MINOR;
    private long loss = 10;
    private @Nullable Long range = 100L;
    private boolean wrongSide;
    private Gravity gravity = Gravity.MINOR;
    private int months = 3;
    private int groups = 2;
    private boolean essentialBenefit;
    private boolean readsRank;
    private ChangeTerms change = ChangeTerms.NONE;
    private boolean authorApproves;
    private int publishedDays = 30;
    private boolean assessed = true;
    private int assessmentMonths = 12;
    private boolean publicOperator;
    private boolean employs;
    private boolean staffAgrees;
    private boolean realInLaboratory;

    private PolicyDraft() {}

    static PolicyFacts valid() {
        return new PolicyDraft().facts();
    }

    /// The valid policy with `parameter` changed to `value`.
    static PolicyFacts with(String parameter, String value) {
        PolicyDraft draft = new PolicyDraft();
        Right right = Right.of(parameter);
        if (right == null) {
            draft.set(parameter, value);
        } else {
            draft.rights.put(right, stated(value));
        }
        return draft.facts();
    }

    private static Stated stated(String word) {
        return new Stated(word, GuardCases.NOWHERE);
    }

    private void set(String parameter, String value) {
        boolean yes = value.equals("true");
        switch (parameter) {
            case "points.cap[g1]" -> setLoss(Gravity.MINOR, value);
            case "points.cap[g2]" -> setLoss(Gravity.GENERAL, value);
            case "points.cap[g3]" -> setLoss(Gravity.SERIOUS, value);
            case "points without a range" -> range = null;
            case "restriction.months[g1]" -> setMonths(Gravity.MINOR, value);
            case "restriction.months[g2]" -> setMonths(Gravity.GENERAL, value);
            case "restriction.months[g3]" -> setMonths(Gravity.SERIOUS, value);
            case "policy.author=approver" -> authorApproves = yes;
            case "policy.publishedDays" -> publishedDays = Integer.parseInt(value);
            case "impact.hash" -> assessed = false;
            case "impact.ageMonths" -> assessmentMonths = Integer.parseInt(value);
            case "member.basis" -> basis = value;
            case "controller=PUBLIC_BODY + member benefit in essential ctx" -> {
                publicOperator = yes;
                essentialBenefit = yes;
            }
            case "controller=PUBLIC_BODY" -> publicOperator = yes;
            case "change.consentCarriedOver (new category)" -> change = new ChangeTerms(yes, yes, false, false);
            case "change.consentCarriedOver" -> change = new ChangeTerms(false, yes, false, false);
            case "change.weakensRight without major version" -> change = new ChangeTerms(false, false, yes, false);
            case "change.weakensRight" -> change = new ChangeTerms(false, false, yes, true);
            default -> setLater(parameter, value);
        }
    }

    private void setLater(String parameter, String value) {
        boolean yes = value.equals("true");
        switch (parameter) {
            case "gate.response(company)" -> {
                kind = GuardSubject.COMPANY;
                identifier = "lei";
                rights.put(Right.MEMBER_ANSWER, stated(value));
            }
            case "mode=LAB subjects" -> realInLaboratory = value.equals("REAL");
            case "benefit on the worse side of the scale" -> wrongSide = yes;
            case "subjects.identifier(company)" -> {
                kind = GuardSubject.COMPANY;
                identifier = value;
            }
            case "rule.when reads a text field" -> readsText = yes;
            case "number of a rule missing from its article's text" -> missing = List.of("40");
            case "one partner's actions separate members into groups" -> groups = Integer.parseInt(value);
            case "percentile used by band list or measure" -> readsRank = yes;
            case "operator employs the subjects and no third signature" -> employs = yes;
            case "operator employs the subjects" -> {
                employs = yes;
                staffAgrees = yes;
            }
            case "unknown right" -> unknownRights.add(stated(value));
            default -> throw new IllegalArgumentException(parameter);
        }
    }

    private void setLoss(Gravity of, String percentOfRange) {
        ruleGravity = of;
        loss = Long.parseLong(percentOfRange.replace("% of range", ""));
    }

    private void setMonths(Gravity of, String value) {
        gravity = of;
        months = Integer.parseInt(value);
    }

    private PolicyFacts facts() {
        return new PolicyFacts(
                GuardCases.NOWHERE,
                new SubjectFacts(kind, identifier, basis, GuardCases.NOWHERE),
                rights,
                unknownRights,
                List.of(new RuleTerms(
                        "the-rule", GuardCases.NOWHERE, readsText, missing, ruleGravity, false, loss, range)),
                List.of(
                        new MeasureTerms("the-benefit", GuardCases.NOWHERE, Effect.B_PERK, wrongSide, Gravity.NONE, 0),
                        new MeasureTerms("the-measure", GuardCases.NOWHERE, Effect.R_PERKLOSS, false, gravity, months)),
                List.of(new PartnerTerms("the-action", GuardCases.NOWHERE, groups)),
                essentialBenefit,
                readsRank,
                change,
                new ActivationTerms(
                        authorApproves,
                        publishedDays,
                        assessed,
                        assessmentMonths,
                        publicOperator,
                        employs,
                        staffAgrees,
                        realInLaboratory));
    }
}
