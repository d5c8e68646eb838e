package probity.core.rule;

/// Of what several records or rules make of one act, only the largest counts.
///
/// @param provision names what belongs together: rules with the same provision share their acts
/// @param article whose text says so
/// @param field slot of the code that names the act, in the rule's record type
public record OneAct(String provision, String article, int field) {}
