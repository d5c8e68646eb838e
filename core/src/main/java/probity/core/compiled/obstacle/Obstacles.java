package probity.core.compiled.obstacle;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import probity.core.policy.Band;
import probity.core.policy.ListDefinition;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.policy.ScoreScale;
import probity.core.policy.provision.Exclusion;
import probity.core.policy.provision.Freeze;
import probity.core.policy.scale.Dimension;
import probity.core.rule.Cap;
import probity.core.rule.CapWindow;
import probity.core.rule.Combination;
import probity.core.rule.OneAct;
import probity.core.rule.Points;
import probity.core.rule.Repeat;
import probity.core.rule.Rule;
import probity.core.rule.Validity;

/// What in a policy lets records act on one another, or on days before, in a way that tables have no form for.
///
/// It errs towards the plain evaluation: where two records could act on one another, a subject that has both is
/// evaluated plainly, whether or not they do.
public final class Obstacles {

    /// As many lists, and rules that lists ask about, fit into a word.
    static final int BITS = 63;

    private final Policy policy;
    private final Watch.Gathering found = new Watch.Gathering();
    private final Map<String, CapWindow> windows = new HashMap<>();

    private Obstacles(Policy policy) {
        this.policy = policy;
    }

    public static Watch of(Policy policy) {
        Obstacles obstacles = new Obstacles(policy);
        policy.versions().forEach(obstacles::version);
        if (Tracked.of(policy).count() > BITS) {
            obstacles.found.everybody("lists", "ask about more than " + BITS + " rules");
        }
        for (int type = 0; type < policy.types().size(); type++) {
            obstacles.type(type);
        }
        return obstacles.found.watch();
    }

    private void version(PolicyVersion version) {
        scale(version.scale());
        for (Band band : version.bands()) {
            if (band.grace() != null) {
                found.everybody("band " + band.id(), "is kept for a time");
            }
            if (!band.needs().isEmpty()) {
                found.everybody("band " + band.id(), "needs more than points");
            }
        }
        for (ListDefinition list : version.lists()) {
            if (!list.stay().isPlain()) {
                found.everybody("list " + list.id(), "has a least or greatest stay");
            }
        }
        if (version.lists().size() > BITS) {
            found.everybody("lists", "are more than " + BITS);
        }
        for (Rule rule : version.rules()) {
            rule(version, rule);
        }
        provisions(version);
    }

    private void scale(ScoreScale scale) {
        if (scale.publishedOn() != null) {
            found.everybody("score", "is published once a month");
        }
        if (scale.weighing() != null) {
            found.everybody("score", "is put together from weighted dimensions");
        }
        if (scale.dimensions().stream().anyMatch(Dimension::beside)) {
            found.everybody("score", "has a dimension beside it");
        }
    }

    private void provisions(PolicyVersion version) {
        for (Freeze freeze : version.general().freezes()) {
            rules(version, freeze.during(), "rules are frozen while it counts");
        }
        for (Exclusion exclusion : version.general().exclusions()) {
            rules(version, exclusion.because(), "there is no result, or the last one stands, while it counts");
        }
    }

    private void rules(PolicyVersion version, Set<String> ids, String reason) {
        for (Rule rule : version.rules()) {
            if (ids.contains(rule.id())) {
                found.plain("rule " + rule.id(), reason, rule.on());
            }
        }
    }

    private void type(int type) {
        RecordType of = policy.types().get(type);
        if (!of.sameFact().isEmpty()) {
            found.fact("record " + of.name(), "states it", type, of.sameFact());
        }
    }

    private void rule(PolicyVersion version, Rule rule) {
        String place = "rule " + rule.id();
        RecordType type = policy.types().get(rule.on());
        if (rule.grade() != null) {
            found.plain(place, "puts into a band directly", rule.on());
        }
        if (type.continuing() && !(rule.validity() instanceof Validity.Unlimited)) {
            found.plain(place, "counts from the end of a breach that lasts", rule.on());
        }
        if (rule.repair() != null && policy.types().get(rule.repair().by()).repairing(rule.on()) != null) {
            found.plain(place, "can be made good", rule.repair().by());
        }
        combination(version, rule);
        if (rule.points() instanceof Points.Tiers) {
            together(rule, "tiers " + rule.id(), "goes by what has come together");
        }
        for (Cap cap : rule.caps()) {
            cap(rule, cap);
        }
    }

    private void combination(PolicyVersion version, Rule rule) {
        Combination how = rule.combination();
        if (how.latestOnly()) {
            together(rule, "latest " + rule.on(), "counts the latest record only");
        }
        Repeat repeat = how.repeat();
        if (repeat != null) {
            together(rule, "repeat " + repeat.provision(), "is worth a multiple when repeated");
        }
        OneAct act = how.act();
        if (act != null && sharing(version, rule, act) > 1) {
            found.plain("rule " + rule.id(), "counts the largest of one act only", rule.on());
        } else if (act != null) {
            together(rule, "act " + act.provision(), "counts the largest of one act only");
        }
    }

    /// How many rules on the record type of this one count only the largest of the same acts.
    private static long sharing(PolicyVersion version, Rule rule, OneAct act) {
        return version.rules().stream()
                .filter(other -> other.on() == rule.on())
                .map(other -> other.combination().act())
                .filter(other -> other != null && other.provision().equals(act.provision()))
                .count();
    }

    private void cap(Rule rule, Cap cap) {
        if (cap.window() instanceof CapWindow.Rolling) {
            together(rule, "limit " + cap.id(), "has a limit over a rolling window");
        }
        CapWindow known = windows.putIfAbsent(cap.unit() + " " + cap.id(), cap.window());
        if (known != null && !known.equals(cap.window())) {
            found.everybody("rule " + rule.id(), "has a limit whose window changes with the version");
        }
    }

    private void together(Rule rule, String tie, String reason) {
        Obstacle obstacle = new Obstacle("rule " + rule.id(), reason, Obstacle.Whom.WITH_TWO_RECORDS);
        found.together(tie, obstacle, rule.on());
    }
}
