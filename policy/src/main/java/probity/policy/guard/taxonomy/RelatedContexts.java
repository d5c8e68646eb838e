package probity.policy.guard.taxonomy;

import static probity.policy.guard.taxonomy.Context.COURTS;
import static probity.policy.guard.taxonomy.Context.ENVIRONMENT;
import static probity.policy.guard.taxonomy.Context.FINANCE;
import static probity.policy.guard.taxonomy.Context.GRANTS;
import static probity.policy.guard.taxonomy.Context.LABOUR;
import static probity.policy.guard.taxonomy.Context.LICENSING;
import static probity.policy.guard.taxonomy.Context.PROCUREMENT;
import static probity.policy.guard.taxonomy.Context.SAFETY;
import static probity.policy.guard.taxonomy.Context.TAX;

import java.util.List;

/// Pairs of contexts in which a statute may tie a restriction of a company to a record of another field. For natural
/// persons only the same context is related.
///
/// @param record where the record arose
/// @param effect where the restriction falls
public record RelatedContexts(Context record, Context effect) {

    /// The closed list (12): exclusion grounds of public procurement (Directive 2014/24/EU, Article 57), licences
    /// under sector law, insolvency, and exclusion grounds of public grants (EU Financial Regulation).
    public static final List<RelatedContexts> ALL = List.of(
            new RelatedContexts(TAX, PROCUREMENT),
            new RelatedContexts(LABOUR, PROCUREMENT),
            new RelatedContexts(ENVIRONMENT, PROCUREMENT),
            new RelatedContexts(COURTS, PROCUREMENT),
            new RelatedContexts(SAFETY, LICENSING),
            new RelatedContexts(ENVIRONMENT, LICENSING),
            new RelatedContexts(LABOUR, LICENSING),
            new RelatedContexts(COURTS, FINANCE),
            new RelatedContexts(TAX, GRANTS),
            new RelatedContexts(LABOUR, GRANTS),
            new RelatedContexts(ENVIRONMENT, GRANTS),
            new RelatedContexts(PROCUREMENT, GRANTS));

    /// Whether `record` and `effect` stand in the list.
    public static boolean related(Context record, Context effect) {
        return ALL.contains(new RelatedContexts(record, effect));
    }
}
