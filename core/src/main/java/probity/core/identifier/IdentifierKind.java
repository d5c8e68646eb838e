package probity.core.identifier;

import probity.core.identifier.Identified.Bearer;
import probity.core.identifier.Identified.Invalid;
import probity.core.identifier.Identified.NaturalPerson;
import probity.core.identifier.Identified.Valid;

/// By what kind of number a programme tells its subjects apart.
public enum IdentifierKind {
    /// Unified social credit codes.
    USCC,
    /// Legal entity identifiers.
    LEI,
    /// Numbers of another register, whose form is not known here.
    OTHER;

    private static final Valid VALID = new Valid();
    private static final NaturalPerson SOLE_TRADER = new NaturalPerson(Bearer.SOLE_TRADER);
    private static final NaturalPerson RESIDENT = new NaturalPerson(Bearer.RESIDENT);

    /// The kind with a name as policies write it.
    static IdentifierKind of(String declared) {
        return switch (declared) {
            case "uscc" -> USCC;
            case "lei" -> LEI;
            default -> OTHER;
        };
    }

    /// Judges the number of a legal person, which stands in UTF-8 among other bytes. Makes no object unless it is
    /// refused.
    ///
    /// A number that is of the kind is taken even if it passes the check of a person's number by chance.
    Identified judge(byte[] text, int from, int to) {
        Identified identified =
                switch (this) {
                    case USCC -> UnifiedCode.judge(text, from, to);
                    case LEI -> EntityIdentifier.judge(text, from, to);
                    case OTHER -> VALID;
                };
        if (this == USCC && isSoleTrader(identified, text, from)) {
            return SOLE_TRADER;
        }
        boolean fits = this != OTHER && !(identified instanceof Invalid);
        return !fits && ResidentNumber.isOne(text, from, to) ? RESIDENT : identified;
    }

    /// A mistyped code of a sole trader is a person's as well.
    private static boolean isSoleTrader(Identified identified, byte[] text, int from) {
        boolean formed = !(identified instanceof Invalid invalid) || invalid.flaw() == Flaw.CHECK;
        return formed && text[from] == '9' && text[from + 1] == '2';
    }
}
