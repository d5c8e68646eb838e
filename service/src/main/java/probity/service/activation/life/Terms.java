package probity.service.activation.life;

import java.time.Period;
import java.util.Set;

/// The times a version has to keep, each with its source.
public final class Terms {

    /// How many days a version is public before it rules. The catalogue of what counts must be public (State
    /// Council Office 2020 No. 49); the number is this product's own.
    public static final int DAYS_PUBLIC = 30;

    /// How long an impact assessment holds. It is reviewed when the risk changes (GDPR 35(11); AI Act 27(2)); the
    /// number is this product's own.
    public static final Period ASSESSMENT_HOLDS = Period.ofMonths(12);

    /// How long the authority may take when high risk remains: 8 weeks, and 6 more when it says so (GDPR 36(2)).
    public static final Period CONSULTATION = Period.ofWeeks(14);

    /// The most characters of the reason of a withdrawal.
    public static final int LONGEST_REASON = 500;

    /// Conditions of the guard that the steps themselves close: publication, two people, assessment.
    static final Set<String> CLOSED_BY_STEPS = Set.of("GOV-1", "GOV-2", "GOV-3");

    private Terms() {}
}
