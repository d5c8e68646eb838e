package probity.service.activation.assessment;

import java.util.Locale;

/// The parts of an impact assessment, after GDPR 35(7) and AI Act 27(1). Numbers come from the policy; judgements are
/// written by people.
public enum Section {
    /// What is assessed.
    IDENTITY(""),
    /// GDPR 35(7)(a); AI Act 27(1)(a).
    PROCESS("In which process is the score used, for which purpose, and on which legal basis for each kind of record?"),
    /// AI Act 27(1)(b).
    PERIOD("For how long and how often is it used? How many records, decisions and questions of partners a year?"),
    /// AI Act 27(1)(c).
    PEOPLE("Who is affected: those scored, those who do not take part, families, employees, people without a phone?"),
    /// GDPR 35(7)(a) and 30.
    DATA_FLOW("Who sends what, who receives what, where does it lie, and when is it gone?"),
    /// GDPR 35(7)(b); EU Charter 52.
    NECESSITY("Why is each kind of record needed, which milder way was tried, and where does its gravity come from?"),
    /// AI Act 27(1)(d); GDPR 35(7)(c).
    RISKS("Which harm may each group suffer, how likely and how grave, before and after what you do against it?"),
    /// AI Act 27(1)(e), 14 and 26(2).
    OVERSIGHT("Which persons decide, how are they trained, how long have they for a case, may they dismiss it?"),
    /// AI Act 27(1)(f); GDPR 35(7)(d).
    RESPONSE("What happens when a risk comes true: who stops it, where to complain, by when, who makes it good?"),
    /// GDPR 35(2) and 35(9).
    VIEWS("What did those affected, or who speaks for them, and the data protection officer say, dissent included?"),
    /// GDPR 35(11) and 36; AI Act 27(2) and 27(3).
    DECISION("Which risk remains, why go on or not, on which conditions, and what is watched until the review?"),
    /// What this assessment cannot show.
    LIMITS("What does the comparison with the records of today assume, and what can it not show?"),
    /// AI Act 12.
    ANNEX("");

    private final String question;

    Section(String question) {
        this.question = question;
    }

    /// The member under `sections`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What people answer here; empty where the form says everything.
    public String question() {
        return question;
    }

    /// Whether people must write here.
    public boolean byPeople() {
        return !question.isEmpty();
    }

    /// What the form holds in the place people write in. As an answer it is refused.
    public String blank() {
        return "(write here) " + question;
    }
}
