package probity.policy.guard.rule;

/// One row of the table that a lawyer reads. A rule with two verdicts has two rows.
///
/// @param id name of the rule, such as `CTX-1`
/// @param about what it points at: `record`, `effect` or `policy`
/// @param when the condition, in words
/// @param law what it rests on: laws behind the place where they hold (`EU: GDPR 22 · China: PIPL 24`), or a principle
/// @param sentence what the public reads; names in braces are filled in
/// @param cure what to do
/// @param closing where it can be done
public record RuleRow(
        String id,
        Verdict verdict,
        String about,
        String when,
        String law,
        String sentence,
        String cure,
        Closing closing) {

    public RuleRow {
        if ((verdict == Verdict.REFUSE) != (closing == Closing.NOWHERE) || verdict == Verdict.ALLOW) {
            throw new IllegalArgumentException(id + " " + verdict + " cannot be closed " + closing);
        }
    }
}
