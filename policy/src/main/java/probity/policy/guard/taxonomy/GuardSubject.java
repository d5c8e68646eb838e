package probity.policy.guard.taxonomy;

import org.jspecify.annotations.Nullable;

/// Whom a policy is about, as the guard tells them apart. The list is closed (8).
public enum GuardSubject {
    COMPANY(false),
    PUBLIC_BODY(false),
    /// A natural person in business; data about the trade are personal data.
    SOLE_TRADER(true),
    /// A natural person in an office of a company.
    OFFICER(true),
    /// An adult who takes part by consent.
    MEMBER(true),
    MINOR(true),
    /// A household, a village, a street.
    GROUP(true),
    /// Made by the laboratory in place of one of the others. No policy can name it.
    SYNTHETIC(false);

    private final boolean natural;

    GuardSubject(boolean natural) {
        this.natural = natural;
    }

    /// The kind called `name`; null when there is none that a policy could name.
    public static @Nullable GuardSubject of(String name) {
        for (GuardSubject subject : values()) {
            if (subject != SYNTHETIC && subject.name().equals(name)) {
                return subject;
            }
        }
        return null;
    }

    /// Whether it is a natural person or made up of natural persons.
    public boolean natural() {
        return natural;
    }
}
