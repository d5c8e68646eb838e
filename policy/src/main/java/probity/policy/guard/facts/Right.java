package probity.policy.guard.facts;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.policy.diagnostic.Suggestion;

/// What a policy may promise its subjects, with what the law or this product asks at least. A policy that is silent has
/// the first value; it may better it and never worsen it.
public enum Right {
    /// Days to answer a request for access (GDPR 12(3)).
    ACCESS_DAYS("rights.accessDays", "RGT-1", Bound.AT_MOST, "30"),
    /// Days to decide a dispute (FCRA 611(a)(1)).
    DISPUTE_DAYS("rights.disputeDays", "RGT-2", Bound.AT_MOST, "30"),
    /// Days more when the subject sends new material (FCRA 611(a)(1)(B)).
    DISPUTE_EXTENSION_DAYS("rights.disputeExtensionDays", "RGT-2", Bound.AT_MOST, "15"),
    /// Days in which an appeal may be brought (FAR 9.406-3).
    APPEAL_WINDOW_DAYS("rights.appealWindowDays", "RGT-3", Bound.AT_LEAST, "30"),
    /// Days between the notice and a restriction of severity 1 (a number of this product).
    PRIOR_NOTICE_DAYS_1("rights.priorNoticeDays[sev1]", "RGT-4", Bound.AT_LEAST, "14"),
    /// Days between the notice and a restriction of severity 2 or 3 (FAR 9.406-3).
    PRIOR_NOTICE_DAYS_2("rights.priorNoticeDays[sev2]", "RGT-4", Bound.AT_LEAST, "30"),
    /// What the use of a right costs (GDPR 12(5)).
    FEE("rights.fee", "RGT-5", Bound.AT_MOST, "0"),
    /// Most reasons that a notice gives (Regulation B 1002.9(b)(2)).
    MOST_REASONS("notice.maxReasons", "RGT-6", Bound.AT_MOST, "4"),
    /// Fewest reasons that a notice gives (Regulation B 1002.9).
    LEAST_REASONS("notice.minReasons", "RGT-6", Bound.AT_LEAST, "1"),
    /// Whether a disputed record has no new effect (GDPR 18(1)(a)).
    DISPUTE_FREEZES("dispute.freezesNewEffects", "RGT-7", Bound.ONE_OF, "true"),
    /// What becomes of a disputed record when nobody answers (FCRA 611(a)(5)).
    DISPUTE_SILENCE("dispute.onSilence", "RGT-8", Bound.ONE_OF, "REMOVE"),
    /// When leaving takes effect (GDPR 7(3)).
    LEAVE_EFFECT("member.leaveEffect", "RGT-9", Bound.ONE_OF, "AT_ONCE"),
    /// What people who do not take part have (GDPR 7(4)).
    NON_PARTICIPANT("member.nonParticipantBaseline", "RGT-10", Bound.ONE_OF, "SAME"),
    /// Days to tell a subject of a record that others sent (GDPR 14(3)).
    RECORD_NOTICE_DAYS("record.noticeDays", "RGT-11", Bound.AT_MOST, "30"),
    /// By which ways notices reach people (accessibility; chosen by this product).
    NOTICE_CHANNELS("notice.channels", "RGT-12", Bound.ONE_OF, "ANY", "POST", "APP_AND_POST"),
    /// Who decides an appeal (EU Charter 47; GDPR 22(3)).
    APPEAL_BODY("appeal.body", "RGT-13", Bound.ONE_OF, "OTHER_THAN_DECIDER"),
    /// The authority outside to which a notice points (GDPR 13(2)(d)).
    SUPERVISORY_AUTHORITY("notice.supervisoryAuthority", "RGT-14", Bound.ONE_OF, "named"),
    /// What a partner hears about a member (GDPR 25(2); C-634/21).
    MEMBER_ANSWER("gate.response(member)", "MIN-1", Bound.ONE_OF, "YES_NO"),
    /// Whether who decides sees the records before the proposal (AI Act 14(4)(b)).
    EVIDENCE_FIRST("decision.evidenceBeforeProposal", "HUM-3", Bound.ONE_OF, "true");

    private enum Bound {
        AT_MOST,
        AT_LEAST,
        ONE_OF
    }

    private final String key;
    private final String rule;
    private final Bound bound;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<String> words;

    private final String least;

    Right(String key, String rule, Bound bound, String... words) {
        this.key = key;
        this.rule = rule;
        this.bound = bound;
        this.words = Set.of(words);
        this.least = words[0];
    }

    private static final Map<String, Right> OTHER_NAMES = Map.of(
            "accessanswer", ACCESS_DAYS,
            "disputedecide", DISPUTE_DAYS,
            "appealwindow", APPEAL_WINDOW_DAYS,
            "recordnotice", RECORD_NOTICE_DAYS,
            "accessfee", FEE,
            "disputefee", FEE,
            "appealfee", FEE);

    /// The right that a policy calls `name`, whichever way it joins the words: `accessDays`, `access-days` and
    /// `rights.accessDays` are one, and `access.answer` is a second name of it. Null when there is none.
    public static @Nullable Right of(String name) {
        for (Right right : values()) {
            if (plain(right.key).equals(plain(name)) || plain(right.key).equals("rights" + plain(name))) {
                return right;
            }
        }
        return OTHER_NAMES.get(plain(name));
    }

    /// The key of a right that is called much like `name`; empty when none is.
    public static String nearest(String name) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (Right right : values()) {
            keys.put(plain(right.key), right.key);
            keys.put(plain(right.key).replaceFirst("^rights", ""), right.key);
        }
        return keys.getOrDefault(Suggestion.nearest(plain(name), keys.keySet()), "");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    public String key() {
        return key;
    }

    /// The guard's rule about it.
    public String rule() {
        return rule;
    }

    /// What a policy that is silent gives; a policy may give more.
    public String least() {
        return least;
    }

    /// Whether `value` gives less than the law asks. A number may be followed by `days`; what is no number is less.
    public boolean isWorse(String value) {
        return isWorse(value, least);
    }

    /// Whether `value` gives less than `than`, which is what another version gives.
    public boolean isWorse(String value, String than) {
        if (bound == Bound.ONE_OF) {
            return !isAllowed(value) && isAllowed(than);
        }
        BigInteger now = number(value);
        BigInteger before = number(than);
        if (now == null || before == null) {
            return now == null && before != null;
        }
        int side = now.compareTo(before);
        return bound == Bound.AT_MOST ? side > 0 : side < 0;
    }

    private boolean isAllowed(String value) {
        return words.stream().anyMatch(word -> plain(word).equals(plain(value)));
    }

    /// Null for what is no number of days.
    private static @Nullable BigInteger number(String value) {
        String number = value.strip().replaceFirst("\\s+days?$", "");
        return number.matches("\\d{1,9}") ? new BigInteger(number) : null;
    }
}
