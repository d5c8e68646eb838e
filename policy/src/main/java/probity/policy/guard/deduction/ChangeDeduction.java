package probity.policy.guard.deduction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.calendar.Term;
import probity.core.calendar.Windows;
import probity.core.policy.ListDefinition;
import probity.core.policy.Measure;
import probity.core.policy.RecordType;
import probity.policy.guard.facts.ChangeTerms;
import probity.policy.guard.facts.PolicyFacts.Stated;
import probity.policy.guard.facts.Right;
import probity.policy.guard.facts.StatedEffect;
import probity.policy.guard.taxonomy.Effect;
import probity.policy.guard.taxonomy.Polarity;

/// How one version differs from the one that it follows.
final class ChangeDeduction {

    /// A version and what its records can lead to.
    record Stage(Edition edition, Set<StatedEffect> effects) {}

    private final Stage now;
    private final Stage before;

    private ChangeDeduction(Stage now, Stage before) {
        this.now = now;
        this.before = before;
    }

    /// @param before null for the first version
    static ChangeTerms of(Stage now, @Nullable Stage before) {
        return before == null ? ChangeTerms.NONE : new ChangeDeduction(now, before).terms();
    }

    private ChangeTerms terms() {
        boolean major = now.edition.version().heading().major();
        // Nobody can be asked anew by a version that calls itself the same programme.
        boolean carriedOver = now.edition.basis().equals("CONSENT") && !major;
        // Who was taken in on no basis, or on another one, agreed to nothing.
        boolean newUse =
                !before.edition.basis().equals("CONSENT") || !uses(before).containsAll(uses(now));
        return new ChangeTerms(newUse, carriedOver, weakensRight(), major);
    }

    /// What somebody agrees to: whose programme it is, which data from whom, for which effect in which field of life,
    /// told to whom.
    private static Set<String> uses(Stage of) {
        Edition edition = of.edition;
        Set<String> uses = new HashSet<>();
        uses.add("operator " + edition.version().heading().operator().name());
        uses.add("context " + edition.version().heading().context());
        for (RecordType type : edition.types()) {
            Written.Declaration declared = edition.written().declaration(type.name());
            declared.fields().forEach(field -> uses.add("field " + type.name() + " " + field));
            declared.from().forEach(source -> uses.add("source " + type.name() + " " + source));
        }
        for (StatedEffect effect : of.effects) {
            boolean none = effect.polarity() == Polarity.NEUTRAL
                    && effect.words().effect().equals(Effect.NONE.id());
            if (!none) {
                uses.add("effect " + effect.places().type() + " " + effect.polarity() + " " + effect.words());
            }
        }
        edition.version()
                .measures()
                .forEach(measure -> uses.add("partner " + measure.terms().action()));
        return uses;
    }

    private boolean weakensRight() {
        Map<Right, Stated> rights = new RightsDeduction(now.edition).stated();
        Map<Right, Stated> earlier = new RightsDeduction(before.edition).stated();
        for (Right right : Right.values()) {
            if (right.isWorse(word(rights, right), word(earlier, right))) {
                return true;
            }
        }
        return shortensWindow();
    }

    private static String word(Map<Right, Stated> rights, Right right) {
        Stated stated = rights.get(right);
        return stated == null ? right.least() : stated.word();
    }

    /// Whether a measure with the same effect, or a list of the same name, leaves its subjects less time to answer.
    private boolean shortensWindow() {
        Map<String, Time> now = times(this.now.edition);
        for (Map.Entry<String, Time> earlier : times(before.edition).entrySet()) {
            Time of = now.get(earlier.getKey());
            if (of != null && (of.notice < earlier.getValue().notice || of.objection < earlier.getValue().objection)) {
                return true;
            }
        }
        return false;
    }

    /// In days.
    private record Time(int notice, int objection) {
        Time least(Time other) {
            return new Time(Math.min(notice, other.notice), Math.min(objection, other.objection));
        }
    }

    private static Map<String, Time> times(Edition edition) {
        Map<String, Time> times = new HashMap<>();
        int own = noticeDays(edition);
        for (Measure measure : edition.version().measures()) {
            Measure.Terms terms = measure.terms();
            Effect effect = Effect.of(terms.effect());
            if (measure instanceof Measure.Restriction && effect != null) {
                times.merge(
                        "measure " + terms.effect() + " " + terms.context() + " " + terms.action(),
                        time(terms.windows(), own),
                        Time::least);
            }
        }
        for (ListDefinition list : edition.version().lists()) {
            times.put("list " + list.id(), time(list.windows(), 0));
        }
        return times;
    }

    /// The days of notice that the version promises for every measure; 0 when it promises none beyond the law.
    private static int noticeDays(Edition edition) {
        return edition.version().rights().entrySet().stream()
                .filter(entry -> {
                    Right right = Right.of(entry.getKey());
                    return right == Right.PRIOR_NOTICE_DAYS_1 || right == Right.PRIOR_NOTICE_DAYS_2;
                })
                .map(entry -> entry.getValue().strip().replaceFirst("\\s+days?$", ""))
                .filter(days -> days.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .min()
                .orElse(0);
    }

    private static Time time(Windows windows, int own) {
        return new Time(windows.notice() == null ? own : days(windows.notice()), days(windows.objection()));
    }

    private static int days(@Nullable Term term) {
        return term == null ? 0 : RightsDeduction.days(term);
    }
}
