package probity.policy.records;

import probity.core.identifier.Flaw;
import probity.core.identifier.Identified;
import probity.core.identifier.IdentifierKind;

/// Says why the identifier of a subject is not taken and what to do. The identifier is never repeated: it may be a
/// person's.
public final class IdentifierText {

    private IdentifierText() {}

    /// What follows the name of the column or member, without a full stop at the end.
    public static String reason(Identified.Refused refused) {
        return switch (refused) {
            case Identified.Invalid(IdentifierKind kind, Flaw flaw, int place) ->
                switch (kind) {
                    case USCC -> "is no unified social credit code: " + unified(flaw, place);
                    case LEI -> "is no legal entity identifier: " + entity(flaw, place);
                    case OTHER -> throw new IllegalStateException("nothing is known of this kind");
                };
            case Identified.NaturalPerson(Identified.Bearer bearer) ->
                "is the number of a natural person: " + bearer(bearer)
                        + ". This programme is about legal persons only; do not send records about natural persons";
        };
    }

    private static String unified(Flaw flaw, int place) {
        return switch (flaw) {
            case LENGTH -> "it does not have 18 characters. Write it as the certificate of registration does";
            case SYMBOL ->
                "character " + place + " is not one of the digits and the capital letters without I, O, S, V and Z. "
                        + "Write it as the certificate of registration does";
            case CHECK ->
                "the check character at its end does not fit the others, so something is mistyped. "
                        + "Compare it with the certificate of registration";
        };
    }

    private static String entity(Flaw flaw, int place) {
        return switch (flaw) {
            case LENGTH -> "it does not have 20 characters. Write it as the register of such identifiers does";
            case SYMBOL ->
                "character " + place + " may not stand there; it is written in digits and capital letters and ends in "
                        + "two digits. Write it as the register of such identifiers does";
            case CHECK ->
                "the two check digits at its end do not fit the others, so something is mistyped. "
                        + "Compare it with the register of such identifiers";
        };
    }

    private static String bearer(Identified.Bearer bearer) {
        return switch (bearer) {
            case SOLE_TRADER -> "codes that begin with 92 are those of sole traders";
            case RESIDENT -> "it passes the check of residents' identity numbers and holds a day of birth";
        };
    }
}
