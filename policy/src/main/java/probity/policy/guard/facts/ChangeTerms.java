package probity.policy.guard.facts;

/// How a version differs from the one in force. Known when a version is to be activated.
///
/// @param newUse it uses something that subjects were not asked about: a category, a context, a partner
/// @param consentCarriedOver consents to the version before are taken for this one
/// @param weakensRight a right is worth less than before
/// @param major it says openly that it is another programme from now on
public record ChangeTerms(boolean newUse, boolean consentCarriedOver, boolean weakensRight, boolean major) {

    /// The first version, or a file by itself.
    public static final ChangeTerms NONE = new ChangeTerms(false, false, false, false);
}
