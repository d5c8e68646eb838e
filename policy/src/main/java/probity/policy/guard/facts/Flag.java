package probity.policy.guard.facts;

/// What else is true of one record type with one effect: evidence that is there, and facts about the provision.
public enum Flag {
    // Evidence
    /// The subject agreed to take part.
    CONSENT,
    /// The subject agreed to this use in another context.
    CONSENT_CTX,
    /// The subject agreed to be published, and may take it back.
    CONSENT_PUB,
    /// A statute is cited.
    STATUTE,
    /// The operator holds the licence that the use needs.
    LICENSED,
    /// The record is about the trade alone, not about the private life of who carries it on.
    PROFESSIONAL,

    // Facts about the provision
    /// What one subject gets another goes without.
    RIVAL,
    /// The trigger is the score, a band or a list that rests on them.
    TOTAL_SCORE,
    /// Another subject's score, or a rank among subjects, is read.
    OTHER_SCORE,
    /// The record is about a company; the effect falls on a person.
    FROM_COMPANY,
    /// Nothing the subject does ends the effect early.
    NOREPAIR,
    /// The record counts longer than its source publishes it.
    OUTLIVES_SOURCE,
    /// The same fact can count twice.
    NO_DEDUP,
    /// What is recorded is that somebody used a right.
    RIGHTS_EVENT,
    /// The rule reaches facts from before it was in force.
    RETROACTIVE,
    /// A natural person is named in what is published.
    NAMES_PERSON,
    /// A published number counts fewer than 10 subjects.
    SMALL_CELL,
    /// The floor of the score equals its start, so that losses take away only what was gained.
    FLOOR_AT_START,
    /// There is a limit on what records of the type can add.
    CAPPED
}
