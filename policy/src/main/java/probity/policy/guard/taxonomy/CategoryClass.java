package probity.policy.guard.taxonomy;

/// How freely a category of data may be used.
public enum CategoryClass {
    /// Identifies only, never scored.
    IDENTITY("ID"),
    /// Regulatory facts: companies, and a sole trader only about the trade.
    REGULATORY("REG"),
    /// Companies and members, under the other rules.
    OPEN("OK"),
    /// One narrow use each.
    CONDITIONAL("COND"),
    /// Ratings by others.
    PEER("PEER"),
    /// The private sphere: nobody may use it.
    PRIVATE("X"),
    /// The core of fundamental rights: nobody may use it, not even as a bonus.
    PROTECTED("XX");

    private final String code;

    CategoryClass(String code) {
        this.code = code;
    }

    /// The short name that tables use.
    public String code() {
        return code;
    }
}
