package probity.service.page.subject;

import java.util.function.Function;
import probity.core.explanation.Explainer;
import probity.core.explanation.Explanation;
import probity.core.policy.Policy;
import probity.core.record.RecordCursor;
import probity.core.result.RecordRef;
import probity.core.score.Evaluator;

/// What the page of a subject is made from.
///
/// @param subject identifier
/// @param records of the subject, in order of arrival, as known at `head`
/// @param head sequence of the newest entry of the ledger, or -1 when it is empty
/// @param source id of the source that sent a record, empty when it is not known
/// @param evaluator made for `policy`, as is `explainer`
public record Result(
        String subject,
        Policy policy,
        RecordCursor records,
        Explanation explanation,
        long head,
        Function<RecordRef, String> source,
        Evaluator evaluator,
        Explainer explainer) {}
