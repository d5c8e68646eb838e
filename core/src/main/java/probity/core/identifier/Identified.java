package probity.core.identifier;

/// What is found out about the identifier of a subject.
public sealed interface Identified {

    /// Nothing speaks against it.
    record Valid() implements Identified {}

    /// A unified social credit code of the pilot before the standard: real, although its check character is not
    /// that of the standard.
    record Legacy() implements Identified {}

    /// It is not taken.
    sealed interface Refused extends Identified {
        /// The stable code of the refusal.
        default String code() {
            return switch (this) {
                case Invalid _ -> "identifier_invalid";
                case NaturalPerson _ -> "identifier_of_person";
            };
        }
    }

    /// It is none of its kind.
    ///
    /// @param place of the character that is wrong, from 1; 0 where it is the whole
    record Invalid(IdentifierKind kind, Flaw flaw, int place) implements Refused {}

    /// It belongs to a natural person. Whoever says so to others leaves the number out.
    record NaturalPerson(Bearer bearer) implements Refused {}

    /// Why it is held for a person's.
    enum Bearer {
        /// A unified social credit code that begins with 92: a person in business.
        SOLE_TRADER,
        /// It passes the check of the identity numbers of residents and holds a day of birth.
        RESIDENT
    }
}
