package probity.core.policy;

/// Who the programme is about.
public enum SubjectKind {
    /// A legal person with an identifier of a declared scheme.
    COMPANY,
    /// An adult natural person who takes part by consent.
    MEMBER,
    /// A legal person of public law.
    PUBLIC_BODY,
    /// A natural person in business.
    SOLE_TRADER,
    /// A natural person in an office of a company.
    OFFICER,
    /// A natural person who is not of age. The guard refuses policies about minors.
    MINOR,
    /// Natural persons taken together, such as a household. The guard refuses policies about groups.
    GROUP;

    /// Whether the subjects are natural persons, or made up of them.
    public boolean natural() {
        return this != COMPANY && this != PUBLIC_BODY;
    }
}
