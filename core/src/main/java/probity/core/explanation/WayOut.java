package probity.core.explanation;

import java.time.LocalDate;
import java.time.Period;
import probity.core.result.RecordRef;
import probity.core.rule.RepairTerms;
import probity.core.rule.Rule;

/// How the effect of one record that counts ends before its time.
///
/// @param ruling the rule that made something of the record
/// @param terms which record makes it good, what it must say, and what counts instead
/// @param notBefore first day on which the effect may end
public record WayOut(RecordRef record, Rule ruling, RepairTerms terms, LocalDate notBefore) {

    /// Id of the rule.
    public String rule() {
        return ruling.id();
    }

    /// Id of the rule's article.
    public String article() {
        return ruling.article();
    }

    /// Index of the record type whose record makes it good.
    public int by() {
        return terms.by();
    }

    /// How long after that record's date the effect ends.
    public Period after() {
        return terms.after();
    }
}
