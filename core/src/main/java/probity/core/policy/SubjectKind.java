package probity.core.policy;

/// Who the programme is about.
public enum SubjectKind {
    /// A legal person with an identifier of a declared scheme.
    COMPANY,
    /// An adult natural person who takes part by consent.
    MEMBER
}
