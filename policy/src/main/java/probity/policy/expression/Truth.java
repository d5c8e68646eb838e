package probity.policy.expression;

/// Whether a condition can be told without looking at a record.
enum Truth {
    ALWAYS,
    NEVER,
    DEPENDS;

    static Truth of(boolean value) {
        return value ? ALWAYS : NEVER;
    }

    Truth not() {
        return switch (this) {
            case ALWAYS -> NEVER;
            case NEVER -> ALWAYS;
            case DEPENDS -> DEPENDS;
        };
    }

    Truth and(Truth other) {
        if (this == NEVER || other == NEVER) {
            return NEVER;
        }
        return this == ALWAYS && other == ALWAYS ? ALWAYS : DEPENDS;
    }
}
