package probity.policy.guard.taxonomy;

import static probity.policy.guard.taxonomy.CategoryClass.CONDITIONAL;
import static probity.policy.guard.taxonomy.CategoryClass.IDENTITY;
import static probity.policy.guard.taxonomy.CategoryClass.OPEN;
import static probity.policy.guard.taxonomy.CategoryClass.PEER;
import static probity.policy.guard.taxonomy.CategoryClass.PRIVATE;
import static probity.policy.guard.taxonomy.CategoryClass.PROTECTED;
import static probity.policy.guard.taxonomy.CategoryClass.REGULATORY;

import org.jspecify.annotations.Nullable;

/// What a record says something about. The list is closed (63): a new category is a new version of the guard.
public enum Category {
    ID_REF(IDENTITY),
    ID_NAME(IDENTITY),
    ID_CONTACT(IDENTITY),
    ID_ADDRESS(IDENTITY),
    REG_LICENCE(REGULATORY),
    REG_FILING(REGULATORY),
    REG_INSPECTION(REGULATORY),
    REG_PENALTY(REGULATORY),
    REG_TAX(REGULATORY),
    REG_LABOUR(REGULATORY),
    REG_ENV(REGULATORY),
    REG_SAFETY(REGULATORY),
    REG_PROCUREMENT(REGULATORY),
    REG_COURT(REGULATORY),
    REG_INSOLVENCY(REGULATORY),
    CON_CONTRACT(OPEN),
    CIV_VOLUNTEER(OPEN),
    CIV_GREEN(OPEN),
    CIV_LEARNING(OPEN),
    CIV_SERVICE(OPEN),
    CIV_HONOUR(OPEN),
    FIN_CREDIT(CONDITIONAL),
    WORK_RESULT(CONDITIONAL),
    CRIM_CONVICTION(CONDITIONAL),
    LNK_AFFILIATE(CONDITIONAL),
    LNK_OFFICER(CONDITIONAL),
    RAT_CONTRIBUTION(CONDITIONAL),
    RAT_PEER(PEER),
    FIN_INCOME(PRIVATE),
    FIN_TRANSACTION(PRIVATE),
    WORK_MONITOR(PRIVATE),
    LOC_TRACE(PRIVATE),
    LOC_CAMERA(PRIVATE),
    DEV_USAGE(PRIVATE),
    PRV_CONDUCT(PRIVATE),
    PRV_CONSUMPTION(PRIVATE),
    CRIM_SUSPICION(PROTECTED),
    SPE_EXPRESSION(PROTECTED),
    SPE_NETWORK(PROTECTED),
    SPE_COMPLAINT(PROTECTED),
    SPE_LOYALTY(PROTECTED),
    POL_OPINION(PROTECTED),
    POL_MEMBERSHIP(PROTECTED),
    REL_BELIEF(PROTECTED),
    BIO_HEALTH(PROTECTED),
    BIO_GENETIC(PROTECTED),
    BIO_ID(PROTECTED),
    BIO_EMOTION(PROTECTED),
    BIO_SEXLIFE(PROTECTED),
    PER_ETHNIC(PROTECTED),
    PER_NATIONALITY(PROTECTED),
    PER_LANGUAGE(PROTECTED),
    PER_SEX(PROTECTED),
    PER_AGE(PROTECTED),
    PER_DISABILITY(PROTECTED),
    PER_FAMILY(PROTECTED),
    PER_RESIDENCE(PROTECTED),
    LNK_KIN(PROTECTED),
    LNK_FRIEND(PROTECTED),
    LNK_AREA(PROTECTED),
    RAT_OFFICIAL(PROTECTED),
    INF_PREDICTED(PROTECTED),
    PUB_HEARSAY(PROTECTED);

    private final CategoryClass categoryClass;

    Category(CategoryClass categoryClass) {
        this.categoryClass = categoryClass;
    }

    /// The category that policies call `id`, such as `CIV.GREEN`; null when there is none.
    public static @Nullable Category of(String id) {
        for (Category category : values()) {
            if (category.id().equals(id)) {
                return category;
            }
        }
        return null;
    }

    public CategoryClass categoryClass() {
        return categoryClass;
    }

    /// As policies write it.
    public String id() {
        return name().replace('_', '.');
    }

    /// The part before the point, such as `CIV`.
    public String family() {
        return name().substring(0, name().indexOf('_'));
    }
}
