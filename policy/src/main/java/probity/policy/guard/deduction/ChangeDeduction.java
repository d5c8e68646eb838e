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

/// How one version differs from the one that it follows.
final class ChangeDeduction {

    private static final String CONSENT = "CONSENT";

    private final Edition edition;
    private final Edition before;

    private ChangeDeduction(Edition edition, Edition before) {
        this.edition = edition;
        this.before = before;
    }

    static ChangeTerms of(Edition edition) {
        Edition before = edition.before();
        return before == null ? ChangeTerms.NONE : new ChangeDeduction(edition, before).terms();
    }

    private ChangeTerms terms() {
        boolean major = edition.version().heading().major();
        // Nobody can be asked anew by a version that calls itself the same programme.
        boolean carriedOver = edition.basis().equals(CONSENT) && before.basis().equals(CONSENT) && !major;
        return new ChangeTerms(!uses(before).containsAll(uses(edition)), carriedOver, weakensRight(), major);
    }

    /// What somebody agrees to: which data, from which field of life, for which effect in which field, shown to whom.
    private static Set<String> uses(Edition edition) {
        Set<String> uses = new HashSet<>();
        for (RecordType type : edition.types()) {
            RecordType.Classification of = type.classification();
            uses.add("record " + of.category() + " " + of.context());
        }
        uses.add("context " + edition.version().heading().context());
        for (Provision provision : Provision.of(edition.version())) {
            uses.add("context " + provision.context());
            uses.add("effect " + provision.effect() + " " + provision.context());
        }
        edition.version()
                .measures()
                .forEach(measure -> uses.add("partner " + measure.terms().action()));
        if (!edition.version().general().publishings().isEmpty()) {
            uses.add("public");
        }
        return uses;
    }

    private boolean weakensRight() {
        Map<Right, Stated> now = new RightsDeduction(edition).stated();
        Map<Right, Stated> earlier = new RightsDeduction(before).stated();
        for (Right right : Right.values()) {
            if (right.isWorse(word(now, right), word(earlier, right))) {
                return true;
            }
        }
        return shortensWindow();
    }

    private static String word(Map<Right, Stated> rights, Right right) {
        Stated stated = rights.get(right);
        return stated == null ? right.least() : stated.word();
    }

    /// Whether a measure or list of both versions leaves its subjects less time to answer.
    private boolean shortensWindow() {
        Map<String, Windows> now = windows(edition);
        for (Map.Entry<String, Windows> earlier : windows(before).entrySet()) {
            Windows of = now.get(earlier.getKey());
            if (of != null
                    && (days(of.notice()) < days(earlier.getValue().notice())
                            || days(of.objection()) < days(earlier.getValue().objection()))) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Windows> windows(Edition edition) {
        Map<String, Windows> windows = new HashMap<>();
        for (Measure measure : edition.version().measures()) {
            windows.put("measure " + measure.terms().id(), measure.terms().windows());
        }
        for (ListDefinition list : edition.version().lists()) {
            windows.put("list " + list.id(), list.windows());
        }
        return windows;
    }

    /// A term that is not stated has the length of the right, which is compared by itself.
    private static int days(@Nullable Term term) {
        return term == null ? 0 : RightsDeduction.days(term);
    }
}
