package probity.policy.guard.taxonomy;

import org.jspecify.annotations.Nullable;

/// The field of life in which a record arose or an effect falls. The list is closed (20).
public enum Context {
    TAX(false),
    PROCUREMENT(false),
    LABOUR(false),
    SAFETY(false),
    ENVIRONMENT(false),
    LICENSING(false),
    FINANCE(false),
    COURTS(false),
    COMMERCE(false),
    CIVIC(false),
    CULTURE(false),
    GRANTS(false),
    TRANSPORT(true),
    HOUSING(true),
    EDUCATION(true),
    EMPLOYMENT(true),
    HEALTH(true),
    WELFARE(true),
    UTILITIES(true),
    JUSTICE(true);

    private final boolean essential;

    Context(boolean essential) {
        this.essential = essential;
    }

    /// The context that policies call `id`; null when there is none.
    public static @Nullable Context of(String id) {
        for (Context context : values()) {
            if (context.name().equals(id)) {
                return context;
            }
        }
        return null;
    }

    /// Whether people cannot do without it, such as health or housing.
    public boolean essential() {
        return essential;
    }
}
