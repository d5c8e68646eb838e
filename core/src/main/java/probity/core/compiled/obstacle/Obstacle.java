package probity.core.compiled.obstacle;

/// Why a policy, or some of its subjects, are evaluated plainly and not from tables. The result is the same.
///
/// @param place what it is about: `rule late-returns`, `score`, `list watch`
/// @param reason what the tables have no form for
/// @param whom which subjects are evaluated plainly because of it
public record Obstacle(String place, String reason, Whom whom) {

    /// Subjects that are evaluated plainly.
    public enum Whom {
        EVERYBODY,
        /// Whoever has one such record.
        WITH_A_RECORD,
        /// Whoever has two such records or more.
        WITH_TWO_RECORDS,
        /// Whoever has two records or more that state the same fact.
        WITH_ONE_FACT_TWICE
    }
}
