package probity.policy.guard.deduction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Better;
import probity.core.policy.ListDefinition;
import probity.core.policy.RecordType;
import probity.core.policy.ScoreScale;
import probity.core.policy.Trigger;
import probity.core.policy.provision.Exclusion;
import probity.core.policy.provision.Freeze;
import probity.core.policy.provision.Publishing;
import probity.core.rule.RepairTerms;
import probity.policy.diagnostic.Place;
import probity.policy.guard.deduction.Grounds.Ground;
import probity.policy.guard.facts.EffectPlaces;
import probity.policy.guard.facts.Flag;
import probity.policy.guard.facts.StatedEffect;
import probity.policy.guard.taxonomy.Decider;
import probity.policy.guard.taxonomy.Effect;
import probity.policy.guard.taxonomy.Gravity;
import probity.policy.guard.taxonomy.Polarity;

/// Each record type of one version with each effect it can have.
final class EffectDeduction {

    private static final Set<RecordType.Derived> OTHERS =
            Set.of(RecordType.Derived.OTHERS_SCORES, RecordType.Derived.RANK);

    private final Reign reign;
    private final Edition edition;
    /// Rules of one type often lead to one provision in the same way; each way is judged once.
    private final Set<StatedEffect> effects = new LinkedHashSet<>();

    EffectDeduction(Reign reign) {
        this.reign = reign;
        this.edition = reign.edition();
    }

    Set<StatedEffect> effects() {
        reign.types().forEach(this::addScore);
        for (Provision provision : Provision.of(edition.version())) {
            for (Ground ground : Grounds.of(provision.trigger(), reign)) {
                add(provision, ground);
            }
        }
        edition.version().general().publishings().forEach(this::addPublishing);
        edition.version().general().freezes().forEach(this::addFreeze);
        edition.version().general().exclusions().forEach(this::addExclusion);
        edition.version().lists().forEach(this::addLeave);
        addEndsOfGains();
        return effects;
    }

    private void addScore(RecordType type, List<CountingRule> rules) {
        for (CountingRule rule : rules) {
            rule.pull().polarities().forEach(polarity -> add(new Use(rule, type, polarity, null)));
        }
        if (rules.isEmpty()) {
            add(new Use(null, type, Polarity.NEUTRAL, null));
        }
    }

    /// What is shown to everybody, once for each gravity that is shown.
    private void addPublishing(Publishing publishing) {
        Provision provision =
                Provision.of(publishing, edition.version().heading().context());
        for (Ground ground : Grounds.of(provision.trigger(), reign)) {
            RecordType type = edition.type(ground.rule().rule());
            for (Gravity gravity : ground.rule().of().gravities(type)) {
                Publishing.Display display = publishing.display(gravity.number());
                if (display != null) {
                    Aim aim = new Aim(provision, false, new Shown(gravity, Months.of(display.most())));
                    add(new Use(ground.rule(), type, Polarity.WORSENING, aim));
                }
            }
        }
    }

    /// What holds back what others earned takes it away as long as it counts.
    private void addFreeze(Freeze freeze) {
        boolean gains = reign.rules().stream()
                .anyMatch(rule -> freeze.rules().contains(rule.rule().id())
                        && rule.pull().polarities().contains(Polarity.BETTERING));
        for (CountingRule rule : reign.rules()) {
            boolean holds = freeze.during().isEmpty()
                    ? rule.rule().grade() != null || Pull.replacing(rule.rule()) != null
                    : freeze.during().contains(rule.rule().id());
            if (gains && holds) {
                add(new Use(rule, edition.type(rule.rule()), Polarity.WORSENING, null));
            }
        }
    }

    /// Who is excluded, or stands still, loses what the score would give.
    private void addExclusion(Exclusion exclusion) {
        addWorsening(exclusion.because());
    }

    /// Who is taken off a list by a record loses what the list gives.
    private void addLeave(ListDefinition list) {
        boolean gives = Provision.of(edition.version()).stream()
                .filter(one -> isGood(Effect.of(one.effect())))
                .anyMatch(
                        one -> one.trigger() instanceof Trigger.OnList(Set<String> lists) && lists.contains(list.id()));
        if (gives && list.stay().leave() instanceof Trigger.RecordCounts because) {
            addWorsening(because.rules());
        }
    }

    private static boolean isGood(@Nullable Effect effect) {
        return effect != null && Grounds.favours(effect);
    }

    private void addWorsening(Set<String> ids) {
        for (CountingRule rule : reign.rules()) {
            if (ids.contains(rule.rule().id())) {
                add(new Use(rule, edition.type(rule.rule()), Polarity.WORSENING, null));
            }
        }
    }

    /// A record that makes another one "good" which gave something takes that away. How long that lasts is said by the
    /// rule whose gain it ends.
    private void addEndsOfGains() {
        for (CountingRule rule : reign.rules()) {
            RepairTerms repair = rule.rule().repair();
            if (repair != null && rule.pull().polarities().contains(Polarity.BETTERING)) {
                add(new Use(rule, edition.type(repair.by()), Polarity.WORSENING, null));
            }
        }
    }

    private void add(Provision provision, Ground ground) {
        CountingRule rule = ground.rule();
        RecordType type = edition.type(rule.rule());
        Aim aim = new Aim(provision, ground.throughScore(), null);
        if (ground.throughScore()) {
            rule.pull().polarities().forEach(polarity -> add(new Use(rule, type, polarity, aim)));
        } else {
            direct(rule, type, Effect.of(provision.effect()))
                    .forEach(polarity -> add(new Use(rule, type, polarity, aim)));
        }
    }

    /// On which side a record stands that brings `effect` about by itself, points or not.
    private Set<Polarity> direct(CountingRule rule, RecordType type, @Nullable Effect effect) {
        if (effect != null && Grounds.harms(effect)) {
            return Set.of(Polarity.WORSENING);
        }
        Pull pull = rule.pull();
        if (pull.moves()) {
            return pull.polarities();
        }
        if (effect != null && Grounds.favours(effect)) {
            return Set.of(Polarity.BETTERING);
        }
        boolean blames = rule.of().gravities(type).stream().anyMatch(gravity -> gravity != Gravity.NONE);
        return Set.of(blames ? Polarity.WORSENING : Polarity.NEUTRAL);
    }

    /// What a record leads to besides the score.
    ///
    /// @param shown how it is published; null when it is not
    private record Aim(
            Provision provision,
            boolean throughScore,
            @Nullable Shown shown) {}

    /// @param months for how long at most
    private record Shown(Gravity gravity, int months) {}

    /// A rule that reads a type, on one side of the scale, with what it leads to.
    ///
    /// @param rule null for a type that no rule reads
    /// @param aim null for the score alone
    private record Use(
            @Nullable CountingRule rule,
            RecordType type,
            Polarity polarity,
            @Nullable Aim aim) {}

    private void add(Use use) {
        Aim aim = use.aim();
        RecordType.Classification of = use.type().classification();
        Set<String> kinds = reign.sourceKinds(use.type());
        for (String source : kinds.isEmpty() ? Set.of("") : kinds) {
            StatedEffect.Words words = new StatedEffect.Words(
                    edition.subject().name(),
                    of.category(),
                    of.context(),
                    aim == null
                            ? edition.version().heading().context()
                            : aim.provision().context(),
                    source,
                    aim == null ? Effect.NONE.id() : aim.provision().effect());
            effects.add(new StatedEffect(
                    words,
                    use.polarity(),
                    gravity(use).number(),
                    aim == null ? Decider.NOBODY : aim.provision().decider(),
                    months(use),
                    flags(use),
                    places(use)));
        }
    }

    private Gravity gravity(Use use) {
        Aim aim = use.aim();
        return aim == null || aim.shown() == null
                ? edition(use).gravity(use.type())
                : aim.shown().gravity();
    }

    /// The version that describes the records: that of the rule.
    private Edition edition(Use use) {
        return use.rule() == null ? edition : use.rule().of();
    }

    /// For how long at least a list keeps whom it holds, where the provision is that list or one about who is on it.
    private int stay(Provision provision) {
        return edition.version().lists().stream()
                .filter(list -> list.id().equals(provision.id())
                        || (provision.trigger() instanceof Trigger.OnList(Set<String> lists)
                                && lists.contains(list.id())))
                .map(list -> list.stay().atLeast())
                .filter(Objects::nonNull)
                .mapToInt(Months::of)
                .max()
                .orElse(0);
    }

    private int months(Use use) {
        Aim aim = use.aim();
        CountingRule rule = use.rule();
        if (aim != null && aim.shown() != null) {
            return aim.shown().months();
        }
        if (rule == null) {
            return 0;
        }
        int months = Months.most(rule.rule());
        return months == 0 || aim == null ? months : Math.max(months, stay(aim.provision()));
    }

    private EffectPlaces places(Use use) {
        String type = use.type().name();
        Aim aim = use.aim();
        CountingRule rule = use.rule();
        Written of = rule == null ? edition.written() : rule.of().written();
        Place record = of.part("records", type);
        String name = "`" + type + "`";
        if (aim != null) {
            Provision provision = aim.provision();
            Place at = edition.written().part(provision.kind(), provision.id());
            return new EffectPlaces(name, record, "`" + provision.id() + "`", at);
        }
        return rule == null
                ? new EffectPlaces(name, record, name, record)
                : new EffectPlaces(
                        name,
                        record,
                        "`" + rule.rule().id() + "`",
                        of.part("rules", rule.rule().id()));
    }

    private Set<Flag> flags(Use use) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        Aim aim = use.aim();
        CountingRule rule = use.rule();
        put(flags, Flag.CONSENT, edition.basis().equals("CONSENT"));
        put(flags, Flag.STATUTE, citesLaw(use));
        put(flags, Flag.NO_DEDUP, use.type().sameFact().isEmpty());
        put(flags, Flag.FLOOR_AT_START, floorAtStart(edition.version().scale()));
        put(flags, Flag.FROM_COMPANY, use.type().derived() == RecordType.Derived.PROPAGATION);
        put(flags, Flag.OTHER_SCORE, OTHERS.contains(use.type().derived()));
        put(flags, Flag.RIVAL, aim != null && aim.provision().scarce());
        put(
                flags,
                Flag.TOTAL_SCORE,
                aim != null && (aim.throughScore() || use.type().derived() == RecordType.Derived.CARRY_OVER));
        put(flags, Flag.NOREPAIR, rule != null && rule.rule().repair() == null);
        put(flags, Flag.RETROACTIVE, rule != null && rule.of().isRetroactive(rule.rule()));
        put(flags, Flag.CAPPED, rule != null && !rule.rule().caps().isEmpty());
        return flags;
    }

    private static void put(Set<Flag> flags, Flag flag, boolean holds) {
        if (holds) {
            flags.add(flag);
        }
    }

    private boolean citesLaw(Use use) {
        List<String> laws = new ArrayList<>();
        laws.add(edition(use).lawOf(use.type()));
        Aim aim = use.aim();
        CountingRule rule = use.rule();
        if (rule != null) {
            laws.add(rule.rule().law());
            laws.add(rule.of().lawOf(rule.rule().article()));
        }
        if (aim != null) {
            laws.add(aim.provision().law());
        }
        return edition.citesLaw(aim == null ? "" : aim.provision().article(), laws);
    }

    private static boolean floorAtStart(ScoreScale scale) {
        Long worst = scale.better() == Better.HIGHER ? scale.floor() : scale.ceiling();
        return worst != null && worst == scale.start();
    }
}
