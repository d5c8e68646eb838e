package probity.policy.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import probity.core.rule.Cap;
import probity.core.rule.CapUnit;
import probity.policy.diagnostic.Code;
import probity.policy.outline.ArticleParts;
import probity.policy.outline.GeneralPart;
import probity.policy.outline.Outline;
import probity.policy.outline.Verb;
import probity.policy.reading.Limit;
import probity.policy.reading.Section;
import probity.policy.tree.Tree.Scalar;

/// Limits: those a rule states itself, and those that general provisions put on several rules at once.
final class Limits {

    private final Outline outline;
    private final Map<String, List<Cap>> shared = new LinkedHashMap<>();

    Limits(Outline outline) {
        this.outline = outline;
        for (ArticleParts article : outline.articles()) {
            for (GeneralPart part : article.general()) {
                if (part.verb() == Verb.LIMIT) {
                    readShared(article.id(), part);
                }
            }
        }
    }

    private void readShared(String article, GeneralPart part) {
        Section general = part.section();
        general.required("of");
        Scalar words = general.requiredScalar("at-most");
        Limit limit = words == null ? null : Limit.read(words, outline.decimals(), general.report());
        if (limit != null) {
            Cap cap = new Cap(part.id(), limit.amount(), limit.unit(), limit.window(), article);
            outline.names().reached(general.words("of"), general.report()).forEach(rule -> shared.computeIfAbsent(
                            rule, _ -> new ArrayList<>())
                    .add(cap));
        }
    }

    /// Every limit on `rule`, which stands in `article`: its own ones first.
    ///
    /// @param worth what the rule gives
    List<Cap> of(Section rule, String article, Worth worth) {
        List<Cap> caps = new ArrayList<>();
        String id = rule.raw("id");
        for (Scalar words : rule.words("at-most")) {
            Limit limit = Limit.read(words, outline.decimals(), rule.report());
            if (limit != null) {
                Cap cap = new Cap(id + "/" + limit.key(), limit.amount(), limit.unit(), limit.window(), article);
                addOwn(caps, cap, words, rule);
                warnIfIdle(cap, words, worth, rule);
            }
        }
        caps.addAll(shared.getOrDefault(id, List.of()));
        return caps;
    }

    /// A limit of 10 cuts gains, one of -10 losses; on points of the other sign neither does anything.
    private static void warnIfIdle(Cap cap, Scalar words, Worth worth, Section rule) {
        if (cap.unit() != CapUnit.POINTS || cap.limit() == 0 || worth.canReach(cap.limit())) {
            return;
        }
        String said = "`" + words.text() + "` limits what is ";
        if (cap.limit() > 0) {
            rule.report()
                    .add(
                            Code.LIMIT_WITHOUT_EFFECT,
                            words.at(),
                            said + "given, and the rule only takes points.",
                            "To limit what it takes, write `-" + words.text() + "`.");
        } else {
            rule.report()
                    .add(
                            Code.LIMIT_WITHOUT_EFFECT,
                            words.at(),
                            said + "taken, and the rule only gives points.",
                            "To limit what it gives, write `" + words.text().substring(1) + "`.");
        }
    }

    private static void addOwn(List<Cap> caps, Cap cap, Scalar words, Section rule) {
        // A gain, a loss and a count may each have a limit in one window; they are told apart by sign and unit.
        boolean sameSide = caps.stream()
                .anyMatch(other -> other.window().equals(cap.window())
                        && other.unit() == cap.unit()
                        && (other.limit() < 0) == (cap.limit() < 0));
        if (sameSide) {
            rule.report()
                    .add(
                            Code.DUPLICATE_VALUE,
                            words.at(),
                            "`" + words.text() + "` is a second limit in the same window.",
                            "Keep the one that binds.");
        } else {
            caps.add(cap);
        }
    }
}
