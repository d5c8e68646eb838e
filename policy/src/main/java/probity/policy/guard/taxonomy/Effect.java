package probity.policy.guard.taxonomy;

import static probity.policy.guard.taxonomy.EffectKind.BENEFIT;
import static probity.policy.guard.taxonomy.EffectKind.INFORMATION;
import static probity.policy.guard.taxonomy.EffectKind.PUBLICATION;
import static probity.policy.guard.taxonomy.EffectKind.RESTRICTION;

import org.jspecify.annotations.Nullable;

/// What may follow from a record. The list is closed (23, and `NONE`).
public enum Effect {
    /// The record only counts towards the score.
    NONE(EffectKind.NONE, 0),
    I_SELF(INFORMATION, 0),
    I_ADVICE(INFORMATION, 0),
    I_PARTNER(INFORMATION, 1),
    B_PERK(BENEFIT, 0),
    B_SIMPLIFY(BENEFIT, 0),
    B_FEE(BENEFIT, 0),
    B_PRIORITY(BENEFIT, 1),
    R_PERKLOSS(RESTRICTION, 1),
    R_SCRUTINY(RESTRICTION, 1),
    R_SIMPLOSS(RESTRICTION, 1),
    R_DEPOSIT(RESTRICTION, 1),
    R_EXCLUDE(RESTRICTION, 2),
    R_SERVICE(RESTRICTION, 2),
    R_SUSPEND(RESTRICTION, 3),
    R_REVOKE(RESTRICTION, 3),
    R_TRAVEL(RESTRICTION, 3),
    R_SCHOOL(RESTRICTION, 3),
    R_JOB(RESTRICTION, 3),
    P_STATS(PUBLICATION, 0),
    P_HONOUR(PUBLICATION, 0),
    P_RECORD(PUBLICATION, 1),
    P_LIST(PUBLICATION, 3),
    P_SHAME(PUBLICATION, 3);

    private final EffectKind kind;
    private final int severity;

    Effect(EffectKind kind, int severity) {
        this.kind = kind;
        this.severity = severity;
    }

    /// The effect that policies call `id`, such as `B.FEE`; null when there is none.
    public static @Nullable Effect of(String id) {
        for (Effect effect : values()) {
            if (effect.id().equals(id)) {
                return effect;
            }
        }
        return null;
    }

    /// As policies write it.
    public String id() {
        return name().replace('_', '.');
    }

    public EffectKind kind() {
        return kind;
    }

    /// How hard it is on the subject: 0 not at all, 3 most.
    public int severity() {
        return severity;
    }
}
